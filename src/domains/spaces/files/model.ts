/** Of the description of a picture. */
export const longestDescription = 300;

/** Of one person: pictures in albums, and pictures that are kept while their description is missing. */
export const picturesAnHour = { name: 'pictures', points: 120, seconds: 3600 } as const;
export const draftsAnHour = { name: 'picture-drafts', points: 60, seconds: 3600 } as const;

/** One step, or to the place before or behind another picture. */
export type Move =
  | { readonly way: 'earlier' | 'later' }
  | { readonly other: string; readonly side: 'before' | 'after' };

interface Placed {
  readonly id: string;
  /** The album shows the latest moment first; of the same moment, the larger id. */
  readonly at: Date;
}

export function isBefore(one: Placed, other: Placed): boolean {
  return one.at.getTime() > other.at.getTime() || (one.at.getTime() === other.at.getTime() && one.id > other.id);
}

/**
 * Pictures that stand together, with the moved one at one of their ends, in their new order: they exchange their moments. Those that had
 * the same get one millisecond between them, and so do those that follow, as far as it takes.
 */
export function inOrder(
  pictures: readonly Placed[],
  moved: string,
  { move, following = [] }: { readonly move: Move; readonly following?: readonly Placed[] },
): Placed[] {
  const before = pictures.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
  const picture = before.find(({ id }) => id === moved);
  if (!picture) return [];
  const others = before.filter(({ id }) => id !== moved);
  const goesFirst = before.at(-1)?.id === moved;
  // Dropped behind a picture above it, or before one below, it stands beside that one and not in its place.
  const isShort = 'side' in move && (goesFirst ? move.side === 'after' : move.side === 'before');
  const to = goesFirst ? (isShort ? 1 : 0) : others.length - (isShort ? 1 : 0);
  const after = [...others.slice(0, to), picture, ...others.slice(to)];
  let last = Number.POSITIVE_INFINITY;
  const placed = (id: string, at: Date | undefined): Placed => {
    last = Math.min(at?.getTime() ?? last, last - 1);
    return { id, at: new Date(last) };
  };
  return [
    ...after.map(({ id }, index) => placed(id, before[index]?.at)),
    ...following.map(({ id, at }) => placed(id, at)),
  ];
}
