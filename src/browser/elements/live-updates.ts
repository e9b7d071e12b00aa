import { refreshPage } from '../navigation.ts';
import { liveStream } from './live-stream.ts';

/** In milliseconds: news that come together are fetched once. */
const gather = 300;

/** At each news of `data-space`, or of the reader's account, the page is fetched anew and only what differs is changed. */
class LiveUpdates extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = liveStream.listen({ space: this.dataset.space, onNews: this.#refreshSoon });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#stop?.();
  }

  #refreshSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(refreshPage, gather);
  };
}

customElements.define('live-updates', LiveUpdates);
