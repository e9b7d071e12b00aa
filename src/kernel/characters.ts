/** How many characters a text has as the database counts them. JavaScript's `length` counts most emoji and rare letters twice. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * Invisible characters: with them two names that look the same differ, and those that change the direction of writing also reorder the
 * text beside a name. The joiners that scripts and emoji need are not among them.
 */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Signs that Unicode counts as letters or symbols although they show nothing: the Hangul fillers and the empty Braille cell. */
const fillers = /[\u115f\u1160\u3164\uffa0\u2800]/g;

/** A text on one line without invisible characters; empty where nothing of it can be read. */
export function onOneLine(text: string): string {
  const line = text
    .replaceAll(invisible, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return canBeRead(line) ? line : '';
}

/** Ends every line with one sign. Browsers send two, which counted twice against the longest text that a form takes. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** Whether a title, name or text has a visible character, not only spaces, fillers and combining marks. */
export function canBeRead(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replaceAll(fillers, ''));
}

/** Short forms of "child of" and "wife of" in names of Singapore, Malaysia and India. */
const relations = /(?<=^|\s)(?:[dsw]\/o|a\/[lp])(?=\s|$)/giu;

/** Of a given name or a family name. */
export const longestPersonName = 80;

/** Emoji and other symbols, and quotation marks; what people type for an apostrophe is none: O´Brien, N`Diaye, Μ’. */
const symbolsAndQuotes = /[^\P{S}`´]|[«»“”„‟"‹›「」『』]/u;

/** Whether something of a name can be read: a letter, and no emoji, other symbol or quotation mark. */
export function isPlainName(text: string): boolean {
  const plain = text.replaceAll(fillers, '');
  return /\p{L}/u.test(plain) && !symbolsAndQuotes.test(plain);
}

/** Whether a text can be the name of a person. Names are written into mails to third persons, so links and addresses are refused. */
export function isPersonName(text: string): boolean {
  const plain = text.replaceAll(relations, ' ').replaceAll(fillers, '');
  return isPlainName(plain) && !/[<>{}[\]@/\\:;|=_#%*\d]|[^\P{C}\u200c\u200d]/u.test(plain);
}
