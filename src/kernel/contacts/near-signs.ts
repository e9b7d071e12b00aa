interface Reach {
  /** What makes a place worth reading, found by a short expression with the flag g. */
  readonly sign: RegExp;
  /** How far what is looked for begins before a sign in it, and ends behind one, at most. */
  readonly before: number;
  readonly after: number;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * The places of a text around the signs, those that touch joined. What is read in them is what would be read in the whole, in less time: long
 * expressions are slow where they find nothing, above all when they are used for the first time.
 */
function placesNear(text: string, { sign, before, after }: Reach): readonly Place[] {
  const places: Place[] = [];
  let open: { from: number; to: number } | undefined;
  for (const { index, 0: found } of text.matchAll(sign)) {
    const [from, to] = [Math.max(0, index - before), Math.min(text.length, index + found.length + after)];
    if (open && from <= open.to) open.to = to;
    else {
      open = { from, to };
      places.push(open);
    }
  }
  return places;
}

/** The parts of a text around the signs. */
export function partsNear(text: string, reach: Reach): readonly string[] {
  return placesNear(text, reach).map(({ from, to }) => text.slice(from, to));
}

/** The text with its parts around the signs written anew. */
export function rewriteNear(text: string, reach: Reach, rewrite: (part: string) => string): string {
  let [written, done] = ['', 0];
  for (const { from, to } of placesNear(text, reach)) {
    written += text.slice(done, from) + rewrite(text.slice(from, to));
    done = to;
  }
  return written + text.slice(done);
}
