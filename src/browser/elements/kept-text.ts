import { KeptForm } from './kept-form.ts';

/** Around a form with a long text: what is kept of it is told when it comes back, and can be thrown away. */
class KeptText extends HTMLElement {
  #kept: KeptForm | undefined;

  connectedCallback(): void {
    this.querySelector('.kept-line button')?.addEventListener('click', this.#discard);
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#kept?.end();
  }

  /** An editor builds its field first. */
  async #begin(): Promise<void> {
    if (this.querySelector('rich-text-editor')) await customElements.whenDefined('rich-text-editor');
    const form = this.querySelector('form');
    if (!form || !this.isConnected) return;
    this.#kept = new KeptForm(form, 'told');
    if (this.dataset.returned !== undefined) this.#kept.beginReturned();
    else if (this.#kept.begin()) this.#tell();
  }

  #tell(): void {
    const line = this.querySelector<HTMLElement>('.kept-line');
    const words = line?.querySelector('[role=status]');
    if (line && words) words.textContent = line.dataset.restored ?? '';
    line?.classList.add('kept-line-told');
  }

  #discard = (): void => {
    this.#kept?.end();
    this.#kept?.forget();
    this.querySelector('form')?.reset(); // or the browser itself would bring it over the reload
    location.reload();
  };
}

customElements.define('kept-text', KeptText);
