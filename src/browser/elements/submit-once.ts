import type { KeptForm } from './kept-form.ts';
import { findUnsent } from './kept-words.ts';
import { SlowAnswer } from './slow-answer.ts';

const longest = 10_000; // the browser does not tell of a form that its reader has stopped, but Turbo does
/** The page comes back, or a copy of it is kept for the way back: neither may have dead buttons. */
const wakers = ['pageshow', 'turbo:before-cache'] as const;

/**
 * After a form is sent its buttons rest, so that a second click sends nothing. The server guards itself as well. What was typed stays in
 * this tab until it has arrived.
 */
class SubmitOnce extends HTMLElement {
  #resting: HTMLButtonElement[] = [];
  #kept: KeptForm | undefined;
  #slow: SlowAnswer | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  connectedCallback(): void {
    this.addEventListener('submit', this.#rest);
    this.addEventListener('turbo:submit-start', this.#watch);
    this.addEventListener('turbo:submit-end', this.#onAnswer);
    this.addEventListener('upload-start', this.#onUpload);
    this.addEventListener('upload-end', this.#wake);
    for (const moment of wakers) addEventListener(moment, this.#wake);
    addEventListener('online', this.#forgetLost);
    void this.#keepWords();
  }

  disconnectedCallback(): void {
    for (const moment of wakers) removeEventListener(moment, this.#wake);
    removeEventListener('online', this.#forgetLost);
    this.#kept?.end();
    this.#endWait();
  }

  /** Drafts that the server keeps are <auto-save>'s affair, long texts <kept-text>'s. */
  async #keepWords(): Promise<void> {
    const form = this.#form;
    if (!form || this.closest('auto-save, kept-text')) return;
    if (!form.querySelector('textarea') && !isWaitedFor(form)) return;
    const code = await import('./kept-form.ts').catch(() => undefined); // a dropped line: then nothing is kept
    if (!code || !this.isConnected) return;
    this.#kept = new code.KeptForm(form, 'quietly');
    this.#kept.begin();
  }

  /** What it says holds no longer once the line is back, or the form goes again. */
  #forgetLost = (): void => this.querySelector('[data-lost]')?.remove();

  #rest = (event: Event): void => {
    if (event.defaultPrevented) return;
    this.#forgetLost();
    this.#endWait();
    if (this.#form && event instanceof SubmitEvent) this.#slow = new SlowAnswer(this.#form, event.submitter);
    // Later, for a button that is disabled now would not send its own name and value.
    setTimeout(() => {
      this.#resting = [...this.querySelectorAll<HTMLButtonElement>('button[type=submit]:enabled')];
      for (const button of this.#resting) button.disabled = true;
    });
    this.#alarm = setTimeout(this.#wakeButtons, longest);
  };

  /** The end will be told: until then a second press would only send it twice. */
  #watch = (): void => clearTimeout(this.#alarm);

  /** It shows its own progress. */
  #onUpload = (): void => {
    this.#watch();
    this.#slow?.end();
  };

  #onAnswer = (event: Event): void => {
    this.#wake();
    const answer = event instanceof CustomEvent ? event.detail.fetchResponse : undefined;
    if (this.#form && !answer) this.#sayLost(this.#form);
  };

  #sayLost(form: HTMLFormElement): void {
    // It tells of the time before: what was wrong then may have been mended.
    document.querySelector('#error-summary')?.remove();
    const words = document.createElement('p');
    words.className = 'field-error';
    words.dataset.lost = '';
    words.setAttribute('role', 'alert');
    words.textContent = document.body.dataset.lost ?? '';
    form.append(words);
  }

  #wake = (): void => {
    this.#endWait();
    this.#wakeButtons();
  };

  #endWait(): void {
    clearTimeout(this.#alarm);
    this.#slow?.end();
    this.#slow = undefined;
  }

  #wakeButtons = (): void => {
    for (const button of this.#resting) button.disabled = false;
    this.#resting = [];
  };
}

/** Its writer has left something in this browser, and comes back to it. */
function isWaitedFor(form: HTMLFormElement): boolean {
  const { pathname } = new URL(form.action);
  return findUnsent().some(({ what }) => what === pathname);
}

customElements.define('submit-once', SubmitOnce);
