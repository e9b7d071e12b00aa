import type { SessionId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { OwnAccount } from '../access.ts';
import { hasEnded } from '../model.ts';

export interface OwnSession {
  readonly id: SessionId;
  readonly since: Date;
  readonly lastUsedAt: Date;
  readonly isCurrent: boolean;
}

/** Where the person is signed in now, last used first. */
export async function listSessions(
  db: Db,
  { id, kind }: OwnAccount,
  { current, now }: { readonly current: SessionId | undefined; readonly now: Date },
): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'created_at as since', 'seen_at as lastUsedAt', 'waits_for as pendingStep'])
    .where('account_id', '=', id)
    .orderBy('seen_at', 'desc')
    .limit(50)
    .execute();
  return rows
    .filter(
      ({ since, lastUsedAt, pendingStep }) =>
        !hasEnded({ kind, pendingStep, createdAt: since, seenAt: lastUsedAt }, now),
    )
    .map(({ pendingStep: _, ...session }) => ({ ...session, isCurrent: session.id === current }));
}

export async function countRecoveryCodes(db: Db, { id }: OwnAccount): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('account_id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}
