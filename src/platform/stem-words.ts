import { hasEndings, withoutEnding } from '#kernel/endings.ts';
import { hasStemmer, snowballStem } from './snowball/snowball.ts';

/**
 * Brings folded words of a language to their stems: by Snowball where it knows the language, else by the endings that we know. In the
 * program and not in the database, whose stemmers differ from one version to the next: what was indexed must be found after an update.
 */
export function stemmerOf(language: string): (word: string) => string {
  // Snowball takes the end of "ryby" and "osoby" for that of a verb ("would").
  if (language === 'pl')
    return (word) => (word.endsWith('by') ? withoutEnding(word, language) : snowballStem(word, language));
  // Without accents, Snowball takes "mères" for "mers": grandmothers were found by the sea.
  if (language === 'fr') return (word) => (/^meres?$/.test(word) ? 'mere' : snowballStem(word, language));
  if (hasStemmer(language)) return (word) => snowballStem(word, language);
  return hasEndings(language) ? (word) => withoutEnding(word, language) : (word) => word;
}
