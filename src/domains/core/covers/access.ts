import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import { type CoverBrief, isCoverHash } from './model.ts';

declare const seen: unique symbol;

interface KeptCover {
  readonly hash: string;
  /** Null until it is drawn. */
  readonly svg: string | null;
  /** Null once it is drawn. */
  readonly brief: CoverBrief | null;
}

/** A cover, for everybody who has its address: the hash holds an id that nobody guesses, and the drawing no words. */
export type SeenCover<actor extends Actor = Actor> = KeptCover & LoadedFor<actor> & { readonly [seen]: true };

export async function findCover<actor extends Actor>(
  { db }: Viewer<actor>,
  hash: string,
): Promise<SeenCover<actor> | undefined> {
  if (!isCoverHash(hash)) return undefined;
  const row = await db
    .selectFrom('cover')
    .select(['hash', 'svg', sql<CoverBrief | null>`brief::jsonb`.as('brief')])
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row as SeenCover<actor> | undefined;
}
