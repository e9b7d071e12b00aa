/** The beginning of a text, ended at a word where one ends near, with a sign that it goes on. */
export function cutShort(text: string, most: number): string {
  if (text.length <= most) return text;
  // toWellFormed: the cut may fall inside a character that takes two units.
  const cut = text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const end = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return `${(end > (most * 2) / 3 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
