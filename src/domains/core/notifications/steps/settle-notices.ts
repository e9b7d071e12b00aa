import { type OperationNodeSource, sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';

/**
 * Nobody waits any more: what told so is new no longer. `ended` is a statement that returns `account` and `subject` of each; both are
 * done in one query, because it is one of those of a page that is read.
 */
export async function settleNotices({ db, now }: Pick<Tx, 'db' | 'now'>, ended: OperationNodeSource): Promise<void> {
  await sql`
    with ended as (${ended})
    update notification set read_at = ${now} from ended
    where notification.account_id = ended.account and notification.read_at is null
      and notification.event_id in (select id from event where event.subject_id = ended.subject)`.execute(db);
}
