import { fold } from './fold.ts';
import { normalForm } from './normal-form.ts';

const word = /[\p{L}\p{N}]+/gu;
const withMarks = /[\p{L}\p{M}\p{N}]+/gu;
const longestWord = 40;

/** The words of a text in their order, folded; what is longer than any word is left out. */
export function foldedWords(text: string): string[] {
  return (fold(text).match(word) ?? []).filter((found) => found.length <= longestWord);
}

/** The words of texts as searches store them: folded, each once, sorted. */
export function wordsOfText(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(foldedWords))].sort();
}

/** The words of a search in their order, each once: as it was typed, for other ways to write it, and folded. */
export function typedWords(text: string): { readonly typed: string; readonly word: string }[] {
  const typed = (normalForm(text, 'NFC').match(withMarks) ?? []).flatMap((one) => {
    const folded = foldedWords(one);
    return folded.map((found) => ({ typed: folded.length === 1 ? one : found, word: found }));
  });
  return typed.filter(({ word: own }, at) => typed.findIndex((other) => other.word === own) === at);
}

/** Where all nouns have capitals, a word is shown with its own. */
const keepsCapitals: ReadonlySet<string> = new Set(['de', 'lb']);
/** Languages that have an i without a dot. */
const dotless: ReadonlySet<string> = new Set(['az', 'tr']);

/**
 * By folded word, how it was written where that differs: "παίκτες" for "παικτεσ". Capitals may come from the beginning of a sentence, so that
 * they stay in names alone, for which no language is named.
 */
export function writtenForms(text: string, language?: string): Map<string, string> {
  const forms = new Map<string, string>();
  const isName = language === undefined || keepsCapitals.has(language);
  for (const typed of normalForm(text, 'NFC').match(withMarks) ?? []) {
    const [folded, ...others] = foldedWords(typed);
    const written = isName ? typed : typed.toLocaleLowerCase(dotless.has(language) ? language : 'en');
    if (folded !== undefined && others.length === 0 && written !== folded && !forms.has(folded))
      forms.set(folded, written);
  }
  return forms;
}
