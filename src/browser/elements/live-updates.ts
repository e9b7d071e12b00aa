import { refreshPage } from '../navigation.ts';
import { liveStream } from './live-stream.ts';

/**
 * In milliseconds: news that come together are fetched once. Who comes and goes is less urgent, and a class comes all at once: each
 * page of it looks at a moment of its own.
 */
const [gather, gatherPeople] = [300, 4000];

/**
 * At each news of `data-space`, or of the reader's account, the page is fetched anew and only what differs is changed. With `data-here`
 * also when somebody opens the space or leaves it.
 */
class LiveUpdates extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #peopleTimer: ReturnType<typeof setTimeout> | undefined;
  #stops: (() => void)[] = [];

  connectedCallback(): void {
    const { space, here } = this.dataset;
    this.#stops = [liveStream.listen({ space, onNews: this.#refreshSoon })];
    if (here !== undefined) this.#stops.push(liveStream.listen({ space, about: 'here', onNews: this.#refreshLater }));
  }

  disconnectedCallback(): void {
    this.#forgetTimers();
    for (const stop of this.#stops) stop();
  }

  #forgetTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#peopleTimer);
    this.#peopleTimer = undefined;
  }

  #refreshSoon = (): void => {
    this.#forgetTimers();
    this.#timer = setTimeout(refreshPage, gather);
  };

  #refreshLater = (): void => {
    this.#peopleTimer ??= setTimeout(
      () => {
        this.#peopleTimer = undefined;
        refreshPage();
      },
      gatherPeople * (1 + Math.random()),
    );
  };
}

customElements.define('live-updates', LiveUpdates);
