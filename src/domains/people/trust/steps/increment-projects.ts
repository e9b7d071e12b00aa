import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';

/** The members take part in one more approved project, as founders or partners. */
export async function incrementProjects({ db }: Pick<Tx, 'db'>, ...members: readonly MemberId[]): Promise<void> {
  await db
    .insertInto('member_trust')
    // In order, so that two transactions with the same members do not deadlock.
    .values([...members].sort().map((member_id) => ({ member_id, approved_projects: 1 })))
    .onConflict((conflict) =>
      conflict
        .column('member_id')
        .doUpdateSet(({ eb }) => ({ approved_projects: eb('member_trust.approved_projects', '+', 1) })),
    )
    .execute();
}
