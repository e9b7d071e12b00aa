/** How many letters are wrong, missing, too many or changed round with their neighbour. Takes as long as the product of both lengths: for words and names. */
export function typosBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, match] of b.entries()) {
      const cost = letter === match ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (last[j + 1] ?? 0) + 1, (last[j] ?? 0) + cost);
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === match)
        least = Math.min(least, (beforeLast[j - 1] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** Whether one is the other with at most so many typos. */
export function isNear(one: string, other: string, most: number): boolean {
  return Math.abs(one.length - other.length) <= most && typosBetween(one, other) <= most;
}
