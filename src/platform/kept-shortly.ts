interface Options<value> {
  /** How old an answer may be. */
  readonly milliseconds: number;
  /** How many are kept; the oldest go first. */
  readonly most: number;
  /** Which answers are kept: those that cost much. The others are always asked for anew. */
  readonly isKept: (answer: value) => boolean;
  /** In milliseconds. */
  readonly clock?: () => number;
}

/** Answers that cost the database much and may be a little old: asked for by one at a time, and kept in this process for a short while. */
export class KeptShortly<value> {
  readonly #options: Options<value>;
  readonly #clock: () => number;
  readonly #asked = new Map<string, Promise<value>>();
  readonly #kept = new Map<string, { readonly answer: value; readonly until: number }>();

  constructor(options: Options<value>) {
    this.#options = options;
    this.#clock = options.clock ?? (() => performance.now());
  }

  async get(key: string, ask: () => Promise<value>): Promise<value> {
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.#clock()) return kept.answer;
    const asked = this.#asked.get(key) ?? this.#ask(key, ask);
    this.#asked.set(key, asked);
    return asked;
  }

  async #ask(key: string, ask: () => Promise<value>): Promise<value> {
    try {
      const answer = await ask();
      this.#kept.delete(key); // so that it becomes the youngest
      if (this.#options.isKept(answer))
        this.#kept.set(key, { answer, until: this.#clock() + this.#options.milliseconds });
      for (const oldest of this.#kept.keys())
        if (this.#kept.size > this.#options.most) this.#kept.delete(oldest);
        else break;
      return answer;
    } finally {
      this.#asked.delete(key);
    }
  }
}
