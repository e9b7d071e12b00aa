import type { ContentRow, Texts } from '#domains/core/content/registry.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import { removeForeignPictures } from './remove-foreign-pictures.ts';

/** The `body` of corrected content without pictures of other spaces. */
export async function cleanCorrection(tx: Pick<Tx, 'db'>, { space }: ContentRow, texts: Texts): Promise<Texts> {
  if (!space || texts.body === undefined) return texts;
  return { ...texts, body: await removeForeignPictures(tx, { space, html: cleanHtml(texts.body) }) };
}
