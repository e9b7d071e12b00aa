/**
 * More marks on one letter than any language writes, and as many as the stream-safe format of Unicode lets stand (UAX 15). The halfwidth
 * sound marks of Japanese count as letters, but become marks in the compatible forms.
 */
const tooManyMarks = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** A word of at most so many signs has no more marks. */
const mostMarks = 30;

/** Letters of ASCII are the same in all forms. */
export const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Whole words and phrases in one sign, of up to eighteen letters. Nothing of a name is written with them. */
const phrases = '\u321d\u321e\u327c\u3300-\u3357\u33ae\u33af\ufdfa\ufdfb';
const holdsPhrases = new RegExp(`[${phrases}]`);
const betweenPhrases = new RegExp(`[^${phrases}]+`, 'g');

/**
 * The one place that asks for a normal form. It sorts the marks of a letter by insertion, so that its time grows with the square of
 * their number: marks that no language would set are dropped before. Signs that stand for whole phrases stay as they are: a text of them
 * would become eighteen times as long as any form takes.
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  if (isPlain(text)) return text;
  if (text.length <= mostMarks && !holdsPhrases.test(text)) return text.normalize(form);
  const bare = text.replaceAll(tooManyMarks, '$1');
  if (form === 'NFC' || !holdsPhrases.test(bare)) return bare.normalize(form);
  return bare.replaceAll(betweenPhrases, (part) => part.normalize(form));
}
