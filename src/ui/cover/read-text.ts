import { guessLanguage } from '#kernel/guess-language.ts';
import { foldedWords } from '#kernel/words.ts';
import type { ReadText } from './find-things.ts';

/** What a cover is about, in its writers' words. */
export interface AboutCover {
  readonly title: string;
  readonly summary: string;
  /** Of the people who will read it: likely those of the text. */
  readonly languages: readonly string[];
}

/** No more is read, whatever is written. */
const most = { title: 30, summary: 80, characters: 2000 } as const;
const weights = { title: 3, summary: 2 } as const;

export interface WordsOfCover {
  /** In which language each seems to be written. */
  readonly guesses: { readonly title: string | undefined; readonly summary: string | undefined };
  readonly title: readonly string[];
  readonly summary: readonly string[];
  /** In which languages the words are looked up, the likeliest first. */
  readonly languages: readonly { readonly language: string; readonly belief: number }[];
}

/** The words that are looked up, and in which languages: what the text looks like, what its readers speak, and English. */
export function wordsOfCover({ title, summary, languages: likely }: AboutCover): WordsOfCover {
  const words = {
    title: foldedWords(title.slice(0, most.characters)).slice(0, most.title),
    summary: foldedWords(summary.slice(0, most.characters)).slice(0, most.summary),
  };
  const guesses = { title: guessLanguage(words.title, likely), summary: guessLanguage(words.summary, likely) };
  const guessed = [guesses.summary, guesses.title];
  const others = [...new Set([...guessed, ...likely, 'en'])].filter((language) => language !== undefined);
  return {
    ...words,
    guesses,
    languages: others.slice(0, 5).map((language) => ({
      language,
      belief: guessed.includes(language) || guessed.every((guess) => guess === undefined) ? 1 : 0.6,
    })),
  };
}

/** The texts as `findThings` takes them, with the stems that were found for their words. */
export function readTexts(
  { title, summary, guesses }: Pick<WordsOfCover, 'title' | 'summary' | 'guesses'>,
  stems: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly ReadText[] {
  const read = (words: readonly string[]) =>
    [...new Set(words)].map((word) => ({
      word,
      stems: Object.fromEntries(
        [...stems].flatMap(([language, known]) => {
          const stem = known.get(word);
          return stem === undefined ? [] : [[language, stem] as const];
        }),
      ),
    }));
  return [
    { words: read(title), weight: weights.title, language: guesses.title },
    { words: read(summary), weight: weights.summary, language: guesses.summary },
  ];
}
