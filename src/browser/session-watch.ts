import { forgetAll } from './elements/kept-words.ts';

/** What the tabs of a browser tell each other about who is signed in. */
type Told =
  /** A page has come from the server, made for this person; undefined for a guest. */
  | { readonly kind: 'came'; readonly who: string | undefined }
  /** This person is signing out in one of the tabs. */
  | { readonly kind: 'signs out'; readonly who: string | undefined }
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
  addEventListener('submit', onSubmit);
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
  channel?.postMessage({ kind: 'came', who: who() } satisfies Told);
  askLater();
}

function hear(told: Told): void {
  const mine = who();
  if (mine === undefined) return;
  if (told.kind === 'came') {
    if (told.who === mine) askLater();
    // A page for guests may have come from a cache, or be the same for everybody.
    else void ask();
  } else if (told.who === mine) {
    if (told.kind === 'ended') leave();
    else leaveForGood();
  }
}

/** Signing out leaves nothing of what was typed to the next person at this machine. */
function onSubmit({ target }: Event): void {
  if (!(target instanceof HTMLFormElement) || target.dataset.forgets === undefined) return;
  forgetAll();
  endHere();
  channel?.postMessage({ kind: 'signs out', who: who() } satisfies Told);
}

/** Marks a tab whose person has signed out in another one. */
const elsewhere = 'signed-out-elsewhere';

/** Storage may be forbidden: then nothing is told. */
function leaveMark(): void {
  try {
    sessionStorage.setItem(elsewhere, 'yes');
  } catch {}
}

function takeMark(): boolean {
  try {
    const isMarked = sessionStorage.getItem(elsewhere) !== null;
    sessionStorage.removeItem(elsewhere);
    return isMarked;
  } catch {
    return false;
  }
}

/** Says why the page of before is gone: nobody pressed anything in this tab. */
function tellOfSignOut(): void {
  if (who() !== undefined || !takeMark()) return;
  const line = document.createElement('p');
  line.className = 'page notice notice-info mt-4';
  line.setAttribute('role', 'status');
  line.textContent = document.body.dataset.signedOut ?? '';
  document.querySelector('main')?.before(line);
}

/** Shows nothing more; goes on as soon as a tab knows that the sign-out has arrived. */
function leaveForGood(): void {
  forgetAll();
  leaveMark();
  endHere();
  document.documentElement.hidden = true;
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
  leave();
}

/** Asking counts as use, so it waits until an unused session has ended. */
function askLater(): void {
  clearTimeout(timer);
  const minutes = Number(document.body.dataset.idle);
  if (minutes > 0)
    timer = setTimeout(() => void ask().then(askLater), Math.min(minutes * 60_000 + margin, longestTimer));
}
