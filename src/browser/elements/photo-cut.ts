/**
 * Cuts a square out of the picture that is chosen: the sliders say where, and dragging the picture moves them. The cut itself is made by
 * the server, from what the sliders say. A file that the browser cannot show is left to the server, which takes its middle.
 */
class PhotoCut extends HTMLElement {
  #picture: ImageBitmap | undefined;
  #from: { readonly x: number; readonly y: number; readonly across: number; readonly down: number } | undefined;

  connectedCallback(): void {
    this.#file?.addEventListener('change', this.#onFile);
    this.addEventListener('input', this.#draw);
    const { canvas } = this;
    canvas?.addEventListener('pointerdown', this.#onDown);
    canvas?.addEventListener('pointermove', this.#onMove);
    for (const end of ['pointerup', 'pointercancel']) canvas?.addEventListener(end, this.#onUp);
    void this.#onFile();
  }

  disconnectedCallback(): void {
    this.#file?.removeEventListener('change', this.#onFile);
    this.#picture?.close();
    this.#picture = undefined;
  }

  get canvas(): HTMLCanvasElement | null {
    return this.querySelector('canvas');
  }

  get #file(): HTMLInputElement | null {
    const form = this.closest('form');
    return form?.querySelector<HTMLInputElement>(`input[type=file][name="${this.dataset.field ?? ''}"]`) ?? null;
  }

  #slider(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  #value(name: string): number {
    return Number(this.#slider(name)?.value ?? 0) / 100;
  }

  #onFile = async (): Promise<void> => {
    this.#picture?.close();
    const file = this.#file?.files?.[0];
    this.#picture = file && (await createImageBitmap(file).catch(() => undefined));
    for (const slider of this.querySelectorAll('input')) slider.value = slider.defaultValue;
    this.hidden = this.#picture === undefined;
    this.#draw();
  };

  get #side(): number {
    const picture = this.#picture;
    return picture ? Math.min(picture.width, picture.height) / Math.max(1, this.#value('zoom')) : 0;
  }

  #draw = (): void => {
    const { canvas } = this;
    const picture = this.#picture;
    if (!picture || !canvas) return;
    const side = this.#side;
    const left = (picture.width - side) * this.#value('across');
    const top = (picture.height - side) * this.#value('down');
    canvas.getContext('2d')?.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height);
  };

  #onDown = (event: PointerEvent): void => {
    this.canvas?.setPointerCapture(event.pointerId);
    this.#from = { x: event.clientX, y: event.clientY, across: this.#value('across'), down: this.#value('down') };
  };

  #onMove = (event: PointerEvent): void => {
    const [from, picture, shown] = [this.#from, this.#picture, this.canvas?.clientWidth];
    if (!from || !picture || !shown) return;
    const scale = this.#side / shown;
    const move = (name: string, start: number, pixels: number, room: number) => {
      const slider = this.#slider(name);
      if (slider && room > 0) slider.value = String(Math.round((start - (pixels * scale) / room) * 100));
    };
    move('across', from.across, event.clientX - from.x, picture.width - this.#side);
    move('down', from.down, event.clientY - from.y, picture.height - this.#side);
    this.#draw();
  };

  #onUp = (): void => {
    this.#from = undefined;
  };
}

customElements.define('photo-cut', PhotoCut);
