import { guessLanguage } from '#kernel/guess-language.ts';
import { foldedWords } from '#kernel/words.ts';
import { readTexts } from '#platform/concept-words.ts';

export interface ThreadText {
  readonly title: string;
  readonly body: string;
}

/** So much of a text tells what it is about. */
const most = { characters: 4000, words: 60 } as const;

/** In which language a thread is written; undefined where its text does not tell. */
export function languageOfThread({ title, body }: ThreadText): string | undefined {
  const begins = body.slice(0, most.characters);
  return guessLanguage(foldedWords(`${title} ${begins}`).slice(0, most.words), []);
}

/** What a thread is found by. In which language it is written, the text tells; where it does not, it is read as English. */
export async function lexemesOfThread({ title, body }: ThreadText): Promise<readonly string[]> {
  const begins = body.slice(0, most.characters);
  const language = languageOfThread({ title, body }) ?? 'en';
  return readTexts([title, begins].map((text) => ({ language, text })));
}
