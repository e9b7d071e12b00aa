import { asProgram, transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { forgetUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import { startVerification } from '../../steps/start-verification.ts';
import type { SeenQuestion } from '../access.ts';

/**
 * Takes the head's answer, once. It is a check, the support service decides; but a denial about a member who is verified
 * already begins the verification anew.
 */
export async function answerHeadQuestion<actor extends Actor>(
  by: By<actor>,
  { member, country, school, tokenHash, ended }: SeenQuestion<NoInfer<actor>>,
  answer: 'confirmed' | 'denied',
): Promise<Result<'answered', 'used' | 'ended'>> {
  return transact(by, async (tx) => {
    // The member is locked first, as in every command about one: a decision at the same moment waits, or is made already.
    const { state } = await tx.db
      .selectFrom('member')
      .select('state')
      .where('id', '=', member)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const taken = await tx.db
      .updateTable('head_question')
      .set({ answer, answered_at: tx.now })
      .where('token_hash', '=', tokenHash)
      .where('answer', 'is', null)
      .where('expires_at', '>', tx.now)
      // The person's address may have changed since the page was read.
      .where('about_email', 'in', tx.db.selectFrom('account').select('email').where('id', '=', member))
      .returning('sent_to')
      .executeTakeFirst();
    if (!taken) return refuse(ended ? 'ended' : 'used');
    await stopWaiting(tx, { subject: member, kinds: ['head_answer'] });
    // The address is read and answers: its count starts anew, so that the head can be asked about the next colleagues.
    if (answer === 'confirmed')
      await forgetUnconfirmedMail({ ...tx, address: undefined }, 'head', { to: taken.sent_to, account: member });
    const verb = answer === 'confirmed' ? 'member.head_confirmed' : 'member.head_denied';
    await tx.record({ verb, subject: member, country, details: { school } });
    if (answer === 'denied' && state === 'verified') {
      await startVerification(tx, member);
      await reindexPerson(tx, member);
      await asProgram(tx).record({ verb: 'member.waiting', subject: member, country, details: { school } });
    }
    return ok('answered');
  });
}
