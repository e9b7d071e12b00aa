import { RateLimiterMemory } from 'rate-limiter-flexible';

/** `points` tries in `seconds`. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

export interface Limits {
  /** Counts one try; false where this key has none left now. */
  take(limit: Limit, key: string): Promise<boolean>;
  /** Gives the tries back, after a success. */
  forget(limit: Limit, key: string): Promise<void>;
}

/** Counts in this process. Several processes each count for themselves, so that the limit is at most their number times higher. */
export function limitsInMemory({ factor = 1 }: { readonly factor?: number } = {}): Limits {
  const known = new Map<string, RateLimiterMemory>();
  const limiterOf = ({ name, points, seconds }: Limit) => {
    const limiter =
      known.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points: points * factor, duration: seconds });
    known.set(name, limiter);
    return limiter;
  };
  return {
    async take(limit, key) {
      try {
        await limiterOf(limit).consume(key);
        return true;
      } catch (refused) {
        if (refused instanceof Error) throw refused;
        return false;
      }
    },
    async forget(limit, key) {
      await limiterOf(limit).delete(key);
    },
  };
}
