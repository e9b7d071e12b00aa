import { recordEvent } from '#domains/core/events/record-event.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { noteUnverified } from '#domains/people/trust/steps/note-verification.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenQuestion } from '../../access.ts';

/**
 * Takes the head's answer, once. It is a check, the support service decides; but a denial about somebody who is verified
 * already sends him through verification again.
 */
export async function answerHeadQuestion(
  db: Db,
  actor: Actor,
  question: SeenQuestion,
  { answer, now }: { readonly answer: 'confirmed' | 'denied'; readonly now: Date },
): Promise<Result<'answered', 'used' | 'ended'>> {
  return db.transaction().execute(async (tx) => {
    const { member, country, school, tokenHash } = question;
    // The member first, as everywhere: who decides at this moment waits, or has decided.
    const { state } = await tx
      .selectFrom('member')
      .select('state')
      .where('id', '=', member)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const taken = await tx
      .updateTable('head_question')
      .set({ answer, answered_at: now })
      .where('token_hash', '=', tokenHash)
      .where('answer', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) return refuse(question.ended ? 'ended' : 'used');
    const verb = answer === 'confirmed' ? 'member.head_confirmed' : 'member.head_denied';
    await recordEvent(tx, actor, { verb, subject: member, country, details: { school } }, now);
    if (answer === 'denied' && state === 'verified') {
      await tx.updateTable('member').set({ state: 'waiting', state_since: now }).where('id', '=', member).execute();
      await noteUnverified({ db: tx }, member);
      await reindexPerson({ db: tx, now }, member);
      await recordEvent(tx, 'program', { verb: 'member.waiting', subject: member, country, details: { school } }, now);
    }
    return ok('answered');
  });
}
