/** A number that the text alone decides, the same on every machine. */
export function numberOf(text: string): number {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return mix(sum);
}

export interface Chance {
  /** At least `from`, below `to`. */
  between(from: number, to: number): number;
  pick<item>(list: readonly item[]): item | undefined;
}

/** What looks like chance and never changes: everything on a cover is drawn from its seed. */
export function chanceFrom(seed: string): Chance {
  let state = numberOf(seed);
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state) / 2 ** 32;
  };
  return {
    between: (from, to) => from + next() * (to - from),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
