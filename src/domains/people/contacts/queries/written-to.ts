import { sql } from 'kysely';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/**
 * Whether each of two people has written to the other: a message, an answer to their advert or below it, or a reply to what they have written
 * in a diary or forum. What one of them has written alone is not enough.
 */
export async function haveWrittenToEachOther(db: Db, one: MemberId, other: MemberId): Promise<boolean> {
  const { rows } = await sql<{ both: boolean }>`
    select (${wroteTo(one, other)}) and (${wroteTo(other, one)}) as both`.execute(db);
  return rows[0]?.both ?? false;
}

const wroteTo = (writer: MemberId, reader: MemberId) => sql<boolean>`
  exists (select from message join conversation on conversation.id = message.conversation_id
    where conversation.pair = ${[writer, reader].sort().join(':')} and message.author_account = ${writer}::uuid)
  or exists (select from advert_answer answer join advert on advert.id = answer.advert_id
    where answer.author_account = ${writer}::uuid and advert.author_account = ${reader}::uuid
      and answer.removed_at is null and answer.hidden_at is null)
  or exists (select from advert_answer answer join advert on advert.id = answer.advert_id join reply on reply.thread_id = answer.id
    where answer.author_account = ${reader}::uuid and advert.author_account = ${writer}::uuid
      and ${isOf(writer)})
  or exists (select from reply join diary_post post on post.id = reply.thread_id
    where post.author_account = ${reader}::uuid and ${isOf(writer)})
  or exists (select from reply join discussion on discussion.id = reply.thread_id
    where discussion.author_account = ${reader}::uuid and ${isOf(writer)})`;

const isOf = (writer: MemberId) =>
  sql<boolean>`reply.author_account = ${writer}::uuid and reply.removed_at is null and reply.hidden_at is null
    and reply.waits_since is null`;
