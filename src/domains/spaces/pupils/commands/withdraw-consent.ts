import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPupil } from '../access.ts';
import type { PublicText } from '../model.ts';
import { canWithdrawConsent } from '../policy.ts';
import { listStatements } from '../queries/statements.ts';
import { lockPupil } from '../steps/lock-pupil.ts';

/**
 * Withdraws the consent for a pupil in one text. What is public by it is taken back by what follows from the event; from now on the consent
 * is asked for again.
 */
export async function withdrawConsent(
  by: By<Member>,
  pupil: SeenPupil<Member>,
  { kind, subject }: Pick<PublicText, 'kind' | 'subject'>,
): Promise<Result<'withdrawn', 'notAllowed'>> {
  const { space } = pupil;
  if (!canWithdrawConsent(by.actor, space, pupil)) return refuse('notAllowed');
  if (!isUuid(subject)) return ok('withdrawn');
  return transact(by, async (tx) => {
    // What is being made public has read the statements under a shared lock: it is public, or reads them afterwards.
    await tx.db.selectFrom('space').select('id').where('id', '=', space.id).forNoKeyUpdate().execute();
    await lockPupil(tx, pupil.id);
    const stated = (await listStatements(tx.db, by.actor, space)).get(pupil.id) ?? [];
    // The same form, sent twice, has withdrawn it already.
    if (!stated.some((one) => one.kind === kind && one.subject === subject)) return ok('withdrawn');
    await tx.record({
      verb: 'pupil.consent_withdrawn',
      subject,
      space: space.id,
      details: { kind, pupils: [pupil.id] },
    });
    return ok('withdrawn');
  });
}
