/** Closes the <details> inside on Escape, on a click elsewhere, and before the page is kept for the way back. */
class MenuClose extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', this.#onKey);
    document.addEventListener('click', this.#onClick);
    document.addEventListener('turbo:before-cache', this.#close);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('turbo:before-cache', this.#close);
  }

  get #details(): HTMLDetailsElement | null {
    return this.querySelector('details');
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#details?.open) return;
    this.#close();
    this.querySelector('summary')?.focus();
  };

  #onClick = (event: MouseEvent): void => {
    if (event.target instanceof Node && !this.contains(event.target)) this.#close();
  };

  #close = (): void => {
    if (this.#details) this.#details.open = false;
  };
}

customElements.define('menu-close', MenuClose);
