/** After a form is sent its buttons rest, so that a second click sends nothing. The server guards itself as well. */
const longest = 10_000; // an answer may be a download that leaves the page as it is
/** The page comes back, or a copy of it is kept for the way back: neither may have dead buttons. */
const wakers = ['pageshow', 'turbo:before-cache'] as const;

class SubmitOnce extends HTMLElement {
  #resting: HTMLButtonElement[] = [];

  connectedCallback(): void {
    this.addEventListener('submit', this.#rest);
    for (const end of ['turbo:submit-end', 'upload-end']) this.addEventListener(end, this.#wake);
    for (const moment of wakers) addEventListener(moment, this.#wake);
  }

  disconnectedCallback(): void {
    for (const moment of wakers) removeEventListener(moment, this.#wake);
  }

  #rest = (event: Event): void => {
    if (event.defaultPrevented) return;
    // Later, for a button that is disabled now would not send its own name and value.
    setTimeout(() => {
      this.#resting = [...this.querySelectorAll<HTMLButtonElement>('button[type=submit]:enabled')];
      for (const button of this.#resting) button.disabled = true;
    });
    setTimeout(this.#wake, longest);
  };

  #wake = (): void => {
    for (const button of this.#resting) button.disabled = false;
    this.#resting = [];
  };
}

customElements.define('submit-once', SubmitOnce);
