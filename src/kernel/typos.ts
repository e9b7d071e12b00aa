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
  if (Math.abs(one.length - other.length) > most || countBits(bitsOf(one) ^ bitsOf(other)) > 2 * most) return false;
  return typosBetween(one, other) <= most;
}

/** A bit for each of its letters, which some of them share: a typo changes two at most, so most pairs of words need no second look. */
function bitsOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
