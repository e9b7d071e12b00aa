/** In milliseconds: until one is told that it takes long; and until one can send it again. */
const [tellAfter, againAfter] = [8_000, 60_000];

/**
 * Below a form that was sent: says that it is still on its way, and after a minute offers to send it again. The form is the same, with the key
 * by which the server counts it once.
 */
export class SlowAnswer {
  readonly #form: HTMLFormElement;
  readonly #submitter: HTMLElement | null;
  readonly #timers: ReturnType<typeof setTimeout>[];
  #line: HTMLElement | undefined;

  constructor(form: HTMLFormElement, submitter: HTMLElement | null) {
    this.#form = form;
    this.#submitter = submitter;
    this.#timers = [setTimeout(() => this.#tell(), tellAfter), setTimeout(() => this.#offerAgain(), againAfter)];
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#line?.remove();
  }

  get #hasText(): boolean {
    return this.#form.querySelector('textarea, input:is([type=text], [type=email], :not([type]))') !== null;
  }

  #tell(): void {
    const line = document.createElement('p');
    line.className = 'slow-line';
    line.setAttribute('role', 'status');
    this.#form.append(line);
    this.#line = line;
    const { slow = '', slowKept = '' } = document.body.dataset;
    line.textContent = this.#hasText ? slowKept : slow;
  }

  #offerAgain(): void {
    const { slowLong = '', again = '' } = document.body.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm btn-outline';
    button.textContent = again;
    button.addEventListener('click', () => {
      this.end();
      // A button that rests would not send its own name and value.
      if (this.#submitter instanceof HTMLButtonElement) this.#submitter.disabled = false;
      this.#form.requestSubmit(this.#submitter?.isConnected ? this.#submitter : null);
    });
    this.#line?.replaceChildren(slowLong, ' ', button);
  }
}
