/**
 * What somebody has typed and no page of the server shows yet, kept in this browser. The one place that stores it; docs/decisions/0018 says
 * who keeps what, and how long. Several people use one machine: an entry carries whose it is, and nobody else finds it.
 */
export type Values = Readonly<Record<string, readonly string[]>>;

interface KeptWords {
  /** When it was typed, by this machine's clock. */
  readonly at: string;
  /** What the server had saved last when it was typed; '' for nothing. */
  readonly base: string;
  /** By the name of the field. */
  readonly values: Values;
  /** By the name of the field: what the server may hold that is older than these. */
  readonly over?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** The server has told that it has all of this: only a page that it made before knows less. */
  readonly settled?: boolean;
}

/** tab: goes with the tab. days: outlives it, where the server says that this person may have that. */
export type Span = 'tab' | 'days';

interface DraftKey {
  /** The id of a draft, or the address that a form goes to. */
  readonly what: string;
  readonly span: Span;
}

const prefix = 'kept:';
const longest = 7 * 86_400_000;
const guest = 'guest';

const who = () => document.body.dataset.who ?? guest;
const keyOf = ({ what }: DraftKey) => `${prefix}${who()} ${what}`;
const storeOf = ({ span }: DraftKey) =>
  span === 'days' && document.body.dataset.keeps === 'days' ? localStorage : sessionStorage;

export function keepWords(draft: DraftKey, words: Partial<KeptWords> & Pick<KeptWords, 'values'>): void {
  if (isSigningOut) return;
  const whole: KeptWords = { base: '', ...words, at: new Date().toISOString() };
  tryTo(() => storeOf(draft).setItem(keyOf(draft), JSON.stringify(whole)));
}

export function findWords(draft: DraftKey): KeptWords | undefined {
  return tryTo(() => {
    tidy();
    return read(storeOf(draft), keyOf(draft));
  });
}

export function forgetWords(draft: DraftKey): void {
  tryTo(() => storeOf(draft).removeItem(keyOf(draft)));
}

/** Not an attribute of the page, which news that come in between would bring back as the server has it. */
let isSigningOut = false;

/** On signing out: removes what was typed, and the page that is left stores nothing more, unless the browser brings it back. */
export function forgetAll(): void {
  isSigningOut = true;
  addEventListener('pageshow', () => {
    isSigningOut = false;
  });
  tryTo(() => sessionStorage.clear());
  tryTo(() => localStorage.clear());
}

/**
 * Those of the kept words that are newer than what a page of the server shows: it has saved nothing since, or they were typed later, or
 * what it shows came from here and is known to be older. For the server may save a first half after the second was typed, and a page may
 * be on its way while something is saved.
 */
export function newerWords(
  { at, base, values, over = {}, settled }: KeptWords,
  shown: Values,
  savedAt: string,
): Values {
  const isNewer = settled ? base > savedAt : base >= savedAt || at > savedAt;
  const isOlder = (name: string) => over[name]?.some((each) => asText(each) === asText(shown[name]));
  const isOther = ([name, each]: [string, readonly string[]]) => asText(each) !== asText(shown[name]);
  return Object.fromEntries(Object.entries(values).filter((it) => isOther(it) && (isNewer || isOlder(it[0]))));
}

/** The server may take away spaces at the ends. */
const asText = (values: readonly string[] = []) => JSON.stringify(values.map((value) => value.trim()));

/** Storage may be full or forbidden: then it is as if there were none. */
function tryTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function read(store: Storage, key: string): KeptWords | undefined {
  return tryTo(() => JSON.parse(store.getItem(key) ?? 'null') ?? undefined);
}

/** Removes what is old, and what another person left in this tab when their session had ended. */
function tidy(): void {
  const oldest = new Date(Date.now() - longest).toISOString();
  for (const store of [sessionStorage, localStorage])
    for (const key of Object.keys(store).filter((name) => name.startsWith(prefix))) {
      const [whose] = key.slice(prefix.length).split(' ');
      const isStrange = store === sessionStorage && who() !== guest && whose !== guest && whose !== who();
      const isOld = !((read(store, key)?.at ?? '') > oldest);
      if (isStrange || isOld) store.removeItem(key);
    }
}
