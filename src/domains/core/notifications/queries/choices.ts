import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { hoursOf, type NoticeHours, usualHours } from '../digests/model.ts';
import { type ChosenKind, choiceFor, type NoticeKind } from '../model.ts';

/** How somebody is told of these kinds of notices. */
export async function listChoices(
  db: Db,
  account: AccountId,
  kinds: readonly NoticeKind[],
): Promise<readonly ChosenKind[]> {
  const rows = await db
    .selectFrom('notice_choice')
    .select(['kind', 'bell', 'mail', 'push'])
    .where('account_id', '=', account)
    .execute();
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return kinds.map((kind) => ({ kind, ...choiceFor(kind, chosen.get(kind.key)) }));
}

export async function findHours(db: Db, account: AccountId): Promise<NoticeHours> {
  const row = await db
    .selectFrom('notice_hours')
    .select(['digest_hour', 'digest_day', 'quiet_from', 'quiet_to'])
    .where('account_id', '=', account)
    .executeTakeFirst();
  return row ? hoursOf(row) : usualHours;
}
