import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Actor, Officer } from '#kernel/actor.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import type { SeenVerificationFile } from '../../access.ts';
import { allGreen } from '../../model.ts';
import { canDecideOn, canVerify } from '../../policy.ts';
import { verifyMembers } from '../../steps/verify-members.ts';

type Refusal = { readonly decision: 'refused'; readonly reasonKey: string; readonly reason: string };
/** `because`: why, although a check is open. */
type Approval = { readonly decision: 'verified'; readonly because?: string | undefined };
export type Verdict = Approval | Refusal;

interface Deciding {
  readonly verdict: Verdict;
  /** Since when the person had been waiting on the page on which the officer decided. */
  readonly waitingSince: Date;
}

/**
 * Verifies a person with their school, or refuses, once for each time that they wait. `decided`: another officer was
 * faster. `changed`: the person has changed something since the page was shown. `unconfirmed`: they cannot be verified yet.
 * `becauseMissing`: a check is open, and nothing says why they are verified all the same.
 */
export async function decideVerification<actor extends Actor>(
  by: By<actor>,
  person: SeenVerificationFile<NoInfer<actor>>,
  { verdict, waitingSince }: Deciding,
): Promise<Result<'verified' | 'refused', 'notAllowed' | 'decided' | 'changed' | 'unconfirmed' | 'becauseMissing'>> {
  const { actor } = by;
  const { id, country, school, since } = person;
  if (person.state !== 'waiting') return refuse('decided');
  if (!canDecideOn(actor, person)) return refuse('notAllowed');
  if (!school || since.getTime() !== waitingSince.getTime()) return refuse('changed');
  if (verdict.decision === 'refused')
    return transact({ ...by, actor }, (tx) => refusePerson(tx, { ...person, school }, verdict));
  if (!canVerify(actor, person)) return refuse('unconfirmed');
  const isGreen = allGreen(person.checks);
  if (!isGreen && !verdict.because) return refuse('becauseMissing');
  const because = isGreen ? undefined : verdict.because;
  return transact({ ...by, actor }, async (tx) => {
    const verified = await verifyMembers(tx, [{ id, country, school, since, because }]);
    return verified.length > 0 ? ok('verified') : refuse('decided');
  });
}

type Refused = SeenVerificationFile & { readonly school: SchoolId };

async function refusePerson(
  tx: Tx<Officer>,
  { id, country, school, since }: Refused,
  { reasonKey, reason }: Refusal,
): Promise<Result<'refused', 'decided'>> {
  const decided = await tx.db
    .updateTable('member')
    .set({ state: 'refused', state_since: tx.now })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('state_since', '=', since)
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) return refuse('decided');
  await tx.db
    .insertInto('verification')
    .values({
      id: newId(),
      member_id: id,
      school_id: school,
      decision: 'refused',
      reason_key: reasonKey,
      reason,
      decided_by: tx.actor.id,
      decided_at: tx.now,
    })
    .execute();
  await stopWaiting(tx, { subject: id, kinds: ['verification', 'head_answer'] });
  await startWaiting(tx, { kind: 'correction', subject: id, on: { account: id } });
  await reindexPerson(tx, id);
  await tx.record({ verb: 'member.refused', subject: id, country, details: { school } });
  return ok('refused');
}
