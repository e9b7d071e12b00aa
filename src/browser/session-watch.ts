import { forgetAll } from './elements/kept-words.ts';

/** What the tabs of a browser tell each other about who is signed in. */
type Told =
  /** A page has come from the server, made for this person; undefined for a guest. */
  | { readonly kind: 'came'; readonly who: string | undefined }
  /** This person is signing out in one of the tabs; `keeps` where their texts shall wait for them. */
  | { readonly kind: 'signs out'; readonly who: string | undefined; readonly keeps: 'nothing' | 'texts' }
  /** This person would like to sign out: who has a text that was not sent? */
  | { readonly kind: 'asks'; readonly who: string | undefined }
  | { readonly kind: 'has unsent'; readonly who: string | undefined; readonly title: string }
  /** The session of this person is over. */
  | { readonly kind: 'ended'; readonly who: string | undefined };

/** In milliseconds: until a sign-out has arrived at the server; and after the time at which an unused session ends. */
const [arrival, margin] = [2000, 20_000];
/** The longest that a timer can wait. */
const longestTimer = 2 ** 31 - 1;

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('session') : undefined;
const who = () => document.body.dataset.who;
let timer: ReturnType<typeof setTimeout> | undefined;
let signsOut = false;

/**
 * Nobody reads on in a tab whose person has signed out or whose session has ended: every tab of the browser leaves its page, those in the
 * background too.
 */
export function watchSession(): void {
  tellOfSignOut();
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  // Before anybody else hears of it: a form that is held back is not on its way.
  addEventListener('submit', onSubmit, { capture: true });
  addEventListener('session:lost', () => void ask());
  addEventListener('turbo:load', come);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    signsOut = false;
    void ask();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void ask();
  });
  come();
}

function come(): void {
  if (who() !== undefined)
    void import('./unsent-texts.ts').then(({ tellOfWaiting }) => tellOfWaiting()).catch(() => {});
  channel?.postMessage({ kind: 'came', who: who() } satisfies Told);
  askLater();
}

function hear(told: Told): void {
  const mine = who();
  if (mine === undefined) return;
  if (told.kind === 'asks' || told.kind === 'has unsent') {
    if (told.who === mine) answerAbout(told);
  } else if (told.kind === 'came') {
    if (told.who === mine) askLater();
    // A page for guests may have come from a cache, or be the same for everybody.
    else void ask();
  } else if (told.who === mine) {
    if (told.kind === 'ended') void leaveEnded();
    else void leaveForGood(told.keeps);
  }
}

/** What the other tabs have answered. */
let unsentElsewhere: string[] = [];
/** They are asked, and have so many milliseconds. */
const hearing = 400;

function answerAbout(told: Extract<Told, { kind: 'asks' | 'has unsent' }>): void {
  if (told.kind === 'has unsent') unsentElsewhere.push(told.title);
  else
    void import('./unsent-texts.ts')
      .then(async ({ collectUnsent }) => {
        for (const { title } of await collectUnsent())
          channel?.postMessage({ kind: 'has unsent', who: who(), title } satisfies Told);
      })
      .catch(() => {});
}

/** The form that signs out after its person was asked. */
let answered: { readonly form: HTMLFormElement; readonly keeps: 'nothing' | 'texts' } | undefined;

/** Signing out leaves nothing of what was typed to the next person at this machine; its writer is asked before a text is thrown away. */
function onSubmit(event: SubmitEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLFormElement) || target.dataset.forgets === undefined) return;
  if (answered?.form !== target && document.querySelector('dialog[data-unsent]')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    void askFirst(target, event.submitter);
    return;
  }
  const keeps = answered?.keeps ?? 'nothing';
  answered = undefined;
  forgetAll(keeps);
  endHere();
  channel?.postMessage({ kind: 'signs out', who: who(), keeps } satisfies Told);
}

async function askFirst(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  let choice: 'stay' | 'keep' | 'leave' | 'nothing to ask' = 'leave';
  try {
    const [texts, question] = await Promise.all([import('./unsent-texts.ts'), import('./sign-out-question.ts')]);
    unsentElsewhere = [];
    channel?.postMessage({ kind: 'asks', who: who() } satisfies Told);
    const [own] = await Promise.all([texts.collectUnsent(), new Promise((heard) => setTimeout(heard, hearing))]);
    const titles = [...own.map(({ title }) => title), ...unsentElsewhere];
    choice = (titles.length > 0 && (await question.askBeforeSignOut(titles))) || 'nothing to ask';
    if (choice === 'keep') texts.keepChangedForms();
  } catch {
    // A dropped line brings no question: who signs out then signs out.
  }
  if (choice === 'stay') return;
  answered = { form, keeps: choice === 'leave' ? 'nothing' : 'texts' };
  form.requestSubmit(submitter);
}

/** Marks a tab whose person has signed out in another one. */
const elsewhere = 'signed-out-elsewhere';

/** Storage may be forbidden: then nothing is told. */
function leaveMark(why: 'signedOut' | 'textWaits'): void {
  try {
    sessionStorage.setItem(elsewhere, why);
  } catch {}
}

function takeMark(): string | null {
  try {
    const mark = sessionStorage.getItem(elsewhere);
    sessionStorage.removeItem(elsewhere);
    return mark;
  } catch {
    return null;
  }
}

/** Says why the page of before is gone: nobody pressed anything in this tab. */
function tellOfSignOut(): void {
  const mark = who() === undefined ? takeMark() : null;
  if (mark === null) return;
  const line = document.createElement('p');
  line.className = 'page notice notice-info mt-4';
  line.setAttribute('role', 'status');
  const { signedOut, textWaits } = document.body.dataset;
  line.textContent = (mark === 'textWaits' ? textWaits : signedOut) ?? '';
  document.querySelector('main')?.before(line);
}

/** Shows nothing more; goes on as soon as a tab knows that the sign-out has arrived. */
async function leaveForGood(keeps: 'nothing' | 'texts'): Promise<void> {
  document.documentElement.hidden = true;
  if (keeps === 'texts') await import('./unsent-texts.ts').then((it) => it.keepChangedForms()).catch(() => {});
  forgetAll(keeps);
  leaveMark('signedOut');
  endHere();
  setTimeout(leave, arrival);
}

function endHere(): void {
  signsOut = true;
  dispatchEvent(new Event('session:ends'));
}

/** The same address, asked anew, without what was sent to it. Texts that were begun come back to their own writer. */
function leave(): void {
  document.documentElement.hidden = true;
  location.replace(signsOut ? '/' : `${location.pathname}${location.search}`);
}

/** Without an answer nothing is known, and the page stays. */
async function ask(): Promise<void> {
  const mine = who();
  // The answer to the sign-out leads on: asking would cut it off.
  if (mine === undefined || signsOut) return;
  const answer = await fetch('/session', { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return;
  const now: { readonly who?: string } = await answer.json().catch(() => ({ who: mine }));
  if (now.who === mine || who() !== mine) return;
  channel?.postMessage({ kind: 'ended', who: mine } satisfies Told);
  void leaveEnded();
}

/** Where a text was begun, its writer is told that it is safe, and led to sign in: their page is not there for a guest. */
async function leaveEnded(): Promise<void> {
  document.documentElement.hidden = true;
  const hasText = await import('./unsent-texts.ts').then((it) => it.keepBegun()).catch(() => false);
  if (!hasText) return leave();
  leaveMark('textWaits');
  // Only pupils are kept for no days.
  location.replace(document.body.dataset.keeps === undefined ? '/pupil?back=there' : '/sign-in?back=there');
}

/** Asking counts as use, so it waits until an unused session has ended. */
function askLater(): void {
  clearTimeout(timer);
  const minutes = Number(document.body.dataset.idle);
  if (minutes > 0)
    timer = setTimeout(() => void ask().then(askLater), Math.min(minutes * 60_000 + margin, longestTimer));
}
