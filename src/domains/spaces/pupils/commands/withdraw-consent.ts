import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPupil } from '../access.ts';
import type { PublicText } from '../model.ts';
import { canWithdrawConsent } from '../policy.ts';
import { listStatements } from '../queries/statements.ts';
import { lockPupil } from '../steps/lock-pupil.ts';

interface Withdrawal extends Pick<PublicText, 'kind' | 'subject'> {
  /** The id of the statement that was shown. */
  readonly statement: string;
}

/**
 * Withdraws the consent for a pupil in one text, as it was stated last: what somebody has stated since the form was shown stays. What is public by it is taken back by what follows from the event; from now on the consent
 * is asked for again.
 */
export async function withdrawConsent(
  by: By<Member>,
  pupil: SeenPupil<Member>,
  { kind, subject, statement }: Withdrawal,
): Promise<Result<'withdrawn', 'notAllowed' | 'unknown' | 'statedAgain'>> {
  const { space } = pupil;
  if (!canWithdrawConsent(by.actor, space, pupil)) return refuse('notAllowed');
  if (!isUuid(subject)) return refuse('unknown');
  return transact(by, async (tx) => {
    // What is being made public has read the statements under a shared lock: it is public, or reads them afterwards.
    await tx.db.selectFrom('space').select('id').where('id', '=', space.id).forNoKeyUpdate().execute();
    await lockPupil(tx, pupil.id);
    const stated = (await listStatements(tx.db, by.actor, space)).get(pupil.id) ?? [];
    const last = stated.find((one) => one.kind === kind && one.subject === subject);
    const shown = await findStatement(tx, pupil, { kind, subject, statement });
    if (!shown) return refuse('unknown');
    if (last && last.id !== statement) return refuse('statedAgain');
    // The same form, sent twice.
    if (shown.withdrawn) return ok('withdrawn');
    await tx.record({
      verb: 'pupil.consent_withdrawn',
      subject,
      space: space.id,
      details: { kind, pupils: [pupil.id] },
    });
    return ok('withdrawn');
  });
}

/** What was stated about this pupil in this text, also where the text is gone by now. */
async function findStatement(
  { db }: Pick<Tx, 'db'>,
  { id: pupil, space }: SeenPupil,
  { kind, subject, statement }: Withdrawal,
): Promise<{ readonly withdrawn: boolean } | undefined> {
  const isOfText = sql<boolean>`event.details ->> 'kind' = ${kind} and event.details -> 'pupils' ? ${pupil}`;
  return await db
    .selectFrom('event')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('event as later')
          .select('later.id')
          .whereRef('later.subject_id', '=', 'event.subject_id')
          .whereRef('later.id', '>', 'event.id')
          .where('later.verb', '=', 'pupil.consent_withdrawn')
          .where(sql<boolean>`later.details ->> 'kind' = ${kind} and later.details -> 'pupils' ? ${pupil}`),
      )
        .$castTo<boolean>()
        .as('withdrawn'),
    )
    .where(sql<boolean>`event.id = ${statement}::bigint`)
    .where('event.subject_id', '=', subject)
    .where('event.verb', '=', 'pupil.consent_stated')
    .where(isOfText)
    .where(sql<boolean>`(event.space_id = ${space.id} or event.space_id is null)`)
    .executeTakeFirst();
}
