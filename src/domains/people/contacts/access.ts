import type { Actor } from '#kernel/actor.ts';
import { type ContactRequestId, isUuid, type MemberId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { NoteText, RequestState } from './model.ts';

declare const seen: unique symbol;

export interface ContactRequest {
  readonly id: ContactRequestId;
  readonly from: MemberId;
  readonly to: MemberId;
  readonly state: RequestState;
}
/** A request that this actor sent or received. */
export type SeenRequest<actor extends Actor = Actor> = ContactRequest & LoadedFor<actor> & { readonly [seen]: true };

/** What a member keeps about one of their contacts, for themselves alone. */
export interface ContactNote extends NoteText {
  readonly other: MemberId;
  readonly name: string;
}

/** Undefined where the person is no contact of the actor. */
export async function findContactNote({ db, actor }: Viewer, id: string): Promise<ContactNote | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  return db
    .selectFrom('contact')
    .innerJoin('account_name', 'account_name.id', 'contact.other_id')
    .select(['contact.other_id as other', 'account_name.name', 'contact.own_note as note', 'contact.groups'])
    .where('contact.member_id', '=', actor.id)
    .where('contact.other_id', '=', id as MemberId)
    .executeTakeFirst();
}

/** Undefined for everyone but the two people of the request. */
export async function findRequest<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenRequest<actor> | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('contact_request')
    .select(['id', 'from_id as from', 'to_id as to', 'state'])
    .where('id', '=', id as ContactRequestId)
    .where(({ or, eb }) => or([eb('from_id', '=', actor.id), eb('to_id', '=', actor.id)]))
    .executeTakeFirst();
  return row as SeenRequest<actor> | undefined;
}
