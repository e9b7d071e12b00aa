import type { Db } from '#platform/db.ts';
import { hashOf } from '#platform/tokens.ts';
import type { OriginalText } from './model.ts';

export interface KeptTranslation {
  readonly text: string;
  /** The language of the original, where it is known. */
  readonly from: string | null;
}

/** By which a text is known. */
export const hashOfText = ({ text, format }: OriginalText): string => hashOf(`${format}\n${text}`);

/** What is kept of texts in a language, in their order; undefined for those of which nothing is. One query. */
export async function findTranslations(
  db: Db,
  texts: readonly OriginalText[],
  into: string,
): Promise<readonly (KeptTranslation | undefined)[]> {
  const hashes = texts.map(hashOfText);
  if (hashes.length === 0) return [];
  const rows = await db
    .selectFrom('translation')
    .select(['text_hash', 'body as text', 'source as from'])
    .where('text_hash', 'in', hashes)
    .where('target', '=', into)
    .execute();
  const kept = new Map(rows.map(({ text_hash, ...row }) => [text_hash, row]));
  return hashes.map((hash) => kept.get(hash));
}
