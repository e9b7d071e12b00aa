import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';

/** The members were verified now: trust grows from this moment on. */
export async function noteVerified({ db, now }: Pick<Tx, 'db' | 'now'>, members: readonly MemberId[]): Promise<void> {
  await setVerifiedSince({ db }, members, now);
}

/** The member is not verified any more. */
export async function noteUnverified({ db }: Pick<Tx, 'db'>, member: MemberId): Promise<void> {
  await setVerifiedSince({ db }, [member], null);
}

async function setVerifiedSince(
  { db }: Pick<Tx, 'db'>,
  members: readonly MemberId[],
  verified_since: Date | null,
): Promise<void> {
  await db
    .insertInto('member_trust')
    // In order, so that two transactions with the same members do not deadlock.
    .values([...members].sort().map((member_id) => ({ member_id, verified_since })))
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ verified_since }))
    .execute();
}
