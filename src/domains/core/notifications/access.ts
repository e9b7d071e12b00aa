import type { Actor } from '#kernel/actor.ts';
import { isUuid, type NotificationId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

declare const seen: unique symbol;

/** A notice, for the one person whom it tells something. */
export interface SeenNotification {
  readonly [seen]: true;
  readonly id: NotificationId;
  /** Path of the page where the reader goes on. */
  readonly href: string;
}

export async function findNotification(db: Db, actor: Actor, id: string): Promise<SeenNotification | undefined> {
  if (!isUuid(id) || (actor.kind !== 'member' && actor.kind !== 'officer')) return undefined;
  const row = await db
    .selectFrom('notification')
    .select(['id', 'href'])
    .where('id', '=', id as NotificationId)
    .where('account_id', '=', actor.id)
    .executeTakeFirst();
  return row && (row as SeenNotification);
}
