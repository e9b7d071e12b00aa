/** Pictures of an album that are put in order by dragging. The buttons under each do the same for the keyboard, and without a script. */
class SortTiles extends HTMLElement {
  #moved: HTMLElement | undefined;

  connectedCallback(): void {
    for (const tile of this.#tiles) tile.draggable = true;
    for (const image of this.querySelectorAll('img, a')) image.setAttribute('draggable', 'false');
    this.addEventListener('dragstart', this.#onStart);
    this.addEventListener('dragover', this.#onOver);
    this.addEventListener('drop', this.#onDrop);
    this.addEventListener('dragend', this.#onEnd);
  }

  get #tiles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-place]')];
  }

  #tileAt(event: DragEvent): HTMLElement | undefined {
    const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    return found && this.contains(found) ? found : undefined;
  }

  #onStart = (event: DragEvent): void => {
    this.#moved = this.#tileAt(event);
    if (!this.#moved || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', this.#moved.id);
    this.#moved.setAttribute('data-moves', '');
  };

  /** Where it would stand is where it is shown: before or behind the one under the pointer. */
  #onOver = (event: DragEvent): void => {
    const over = this.#tileAt(event);
    if (!this.#moved || !over) return;
    event.preventDefault();
    if (over === this.#moved) return;
    const tiles = this.#tiles;
    if (tiles.indexOf(over) < tiles.indexOf(this.#moved)) over.before(this.#moved);
    else over.after(this.#moved);
  };

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    void this.#keep();
  };

  #onEnd = (): void => {
    this.#moved?.removeAttribute('data-moves');
    this.#moved = undefined;
  };

  async #keep(): Promise<void> {
    const moved = this.#moved;
    if (!moved) return;
    const tiles = this.#tiles;
    const at = tiles.indexOf(moved);
    const [other, side] = at > 0 ? [tiles[at - 1], 'after'] : [tiles[1], 'before'];
    if (!other) return;
    const body = new URLSearchParams({ other: other.dataset.picture ?? '', side });
    const answer = await fetch(moved.dataset.place ?? '', { method: 'POST', body, redirect: 'manual' }).catch(
      () => undefined,
    );
    // What the server did not take goes back to where it was.
    if (answer?.type !== 'opaqueredirect') location.reload();
  }
}

customElements.define('sort-tiles', SortTiles);
