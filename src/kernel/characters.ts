/** How many characters a text has as the database counts them. JavaScript's `length` counts most emoji and rare letters twice. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * A text for one line, of which only what can be read is left. Without the signs that turn the order of letters round (embeddings,
 * overrides, isolates): in a name they would turn what stands beside it too. The marks and joiners that scripts are written with stay.
 */
export function onOneLine(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A title, a name, a text: something that can be seen or read, not only spaces and marks without a shape. */
export function canBeRead(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** A name as people bear it. It is written into mails to third persons: nothing that could be a link or an address gets through. */
export function isPersonName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[<>{}[\]@/\\:;|=_#%*\d]|[^\P{C}\u200c\u200d]/u.test(text);
}
