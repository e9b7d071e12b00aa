/** Chance that falls the same way each time: the demonstration is the same everywhere. */
export interface Chance {
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  pick<item>(items: readonly item[]): item;
  /** True in `share` of the cases, from 0 to 1. */
  happens(share: number): boolean;
  /** A UUIDv7 of that moment. */
  id<id extends string>(at: Date): id;
}

export function chanceOf(seed: number): Chance {
  let state = seed;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    happens: (share) => next() < share,
    id<id extends string>(at: Date): id {
      const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
      const time = at.getTime().toString(16).padStart(12, '0');
      const text: string = `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(12)}`;
      return text as id;
    },
  };
}
