import { forgetUnsent, keepFailed, keepLeft, restoreUnsent } from './unsent-words.ts';

/** After a form is sent its buttons rest, so that a second click sends nothing. The server guards itself as well. */
const longest = 10_000; // an answer may be a download that leaves the page as it is
/** The page comes back, or a copy of it is kept for the way back: neither may have dead buttons. */
const wakers = ['pageshow', 'turbo:before-cache'] as const;
/** A session that has ended looks like this: the page is there for nobody. */
const notFound = 404;

class SubmitOnce extends HTMLElement {
  #resting: HTMLButtonElement[] = [];
  #sent = false;

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  connectedCallback(): void {
    this.addEventListener('submit', this.#rest);
    this.addEventListener('turbo:submit-end', this.#onAnswer);
    this.addEventListener('upload-end', this.#wake);
    for (const moment of wakers) addEventListener(moment, this.#wake);
    addEventListener('pagehide', this.#onLeave);
    document.addEventListener('turbo:before-visit', this.#onLeave);
    if (this.#form) restoreUnsent(this.#form);
  }

  disconnectedCallback(): void {
    for (const moment of wakers) removeEventListener(moment, this.#wake);
    removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('turbo:before-visit', this.#onLeave);
  }

  #rest = (event: Event): void => {
    if (event.defaultPrevented) return;
    this.#sent = true;
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
    const [form, answer] = [this.#form, event instanceof CustomEvent ? event.detail.fetchResponse : undefined];
    if (!form) return;
    this.#sent = answer !== undefined && answer.statusCode !== notFound;
    if (this.#sent) forgetUnsent(form);
    else keepFailed(form);
    if (!answer) this.#sayLost(form);
  };

  #sayLost(form: HTMLFormElement): void {
    const words = document.createElement('p');
    words.className = 'field-error';
    words.dataset.lost = '';
    words.setAttribute('role', 'alert');
    words.textContent = document.body.dataset.lost ?? '';
    form.append(words);
  }

  #onLeave = (): void => {
    if (this.#form && !this.#sent) keepLeft(this.#form);
  };

  #wake = (): void => {
    for (const button of this.#resting) button.disabled = false;
    this.#resting = [];
  };
}

customElements.define('submit-once', SubmitOnce);
