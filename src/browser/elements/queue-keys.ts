const kept = 'queue-keys';

/** j and k go through a queue, and Enter opens where they are. Single keys can be turned off, and are never taken from a field. */
class QueueKeys extends HTMLElement {
  connectedCallback(): void {
    const choice = this.#choice;
    if (choice) {
      choice.checked = localStorage.getItem(kept) !== 'off';
      choice.addEventListener('change', () => localStorage.setItem(kept, choice.checked ? 'on' : 'off'));
    }
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  get #choice(): HTMLInputElement | null {
    return this.querySelector(':scope > .queue-hint input');
  }

  #onKey = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if ((key !== 'j' && key !== 'k') || ctrlKey || metaKey || altKey || !this.#choice?.checked) return;
    if (target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), textarea, select'))
      return;
    const links = [...this.querySelectorAll<HTMLElement>('[data-queue]')];
    const focused = links.findIndex((it) => it.matches(':focus'));
    const at = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === 'page');
    const next = at < 0 ? 0 : at + (key === 'j' ? 1 : -1);
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  };
}

customElements.define('queue-keys', QueueKeys);
