/** Shows the pictures of an album large, one after the other. The dialog of the browser keeps the focus and closes on Escape. */
class PictureViewer extends HTMLElement {
  #at = 0;

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
    document.addEventListener('turbo:before-cache', this.#close);
  }

  disconnectedCallback(): void {
    document.removeEventListener('turbo:before-cache', this.#close);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  /** Made when it is needed: a picture without an address is not valid HTML. */
  get #image(): HTMLImageElement {
    const present = this.#dialog?.querySelector('img');
    if (present) return present;
    const image = new Image();
    this.#dialog?.querySelector('figure')?.prepend(image);
    return image;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-view]')];
  }

  #onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[data-view]');
    // With a key held the reader wants another window.
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      this.#show(this.#links.indexOf(link));
      this.#dialog?.showModal();
      return;
    }
    const step = event.target.closest<HTMLElement>('[data-viewer-step]');
    if (step) this.#show(this.#at + Number(step.dataset.viewerStep));
    // Beside the picture: on the dialog itself.
    else if (event.target === this.#dialog || event.target.closest('[data-viewer-close]')) this.#close();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (!this.#dialog?.open) return;
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      this.#show(this.#at + (event.key === forward ? 1 : -1));
    } else if (event.key === 'Home') this.#show(0);
    else if (event.key === 'End') this.#show(this.#links.length - 1);
  };

  #show(at: number): void {
    const links = this.#links;
    this.#at = (at + links.length) % links.length;
    const link = links[this.#at];
    if (!link) return;
    const image = this.#image;
    const words = link.textContent?.trim() ?? '';
    image.src = link.href;
    image.alt = words;
    this.#write('[data-viewer-words]', words);
    this.#write('[data-viewer-by]', link.dataset.by ?? '');
    this.#write('[data-viewer-place]', `${this.#at + 1} / ${links.length}`);
  }

  #write(selector: string, words: string): void {
    const part = this.#dialog?.querySelector(selector);
    if (part) part.textContent = words;
  }

  /** The focus goes to the picture that was looked at last. */
  #close = (): void => {
    if (!this.#dialog?.open) return;
    this.#dialog.close();
    this.#links[this.#at]?.focus();
  };
}

customElements.define('picture-viewer', PictureViewer);
