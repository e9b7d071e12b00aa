import { setHidden } from '#domains/core/content/steps/set-hidden.ts';
import { writeCorrection } from '#domains/core/content/steps/write-correction.ts';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { SeenCase } from '../../access.ts';
import { type CorrectionAnswer, correctionLimits } from '../../model.ts';
import { canAnswerCorrection } from '../../policy.ts';
import { askAuthor } from '../../steps/ask-author.ts';
import { listCorrections } from '../queries.ts';

interface NewAnswer {
  /** The correction that the officer has read. */
  readonly correction: string;
  readonly answer: CorrectionAnswer;
  readonly reason: string;
}

/** Shows hidden content again, as its author has corrected it, or keeps it hidden, once. */
export async function answerCorrection(
  by: By<Officer>,
  found: SeenCase<Officer>,
  answer: NewAnswer,
): Promise<Result<'answered', 'answeredAlready'>> {
  if (!canAnswerCorrection(by.actor, found)) return answeredBefore(by.db, by.actor, answer);
  return transact(by, (tx) => write(tx, found, answer));
}

async function write(
  tx: Tx<Officer>,
  found: SeenCase<Officer>,
  answer: NewAnswer,
): Promise<Result<'answered', 'answeredAlready'>> {
  const { numUpdatedRows } = await tx.db
    .updateTable('conduct_correction')
    .set({ answer: answer.answer, reason: answer.reason, answered_by: tx.actor.id, answered_at: tx.now })
    .where('id', '=', answer.correction)
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return answeredBefore(tx.db, tx.actor, answer);
  await tx.db.updateTable('conduct_case').set({ state: 'decided' }).where('id', '=', found.id).execute();
  await stopWaiting(tx, { subject: found.id, kinds: ['case'] });
  if (answer.answer === 'show') {
    const content = { kind: found.kind, id: found.subject };
    const asked = (await listCorrections(tx.db, found.id)).find(({ id }) => id === answer.correction);
    await writeCorrection(tx, { ...content, texts: asked?.after ?? {} });
    await setHidden(tx, { ...content, hidden: false });
  } else if (await mayAskAgain(tx, found)) await askAuthor(tx, found);
  await tx.record({
    verb: 'case.answered_again',
    subject: found.id,
    country: found.country,
    details: { answer: answer.answer },
  });
  return ok('answered');
}

async function mayAskAgain({ db }: Tx, { id }: SeenCase): Promise<boolean> {
  return (await listCorrections(db, id)).length < correctionLimits.most;
}

/** The same form, sent twice, has answered; another answer has not. */
async function answeredBefore(
  db: Db,
  actor: Officer,
  { correction, answer }: NewAnswer,
): Promise<Result<'answered', 'answeredAlready'>> {
  const row = await db
    .selectFrom('conduct_correction')
    .select(['answer', 'answered_by'])
    .where('id', '=', correction)
    .executeTakeFirst();
  return row?.answered_by === actor.id && row.answer === answer ? ok('answered') : refuse('answeredAlready');
}
