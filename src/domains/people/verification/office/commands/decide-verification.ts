import { recordEvent } from '#domains/core/events/record-event.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { confirmSchool } from '#domains/people/schools/commands/confirm-school.ts';
import { noteVerified } from '#domains/people/trust/steps/note-verification.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
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
  readonly now: Date;
}

/**
 * Verifies a person with his school, or refuses him, once for each time that he waits. `decided`: another officer was
 * faster. `changed`: the person has changed something since the page was shown.
 */
export async function decideVerification(
  db: Db,
  actor: Actor,
  person: SeenVerificationFile,
  { verdict, waitingSince, now }: Deciding,
): Promise<Result<'verified' | 'refused', 'notYours' | 'decided' | 'changed'>> {
  const { id: member, country, school } = person;
  if (person.state !== 'waiting') return refuse('decided');
  if (!canDecideOn(actor, person)) return refuse('notYours');
  if (!school || person.since.getTime() !== waitingSince.getTime()) return refuse('changed');
  return db.transaction().execute(async (tx) => {
    const { decision } = verdict;
    const decided = await tx
      .updateTable('member')
      .set({ state: decision, state_since: now })
      .where('id', '=', member)
      .where('state', '=', 'waiting')
      .where('state_since', '=', waitingSince)
      .executeTakeFirst();
    if (decided.numUpdatedRows === 0n) return refuse('decided');
    await tx
      .insertInto('verification')
      .values({
        id: newId(),
        member_id: member,
        school_id: school,
        decision,
        reason_key: verdict.decision === 'refused' ? verdict.reasonKey : null,
        reason: verdict.decision === 'refused' ? verdict.reason : null,
        decided_by: actor.id,
        decided_at: now,
      })
      .execute();
    if (decision === 'verified') {
      await confirmSchool(tx, school, now);
      await noteVerified({ db: tx, now }, member);
    }
    await reindexPerson({ db: tx, now }, member);
    await recordEvent(tx, actor, { verb: `member.${decision}`, subject: member, country, details: { school } }, now);
    return ok(decision);
  });
}
