import type { KeptForm } from './kept-form.ts';

const longest = 10_000; // an answer may be a download that leaves the page as it is
/** The page comes back, or a copy of it is kept for the way back: neither may have dead buttons. */
const wakers = ['pageshow', 'turbo:before-cache'] as const;

/**
 * After a form is sent its buttons rest, so that a second click sends nothing. The server guards itself as well. What was typed stays in
 * this tab until it has arrived.
 */
class SubmitOnce extends HTMLElement {
  #resting: HTMLButtonElement[] = [];
  #kept: KeptForm | undefined;

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  connectedCallback(): void {
    this.addEventListener('submit', this.#rest);
    this.addEventListener('turbo:submit-end', this.#onAnswer);
    this.addEventListener('upload-end', this.#wake);
    for (const moment of wakers) addEventListener(moment, this.#wake);
    void this.#keepWords();
  }

  disconnectedCallback(): void {
    for (const moment of wakers) removeEventListener(moment, this.#wake);
    this.#kept?.end();
  }

  /** Drafts that the server keeps are <auto-save>'s affair, long texts <kept-text>'s. */
  async #keepWords(): Promise<void> {
    const form = this.#form;
    if (!form?.querySelector('textarea') || this.closest('auto-save, kept-text')) return;
    const code = await import('./kept-form.ts').catch(() => undefined); // a dropped line: then nothing is kept
    if (!code || !this.isConnected) return;
    this.#kept = new code.KeptForm(form, 'quietly');
    this.#kept.begin();
  }

  #rest = (event: Event): void => {
    if (event.defaultPrevented) return;
    this.querySelector('[data-lost]')?.remove();
    // Later, for a button that is disabled now would not send its own name and value.
    setTimeout(() => {
      this.#resting = [...this.querySelectorAll<HTMLButtonElement>('button[type=submit]:enabled')];
      for (const button of this.#resting) button.disabled = true;
    });
    setTimeout(this.#wake, longest);
  };

  #onAnswer = (event: Event): void => {
    this.#wake();
    const answer = event instanceof CustomEvent ? event.detail.fetchResponse : undefined;
    if (this.#form && !answer) this.#sayLost(this.#form);
  };

  #sayLost(form: HTMLFormElement): void {
    const words = document.createElement('p');
    words.className = 'field-error';
    words.dataset.lost = '';
    words.setAttribute('role', 'alert');
    words.textContent = document.body.dataset.lost ?? '';
    form.append(words);
  }

  #wake = (): void => {
    for (const button of this.#resting) button.disabled = false;
    this.#resting = [];
  };
}

customElements.define('submit-once', SubmitOnce);
