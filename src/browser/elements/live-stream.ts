/** What the tabs of a browser tell each other. */
type Told =
  /** A tab that is shown, and the spaces whose news it wants. */
  | { readonly kind: 'wants'; readonly tab: string; readonly spaces: readonly string[] }
  | { readonly kind: 'leaves'; readonly tab: string }
  /** From the tab with the stream: who is there? */
  | { readonly kind: 'asks' }
  /** The stream is open, for the account and these spaces. */
  | { readonly kind: 'open'; readonly spaces: readonly string[] }
  /** Nobody hears anything until it is open again. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'news'; readonly topic: string };

interface Listener {
  /** Left out for the news of the account. */
  readonly space: string | undefined;
  /** here: who else has the space open, and not what is written in it. */
  readonly about?: 'here';
  readonly onNews: () => void;
}

/** In milliseconds: tabs that ask together are gathered; a page that goes on to another one keeps the stream; a refused line is tried again. */
const [gather, pageChange, firstWait, longestWait] = [150, 1000, 2000, 60_000];

/**
 * One stream of news for all tabs of a browser, as browsers open six lines to a server and no more: the tab that holds a lock has it and
 * tells the others. A tab that is hidden wants no news, and catches up when it is shown. Where a browser has no locks, each tab that is
 * shown has a stream of its own.
 */
class LiveStream {
  readonly #listeners = new Set<Listener>();
  readonly #tab = String(crypto.getRandomValues(new Uint32Array(2)));
  readonly #others = new Map<string, readonly string[]>();
  #channel: BroadcastChannel | undefined;
  #lock: AbortController | undefined;
  #release: (() => void) | undefined;
  #leads = false;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #runs = false;
  #isShown = true;
  /** Something may have happened that this tab did not hear. */
  #missed = false;
  #hasHeard = false;

  constructor() {
    document.addEventListener('visibilitychange', this.#update);
    addEventListener('pagehide', () => {
      this.#isShown = false;
      this.#update();
    });
    addEventListener('pageshow', () => {
      this.#isShown = true;
      this.#update();
    });
    // While the page still stands, a stream that opens would be refused.
    addEventListener('session:ends', () => {
      this.#isShown = false;
      this.#update();
    });
  }

  /** Returns a function that ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#update();
    if (this.#runs) this.#want();
    return () => {
      this.#listeners.delete(listener);
      setTimeout(this.#update, pageChange);
    };
  }

  #update = (): void => {
    const wanted = this.#isShown && !document.hidden && this.#listeners.size > 0;
    if (wanted && !this.#runs) this.#start();
    else if (!wanted && this.#runs) this.#stop();
  };

  #start(): void {
    this.#runs = true;
    const name = `live ${document.body.dataset.who ?? ''}`;
    if (!('BroadcastChannel' in globalThis) || !navigator.locks) {
      this.#lead();
      return;
    }
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    this.#want();
    const lock = new AbortController();
    this.#lock = lock;
    navigator.locks
      .request(name, { signal: lock.signal }, () => {
        if (lock.signal.aborted) return undefined;
        this.#lead();
        return new Promise<void>((resolve) => {
          this.#release = resolve;
        });
      })
      .catch(() => undefined); // given up while it waited
  }

  #stop(): void {
    this.#runs = false;
    this.#missed = true;
    this.#leads = false;
    this.#tell({ kind: 'leaves', tab: this.#tab });
    this.#lock?.abort();
    this.#release?.();
    this.#release = undefined;
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.#channel?.close();
    this.#channel = undefined;
    this.#others.clear();
  }

  #tell(told: Told): void {
    this.#channel?.postMessage(told);
  }

  #want(): void {
    this.#tell({ kind: 'wants', tab: this.#tab, spaces: this.#spaces });
    if (this.#leads) this.#openSoon();
  }

  get #spaces(): string[] {
    return [...this.#listeners].flatMap(({ space }) => (space === undefined ? [] : [space]));
  }

  #lead(): void {
    this.#leads = true;
    // Another tab had the stream before: between the two nobody heard anything.
    if (this.#hasHeard) this.#lose();
    this.#tell({ kind: 'asks' });
    this.#openSoon();
  }

  #hear(told: Told): void {
    if (told.kind === 'asks') this.#want();
    else if (told.kind === 'news') this.#bring(told.topic);
    else if (told.kind === 'open') this.#catchUp(told.spaces);
    else if (told.kind === 'lost') this.#missed = true;
    else if (told.kind === 'leaves') this.#others.delete(told.tab);
    else {
      this.#others.set(told.tab, told.spaces);
      if (this.#leads) this.#openSoon();
    }
  }

  #openSoon(wait = gather): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#open, wait);
  }

  #open = (): void => {
    const spaces = [...new Set([...this.#spaces, ...[...this.#others.values()].flat()])].sort();
    const address = `/live?${new URLSearchParams(spaces.map((space) => ['space', space]))}`;
    const before = this.#source;
    const isSame = before !== undefined && before.url === new URL(address, document.baseURI).href;
    if (isSame) {
      if (before.readyState === EventSource.OPEN) this.#isOpen(spaces);
      return;
    }
    const source = new EventSource(address);
    this.#source = source;
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { topic }: { topic: string } = JSON.parse(data);
      this.#tell({ kind: 'news', topic });
      this.#bring(topic);
    };
    source.addEventListener('ended', () => dispatchEvent(new Event('session:lost')));
    source.onopen = () => {
      before?.close(); // not earlier, so that nothing is missed between the two
      this.#wait = firstWait;
      this.#isOpen(spaces);
    };
    source.onerror = () => {
      before?.close();
      if (source !== this.#source) return;
      this.#lose();
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      dispatchEvent(new Event('session:lost'));
      this.#source = undefined;
      this.#openSoon(this.#wait);
      this.#wait = Math.min(this.#wait * 2, longestWait);
    };
  };

  #isOpen(spaces: readonly string[]): void {
    this.#tell({ kind: 'open', spaces });
    this.#catchUp(spaces);
  }

  #lose(): void {
    this.#missed = true;
    this.#tell({ kind: 'lost' });
  }

  #bring(topic: string): void {
    for (const { space, about = 'space', onNews } of this.#listeners)
      if (space === undefined ? topic.startsWith('account:') : topic === `${about}:${space}`) onNews();
  }

  #catchUp(spaces: readonly string[]): void {
    if (!this.#spaces.every((space) => spaces.includes(space))) return;
    this.#hasHeard = true;
    if (!this.#missed) return;
    this.#missed = false;
    for (const { onNews } of this.#listeners) onNews();
  }
}

export const liveStream = new LiveStream();
