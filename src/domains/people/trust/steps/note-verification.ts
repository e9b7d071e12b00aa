import type { Tx } from '#domains/core/events/transact.ts';
import type { MemberId } from '#kernel/ids.ts';

/** The member was verified now: trust grows from this moment on. */
export async function noteVerified({ db, now }: Pick<Tx, 'db' | 'now'>, member: MemberId): Promise<void> {
  await setVerifiedSince({ db }, member, now);
}

/** The member is not verified any more. */
export async function noteUnverified({ db }: Pick<Tx, 'db'>, member: MemberId): Promise<void> {
  await setVerifiedSince({ db }, member, null);
}

async function setVerifiedSince({ db }: Pick<Tx, 'db'>, member: MemberId, verified_since: Date | null): Promise<void> {
  await db
    .insertInto('member_trust')
    .values({ member_id: member, verified_since })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ verified_since }))
    .execute();
}
