import { type Tx, transact } from '#domains/core/events/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { confirmSchool } from '#domains/people/schools/steps/confirm-school.ts';
import { noteVerified } from '#domains/people/trust/steps/note-verification.ts';
import type { Actor, Officer } from '#kernel/actor.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import type { SeenVerificationFile } from '../../access.ts';
import { canDecideOn } from '../../policy.ts';

export type Verdict =
  | { readonly decision: 'verified' }
  | { readonly decision: 'refused'; readonly reasonKey: string; readonly reason: string };

interface Deciding {
  readonly verdict: Verdict;
  /** Since when the person had been waiting on the page on which the officer decided. */
  readonly waitingSince: Date;
}

/**
 * Verifies a person with their school, or refuses, once for each time that they wait. `decided`: another officer was
 * faster. `changed`: the person has changed something since the page was shown.
 */
export async function decideVerification<actor extends Actor>(
  by: By<actor>,
  person: SeenVerificationFile<NoInfer<actor>>,
  { verdict, waitingSince }: Deciding,
): Promise<Result<'verified' | 'refused', 'notYours' | 'decided' | 'changed'>> {
  const { actor } = by;
  const { id: member, country, school } = person;
  const { decision } = verdict;
  if (person.state !== 'waiting') return refuse('decided');
  if (!canDecideOn(actor, person)) return refuse('notYours');
  if (!school || person.since.getTime() !== waitingSince.getTime()) return refuse('changed');
  return transact(by, async (tx) => {
    const decided = await tx.db
      .updateTable('member')
      .set({ state: decision, state_since: tx.now })
      .where('id', '=', member)
      .where('state', '=', 'waiting')
      .where('state_since', '=', waitingSince)
      .executeTakeFirst();
    if (decided.numUpdatedRows === 0n) return refuse('decided');
    await addDecision(tx, { member, school, verdict, officer: actor });
    await stopWaiting(tx, { subject: member, kinds: ['verification', 'head_answer'] });
    if (decision === 'verified') {
      await confirmSchool(tx, school);
      await noteVerified(tx, member);
    } else await startWaiting(tx, { kind: 'correction', subject: member, on: { account: member } });
    await reindexPerson(tx, member);
    await tx.record({ verb: `member.${decision}`, subject: member, country, details: { school } });
    return ok(decision);
  });
}

interface NewDecision {
  readonly member: MemberId;
  readonly school: SchoolId;
  readonly verdict: Verdict;
  readonly officer: Officer;
}

async function addDecision({ db, now }: Tx, { member, school, verdict, officer }: NewDecision): Promise<void> {
  await db
    .insertInto('verification')
    .values({
      id: newId(),
      member_id: member,
      school_id: school,
      decision: verdict.decision,
      reason_key: verdict.decision === 'refused' ? verdict.reasonKey : null,
      reason: verdict.decision === 'refused' ? verdict.reason : null,
      decided_by: officer.id,
      decided_at: now,
    })
    .execute();
}
