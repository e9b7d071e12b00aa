import { liveStream } from './live-stream.ts';

/** In milliseconds: several who come or go together are fetched once. */
const gather = 400;

/**
 * Says who else has the editor of the same page open. Only this line is fetched anew, never the editor around it. Who listens counts as
 * being there, so that without scripts nobody is named, and nothing is said.
 */
class AlsoEditing extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.hidden = false;
    this.#stop = liveStream.listen({ space: this.dataset.place, about: 'here', onNews: this.#lookSoon });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#stop?.();
  }

  #lookSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look().catch(() => undefined), gather);
  };

  async #look(): Promise<void> {
    const answer = await fetch(this.dataset.href ?? '');
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('also-editing');
    if (fresh && fresh.textContent !== this.textContent) this.replaceChildren(...fresh.childNodes);
  }
}

customElements.define('also-editing', AlsoEditing);
