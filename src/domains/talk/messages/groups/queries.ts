import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import { type ConversationId, type CountryCode, isUuid, type MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SeenConversation } from '../access.ts';
import { daysAfterLeaving, mostContactsOffered } from './model.ts';

export interface GroupMember {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly school: string | null;
  /** Who added them last; null for who began the group, and where that person has left the programme. */
  readonly addedBy: string | null;
  /** The reader has blocked them, and reads nothing of theirs. */
  readonly blocked: boolean;
}

/** In the order in which they joined. */
export async function listGroupMembers(
  db: Db,
  actor: Member,
  { id }: Pick<SeenConversation, 'id'>,
): Promise<readonly GroupMember[]> {
  const { rows } = await sql<GroupMember>`
    select person.id, person.name, person.initials_of as "initialsOf", person.country, person.school, adder.name as "addedBy",
      exists (select from blocked_pair where one_id = ${actor.id}::uuid and other_id = person.id and by_one) as blocked
    from conversation_member own
    join person on person.id = own.member_id
    left join lateral (
      select by_id from group_change change
      where change.conversation_id = own.conversation_id and change.member_id = own.member_id and kind = 'added'
      order by at desc, change.id desc limit 1
    ) added on true
    left join account_name adder on adder.id = added.by_id
    where own.conversation_id = ${id}::uuid
    order by own.joined_at, person.name, person.id`.execute(db);
  return rows;
}

export interface OfferedContact {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly school: string | null;
}

/** Whom the member can add: contacts who are not in the group, and have not just left it, by name. */
export async function listOfferedContacts(
  { db, now }: { readonly db: Db; readonly now: Date },
  actor: Member,
  group?: Pick<SeenConversation, 'id'>,
): Promise<readonly OfferedContact[]> {
  const { rows } = await sql<OfferedContact>`
    select * from (
      select person.id, person.name, person.initials_of as "initialsOf", person.country, person.school
      from contact join person on person.id = contact.other_id
      where contact.member_id = ${actor.id}::uuid and person.suspended_at is null
        ${
          group
            ? sql`and not exists (select from conversation_member there where there.conversation_id = ${group.id}::uuid and there.member_id = person.id)
          and not ${leftLately(group.id, sql`person.id`, now)}`
            : sql``
        }
      order by contact.since desc, contact.other_id limit ${sql.lit(mostContactsOffered)}
    ) offered order by name, id`.execute(db);
  return rows;
}

/** How many of these people are contacts of the member and can be reached now. */
export async function countContactsAmong(db: Db, actor: Member, people: readonly MemberId[]): Promise<number> {
  const { count } = await db
    .selectFrom('contact')
    .innerJoin('person', 'person.id', 'contact.other_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contact.member_id', '=', actor.id)
    .where('contact.other_id', 'in', people)
    .where('person.suspended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const leftLately = (group: ConversationId, person: RawBuilder<unknown>, now: Date) => sql<boolean>`exists (
  select from group_change gone where gone.conversation_id = ${group}::uuid and gone.by_id = ${person} and gone.kind = 'left'
    and gone.at > ${daysAfter(now, -daysAfterLeaving)})`;

/** Whether one of these people has left the group of late: they are not brought back against their will. */
export async function haveLeftLately(
  { db, now }: { readonly db: Db; readonly now: Date },
  group: ConversationId,
  people: readonly MemberId[],
): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from unnest(${[...people]}::uuid[]) asked (id) where ${leftLately(group, sql`asked.id`, now)}) as left`.execute(
    db,
  );
  return rows[0]?.left ?? false;
}

/** A group that this member has begun. */
export async function isOwnGroup(db: Db, actor: Member, id: ConversationId): Promise<boolean> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('id', '=', id)
    .where('title', 'is not', null)
    .where('started_by', '=', actor.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody who has left a group, and sends the form once more. */
export async function hasLeft(db: Db, actor: Member, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const row = await db
    .selectFrom('group_change')
    .select('id')
    .where('conversation_id', '=', id as ConversationId)
    .where('by_id', '=', actor.id)
    .where('kind', '=', 'left')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
