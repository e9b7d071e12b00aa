import type { RequestState } from './model.ts';
import type { Actor } from '#kernel/actor.ts';
import { type ContactRequestId, isUuid, type MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

declare const seen: unique symbol;

export interface ContactRequest {
  readonly id: ContactRequestId;
  readonly from: MemberId;
  readonly to: MemberId;
  readonly state: RequestState;
}
/** A request that this actor sent or received. */
export type SeenRequest = ContactRequest & { readonly [seen]: true };

/** Undefined for everybody but the two whom it concerns. */
export async function findRequest(db: Db, actor: Actor, id: string): Promise<SeenRequest | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('contact_request')
    .select(['id', 'from_id as from', 'to_id as to', 'state'])
    .where('id', '=', id as ContactRequestId)
    .where(({ or, eb }) => or([eb('from_id', '=', actor.id), eb('to_id', '=', actor.id)]))
    .executeTakeFirst();
  return row as SeenRequest | undefined;
}
