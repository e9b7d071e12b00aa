import type { Actor } from '#kernel/actor.ts';
import { isUuid, type NotificationId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';

declare const seen: unique symbol;

interface OwnNotification {
  readonly id: NotificationId;
  /** Path of the page where the reader goes on. */
  readonly href: string;
}
/** A notice, for the one account that was notified. */
export type SeenNotification<actor extends Actor = Actor> = OwnNotification &
  LoadedFor<actor> & { readonly [seen]: true };

export async function findNotification<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenNotification<actor> | undefined> {
  if (!isUuid(id) || (actor.kind !== 'member' && actor.kind !== 'officer')) return undefined;
  const row = await db
    .selectFrom('notification')
    .select(['id', 'href'])
    .where('id', '=', id as NotificationId)
    .where('account_id', '=', actor.id)
    .executeTakeFirst();
  return row as SeenNotification<actor> | undefined;
}

/** One's own among these, newest first. */
export async function findNotifications<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  ids: readonly string[],
): Promise<SeenNotification<actor>[]> {
  const asked = ids.filter(isUuid).slice(0, mostTogether);
  if (asked.length === 0 || (actor.kind !== 'member' && actor.kind !== 'officer')) return [];
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'href'])
    .where('id', 'in', asked as NotificationId[])
    .where('account_id', '=', actor.id)
    .orderBy('id', 'desc')
    .execute();
  return rows as SeenNotification<actor>[];
}

/** As many as stand on a page of the list. */
const mostTogether = 30;
