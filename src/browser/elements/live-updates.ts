import { refreshPage } from '../navigation.ts';

/** In milliseconds: news that come together are fetched once; a line that was refused is tried again, later and later. */
const [gather, longestWait] = [300, 60_000];

/** Listens to `data-from`; at each event the page is fetched anew and only what differs is changed. */
class LiveUpdates extends HTMLElement {
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = 2000;
  #missed = false;

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    addEventListener('pagehide', this.#close);
    addEventListener('pageshow', this.#onShow);
    this.#open();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    removeEventListener('pagehide', this.#close);
    removeEventListener('pageshow', this.#onShow);
    clearTimeout(this.#timer);
    this.#close();
  }

  #open = (): void => {
    const { from } = this.dataset;
    if (!from || !this.isConnected || this.#source) return;
    const source = new EventSource(from);
    this.#source = source;
    source.onmessage = () => this.#refreshSoon();
    source.onopen = () => {
      this.#wait = 2000;
      if (this.#missed) this.#refreshSoon(); // something may have happened while the line was down
      this.#missed = false;
    };
    source.onerror = () => {
      this.#missed = true;
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      this.#close();
      setTimeout(this.#open, this.#wait);
      this.#wait = Math.min(this.#wait * 2, longestWait);
    };
  };

  #close = (): void => {
    this.#source?.close();
    this.#source = undefined;
  };

  #onShow = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.#missed = true;
    this.#open();
  };

  #onVisible = (): void => {
    if (!document.hidden && this.#missed) this.#refreshSoon();
  };

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#missed = document.hidden;
    if (!document.hidden) this.#timer = setTimeout(refreshPage, gather);
  }
}

customElements.define('live-updates', LiveUpdates);
