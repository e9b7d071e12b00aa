import { sql } from 'kysely';
import { type ConversationId, isUuid, type MemberId, type ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { pairOf } from '../model.ts';

/** No contact, no common project. Whether the two have talked is not asked here: an existing conversation goes on. */
export async function isStranger(db: Db, one: MemberId, other: MemberId): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    with own as (
      select project_id from project_participant where member_id = ${one}::uuid and agreed)
    select exists (select from contact where member_id = ${one}::uuid and other_id = ${other}::uuid)
      or exists (select from project_participant
        where member_id = ${other}::uuid and agreed and project_id in (select project_id from own))
      as known`.execute(db);
  return !rows[0]?.known;
}

/** Whether one of the two has blocked the other. */
export async function isBlockedBetween(db: Db, one: MemberId, other: MemberId): Promise<boolean> {
  const row = await db
    .selectFrom('blocked_pair')
    .select('one_id')
    .where('one_id', '=', one)
    .where('other_id', '=', other)
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

/** The title of a project that everyone can see. */
export async function findProjectTitle(db: Db, project: string): Promise<string | undefined> {
  if (!isUuid(project)) return undefined;
  const row = await db
    .selectFrom('public_project')
    .select('title')
    .where('id', '=', project as ProjectId)
    .executeTakeFirst();
  return row?.title;
}

/** With what two people begin or go on: their conversation, and the title of a project that one writes about. One query. */
export async function findBeginning(
  db: Db,
  pair: readonly [MemberId, MemberId],
  project: string,
): Promise<{ readonly conversation: ConversationId | null; readonly title: string | null }> {
  return db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('conversation')
        .select('id')
        .where('pair', '=', pairOf(...pair))
        .as('conversation'),
      selectFrom('public_project')
        .select('title')
        .where('id', '=', isUuid(project) ? (project as ProjectId) : null)
        .as('title'),
    ])
    .executeTakeFirstOrThrow();
}
