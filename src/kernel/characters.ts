/** How many characters a text has as the database counts them. JavaScript's `length` counts most emoji and rare letters twice. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * A text on one line, without invisible characters. Removes the characters that change the direction of writing (embeddings,
 * overrides, isolates), which would also reorder the text beside a name. Marks and joiners that scripts need stay.
 */
export function onOneLine(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Whether a title, name or text has a visible character, not only spaces and combining marks. */
export function canBeRead(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** Whether a text can be the name of a person. Names are written into mails to third persons, so links and addresses are refused. */
export function isPersonName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[<>{}[\]@/\\:;|=_#%*\d]|[^\P{C}\u200c\u200d]/u.test(text);
}
