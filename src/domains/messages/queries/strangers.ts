import { sql } from 'kysely';
import type { Member } from '../../../kernel/actor.ts';
import { daysAfter } from '../../../kernel/days.ts';
import type { ConversationId, MemberId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { findStanding } from '../../contacts/queries.ts';
import { pairOf, strangersADay } from '../model.ts';

/** No contact, no common project. That they never talked is known already: a conversation that exists just goes on. */
export async function isStranger(db: Db, one: MemberId, other: MemberId): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    with own as (
      select project_id from project_founder where member_id = ${one}::uuid and agreed_at is not null
      union select project_id from project_partner where member_id = ${one}::uuid)
    select exists (select from contact where member_id = ${one}::uuid and other_id = ${other}::uuid)
      or exists (select from project_founder where member_id = ${other}::uuid and agreed_at is not null
        and project_id in (select project_id from own))
      or exists (select from project_partner where member_id = ${other}::uuid and project_id in (select project_id from own))
      as known`.execute(db);
  return !rows[0]?.known;
}

/** To how many strangers the member may still write first, in the 24 hours before now. */
export async function countStrangersLeft(db: Db, actor: Member, now: Date): Promise<number> {
  const standing = await findStanding(db, actor.id, now);
  const { written } = await db
    .selectFrom('conversation')
    .select(({ fn }) => fn.countAll<number>().as('written'))
    .where('started_by', '=', actor.id)
    .where('to_stranger', '=', true)
    .where('started_at', '>', daysAfter(now, -1))
    .executeTakeFirstOrThrow();
  return Math.max(0, strangersADay[standing] - Number(written));
}

/** What the member wrote first to strangers in the 24 hours before now. */
export async function listTextsToStrangers(db: Db, member: MemberId, now: Date): Promise<string[]> {
  const { rows } = await sql<{ body: string }>`
    select first.body from conversation, lateral (
      select body from message where message.conversation_id = conversation.id and from_id = started_by
      order by sent_at, id limit 1) first
    where started_by = ${member}::uuid and to_stranger and started_at > ${daysAfter(now, -1)}
    order by started_at desc limit 200`.execute(db);
  return rows.map(({ body }) => body);
}

/** Whether one of the two has blocked the other. */
export async function isBlockedBetween(db: Db, one: MemberId, other: MemberId): Promise<boolean> {
  const row = await db
    .selectFrom('block')
    .select('member_id')
    .where('member_id', 'in', [one, other])
    .where('blocked_id', 'in', [one, other])
    .executeTakeFirst();
  return row !== undefined;
}

/** The conversation of the two, where they have one. */
export async function findConversationWith(
  db: Db,
  one: MemberId,
  other: MemberId,
): Promise<ConversationId | undefined> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('pair', '=', pairOf(one, other))
    .executeTakeFirst();
  return row?.id;
}
