import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { type ApproachKind, alikeTo, type Concern, concernAbout, pauseEnd } from '../model.ts';
import { listApproaches } from '../queries.ts';

export interface NewApproach {
  /** Of the message, request or answer that it becomes. */
  readonly id: string;
  readonly kind: ApproachKind;
  readonly body: string;
}

/** Whether a text goes out: undefined, or why not. The caller holds the lock of the sender's row. What is refused is kept, so that trying again counts. */
export async function judgeApproach(
  tx: Tx<Member>,
  approach: NewApproach & {
    /** They were warned, and send it all the same. */
    readonly sendAnyway: boolean;
  },
): Promise<Concern | undefined> {
  const { actor, now } = tx;
  const earlier = await listApproaches(tx.db, actor.id, now);
  const concern = concernAbout(approach.body, earlier, now);
  if (concern === undefined || concern === 'warned') return approach.sendAnyway ? undefined : concern;
  if (pauseEnd(earlier, now)) return concern;
  const isNew = await keepRefused(tx, approach, concern);
  const alike = alikeTo(approach.body, earlier).length;
  if (isNew)
    await tx.record({
      verb: 'approach.refused',
      subject: actor.id,
      country: actor.country,
      details: { kind: approach.kind, paused: concern === 'paused', alike },
    });
  return concern;
}

/** A text that went out: the next ones are compared with it. */
export async function keepApproach({ db, actor, now }: Tx<Member>, { id, kind, body }: NewApproach): Promise<void> {
  await db
    .insertInto('approach')
    .values({ id, member_id: actor.id, kind, body, outcome: 'sent', made_at: now })
    // The same form was refused with another text.
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, outcome: 'sent', made_at: now }))
    .execute();
}

async function keepRefused(
  { db, actor, now }: Tx<Member>,
  { id, kind, body }: NewApproach,
  outcome: 'refused' | 'paused',
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('approach')
    .values({ id, member_id: actor.id, kind, body, outcome, made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
