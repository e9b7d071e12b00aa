/** How many characters a text has as the database counts them. JavaScript's `length` counts most emoji and rare letters twice. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
