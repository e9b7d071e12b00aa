import { textFromHtml } from '#platform/clean-html.ts';
import { readTexts } from '#platform/concept-words.ts';
import type { Advert } from '../model.ts';

/** What a text would be found by, before it is in the list. */
export async function readLexemes({ text, writtenIn }: Pick<Advert, 'text' | 'writtenIn'>): Promise<readonly string[]> {
  return readTexts([text.title, textFromHtml(text.description)].map((said) => ({ language: writtenIn, text: said })));
}
