import '../navigation.ts'; // Turbo tells whether a form has arrived
import { isKeepable, putValues, valuesOf } from './form-values.ts';
import { findText, forgetText, keepText } from './kept-texts.ts';

/** Keeps what is typed into the form inside in this browser, until it has been sent: over a reload, a dropped line, a closed tab. */
class KeptText extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  connectedCallback(): void {
    this.addEventListener('input', this.#onInput);
    this.addEventListener('submit', this.#keepAll);
    this.addEventListener('turbo:submit-end', this.#onSent);
    this.querySelector('.kept-line button')?.addEventListener('click', this.#discard);
    addEventListener('pagehide', this.#keep);
    document.addEventListener('turbo:before-visit', this.#keep);
    void this.#begin();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#keep);
    document.removeEventListener('turbo:before-visit', this.#keep);
  }

  /** An editor builds its field first. */
  async #begin(): Promise<void> {
    if (this.querySelector('rich-text-editor')) await customElements.whenDefined('rich-text-editor');
    if (!this.#form || !this.isConnected) return;
    // The server shows what was sent and not taken: that is the newest.
    if (this.dataset.returned !== undefined) return this.#keepAll();
    const kept = findText(this.#key);
    if (!kept) return;
    putValues(this.#form, kept);
    const line = this.querySelector<HTMLElement>('.kept-line');
    const words = line?.querySelector('[role=status]');
    if (line && words) words.textContent = line.dataset.restored ?? '';
    line?.classList.add('kept-line-told');
  }

  /** Whose it is, and what: several people use one machine. */
  get #key(): string {
    return `${document.body.dataset.who} ${this.#form?.getAttribute('action')}`;
  }

  #onInput = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keep, 400);
  };

  /** Only what is waiting to be kept: a page that was just looked at leaves nothing. */
  #keep = (): void => {
    if (this.#timer !== undefined) this.#keepAll();
  };

  #keepAll = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const form = this.#form;
    if (!form || this.querySelector('rich-text-editor[data-plain]')) return;
    const controls = [...form.elements].filter(isKeepable).filter((control) => !control.disabled);
    const isWritten = controls.some((it) => it.type !== 'hidden' && !/radio|checkbox/.test(it.type) && it.value.trim());
    if (isWritten) keepText(this.#key, valuesOf(form, new Set(controls.map(({ name }) => name))));
    else forgetText(this.#key);
  };

  #onSent = (event: Event): void => {
    if (event instanceof CustomEvent && event.detail.success) forgetText(this.#key);
  };

  #discard = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    forgetText(this.#key);
    location.reload();
  };
}

customElements.define('kept-text', KeptText);
