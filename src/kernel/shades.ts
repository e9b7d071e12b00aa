/** A range of figures that has one shade on the map, both ends included. */
export interface Shade {
  readonly from: number;
  readonly to: number;
  /** Up to 5, the darkest: the most always has it. */
  readonly depth: number;
}

const most = 5;

/** Up to five ranges with about as many countries in each: one country with a great many does not leave all others pale. */
export function shadesOf(values: readonly number[]): Shade[] {
  const counted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const starts = Array.from({ length: most }, (_, part) => counted[Math.floor((part * counted.length) / most)] ?? 0);
  const froms = [...new Set(starts)].filter((from) => from > 0);
  return froms.map((from, index) => ({
    from,
    to: index + 1 < froms.length ? (froms[index + 1] ?? from) - 1 : (counted.at(-1) ?? from),
    depth: most - (froms.length - 1 - index),
  }));
}

/** 0 where there is nothing to count. */
export function depthOf(value: number, shades: readonly Shade[]): number {
  return shades.findLast(({ from }) => value >= from)?.depth ?? 0;
}
