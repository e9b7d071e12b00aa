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
  /** Of the page on which they were typed, and what that tab had sent since: by them the server tells one tab from another. */
  readonly version?: string | undefined;
  readonly own?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** The server has told that it has all of this: only a page that it made before knows less. */
  readonly settled?: boolean;
  /** Where it was typed. */
  readonly page?: string;
  /** The address that its form goes to, where `what` is another. */
  readonly form?: string;
  readonly title?: string;
  /** Its writer has signed out since, and wished to find it again. */
  readonly waits?: boolean;
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
  const { pathname: page } = location;
  const whole: KeptWords = { base: '', page, title: document.title, ...words, at: new Date().toISOString() };
  tryTo(() => storeOf(draft).setItem(keyOf(draft), JSON.stringify(whole)));
}

export function findWords(draft: DraftKey): KeptWords | undefined {
  return tryTo(() => {
    tidy();
    return takeWaiting(draft) ?? read(storeOf(draft), keyOf(draft));
  });
}

/** Back from the time before its writer signed out: from now on it is kept as it would have been. */
function takeWaiting(draft: DraftKey): KeptWords | undefined {
  const waiting = read(localStorage, keyOf(draft));
  if (!waiting?.waits || read(sessionStorage, keyOf(draft))) return undefined;
  localStorage.removeItem(keyOf(draft));
  const { waits, ...words } = waiting;
  storeOf(draft).setItem(keyOf(draft), JSON.stringify(words));
  return words;
}

/** A text that was typed and did not arrive. */
export interface Unsent {
  readonly what: string;
  readonly title: string;
  readonly page?: string | undefined;
  readonly waits?: boolean | undefined;
  /** The server keeps it too, as soon as it can be reached. */
  readonly isDraft: boolean;
}

/** Of this person, in this tab and in what outlives tabs. */
export function findUnsent(): readonly Unsent[] {
  const own = `${prefix}${who()} `;
  const found = tryTo(() =>
    [sessionStorage, localStorage].flatMap((store) =>
      Object.keys(store)
        .filter((key) => key.startsWith(own))
        .flatMap((key) => {
          const words = read(store, key);
          if (!words || words.settled || !hasText(words)) return [];
          const { title = '', page, waits, over } = words;
          return [{ what: key.slice(own.length), title, page, waits, isDraft: over !== undefined }];
        }),
    ),
  );
  return found ?? [];
}

const hasText = ({ values }: KeptWords) => Object.values(values).some((each) => each.some((it) => it.trim() !== ''));

/** Returns what brings it back. */
export function throwAway(what: string): () => void {
  const key = keyOf({ what, span: 'tab' });
  const kept = [sessionStorage, localStorage].map((store) => [store, tryTo(() => store.getItem(key))] as const);
  for (const span of ['tab', 'days'] as const) forgetWords({ what, span });
  return () => {
    for (const [store, words] of kept) if (words) tryTo(() => store.setItem(key, words));
  };
}

export function forgetWords(draft: DraftKey): void {
  tryTo(() => storeOf(draft).removeItem(keyOf(draft)));
  tryTo(() => {
    if (read(localStorage, keyOf(draft))?.waits) localStorage.removeItem(keyOf(draft));
  });
}

/** It has arrived, in whatever way: by this form or its twin on another page, in this tab or another, after tries that failed. */
export function forgetSent(isSent: (address: string) => boolean): void {
  const own = `${prefix}${who()} `;
  for (const store of [sessionStorage, localStorage])
    tryTo(() => {
      for (const key of Object.keys(store).filter((each) => each.startsWith(own)))
        if (isSent(key.slice(own.length)) || isSent(read(store, key)?.form ?? '')) store.removeItem(key);
    });
}

/** Not an attribute of the page, which news that come in between would bring back as the server has it. */
let isSigningOut = false;

/**
 * On signing out: removes what was typed, and the page that is left stores nothing more, unless the browser brings it back. What its writer
 * wishes to find again lies in this browser until they sign in: nobody else is shown it.
 */
export function forgetAll(keeps: 'nothing' | 'texts' = 'nothing'): void {
  const own = `${prefix}${who()} `;
  const waiting =
    keeps === 'texts' && document.body.dataset.keeps === 'days' ? tryTo(() => waitingFor(own)) : undefined;
  isSigningOut = true;
  addEventListener('pageshow', () => {
    isSigningOut = false;
  });
  tryTo(() => sessionStorage.clear());
  // Another tab of this person signs out in the same moment and keeps its own, and a colleague's text waits for them.
  tryTo(() => {
    for (const key of Object.keys(localStorage))
      if (!read(localStorage, key)?.waits || (keeps === 'nothing' && key.startsWith(own))) localStorage.removeItem(key);
  });
  for (const [key, words] of waiting ?? []) tryTo(() => localStorage.setItem(key, words));
}

function waitingFor(own: string): (readonly [key: string, words: string])[] {
  return [localStorage, sessionStorage].flatMap((store) =>
    Object.keys(store)
      .filter((key) => key.startsWith(own))
      .flatMap((key) => {
        const words = read(store, key);
        return words && !words.settled && hasText(words)
          ? [[key, JSON.stringify({ ...words, waits: true })] as const]
          : [];
      }),
  );
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

/** Of these fields, those of which the page shows what the tab with the words has never known: another one has saved it. */
export function savedElsewhere(
  { over = {} }: Pick<KeptWords, 'over'>,
  shown: Values,
  names: readonly string[],
): readonly string[] {
  return names.filter((name) => over[name]?.every((each) => asText(each) !== asText(shown[name])));
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
