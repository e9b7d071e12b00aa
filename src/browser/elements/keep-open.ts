/** Remembers in this tab that the <details> inside was opened, so that it is open again after a reload. */
class KeepOpen extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    if (!details) return;
    if (this.#wasOpen()) details.open = true;
    // It may have been opened before this code was here.
    this.#note(details.open);
    details.addEventListener('toggle', () => this.#note(details.open));
  }

  get #key(): string {
    return `open:${location.pathname}:${this.dataset.what}`;
  }

  /** A browser may forbid the store. */
  #wasOpen(): boolean {
    try {
      return sessionStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  #note(open: boolean): void {
    try {
      if (open) sessionStorage.setItem(this.#key, '');
      else sessionStorage.removeItem(this.#key);
    } catch {
      // It is closed after the next reload: nothing is lost.
    }
  }
}

customElements.define('keep-open', KeepOpen);
