import type { Actor } from '#kernel/actor.ts';
import { isUuid, type MemberId, type SuggestionId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import { canDismiss } from './policy.ts';

declare const seen: unique symbol;

interface Suggestion {
  readonly id: SuggestionId;
  readonly reader: MemberId;
}

/** A suggestion that was made to this actor. */
export type SeenSuggestion<actor extends Actor = Actor> = Suggestion & LoadedFor<actor> & { readonly [seen]: true };

/** Undefined for everybody but its reader. */
export async function findSuggestion<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenSuggestion<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('suggestion')
    .select(['id', 'reader_id as reader'])
    .where('id', '=', id as SuggestionId)
    .executeTakeFirst();
  return row && canDismiss(actor, row) ? (row as SeenSuggestion<actor>) : undefined;
}
