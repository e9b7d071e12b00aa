import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SeenConversation } from '../access.ts';

/** Whether a member tells others what they have read, as SQL: everybody does who has not chosen otherwise. */
export const tellsRead = (member: string) =>
  sql<boolean>`not exists (select from message_setting setting where setting.member_id = ${sql.ref(member)} and not setting.read_marks)`;

/** Until when the others have read, as JSON: nothing where the reader does not tell either. */
export const readMarks = ({ id: reader }: Member, { id }: Pick<SeenConversation, 'id'>) => sql`(
  select coalesce(json_agg(json_build_object('name', account.given_name, 'readAt', theirs.read_at) order by theirs.read_at, theirs.member_id), '[]')
  from conversation_member own
  join conversation_member theirs on theirs.conversation_id = own.conversation_id and theirs.member_id <> own.member_id
  join account_name account on account.id = theirs.member_id
  where own.conversation_id = ${id}::uuid and own.member_id = ${reader}::uuid and theirs.read_at is not null
    and ${tellsRead('own.member_id')} and ${tellsRead('theirs.member_id')})`;

/** Whether this member tells others what they have read. */
export async function hasReadMarks(db: Db, member: MemberId): Promise<boolean> {
  const row = await db
    .selectFrom('message_setting')
    .select('read_marks')
    .where('member_id', '=', member)
    .executeTakeFirst();
  return row?.read_marks ?? true;
}
