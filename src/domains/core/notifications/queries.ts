import { takePage } from '#kernel/cursor.ts';
import type { AccountId, NotificationId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { detailsOf, isNotice, type ListedNotice } from './model.ts';

/** How many notices a person has not read. */
export async function countUnreadNotices(db: Db, account: AccountId): Promise<number> {
  const { unread } = await db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('account_id', '=', account)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

const pageLength = 30;

/** What a person was told, newest first; `before` is the last line of the page before. */
export async function listNotices(
  db: Db,
  account: AccountId,
  { before }: { readonly before: NotificationId | undefined },
): Promise<{ readonly notices: readonly ListedNotice[]; readonly older: NotificationId | undefined }> {
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'kind', 'details', 'href', 'at', 'read_at'])
    .where('account_id', '=', account)
    .$if(before !== undefined, (query) => query.where('id', '<', before as NotificationId))
    .orderBy('id', 'desc')
    .limit(pageLength + 1)
    .execute();
  const { shown, last } = takePage(rows, pageLength);
  const notices = shown.flatMap(({ id, kind, details, href, at, read_at }) =>
    isNotice(kind) ? [{ id, href, notice: kind, details: detailsOf(details), at, isRead: read_at !== null }] : [],
  );
  return { notices, older: last?.id };
}
