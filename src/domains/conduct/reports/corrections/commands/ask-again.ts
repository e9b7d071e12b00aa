import { findCorrectable } from '#domains/core/content/access.ts';
import { contentOf, type Texts } from '#domains/core/content/registry.ts';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { authorOf, type Member, type Officer, type Pupil } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { hasProblems } from '#platform/forms.ts';
import { type AskRefusal, correctionsADay, whyNotAsked } from '../../model.ts';
import type { SeenHidden } from '../access.ts';

interface NewCorrection {
  /** Becomes its id: the same form sent twice asks once. */
  readonly idempotencyKey: string;
  readonly texts: Texts;
  readonly note: string;
  /** The children for whom the author states that the consent is held. */
  readonly consent: readonly string[];
}
type Refusal = AskRefusal | 'unchanged' | 'wrongTexts' | 'privateDetails' | 'untoldDetails' | 'tooMany';

/** Asks for hidden content to be shown again, corrected: its case returns to the support service. */
export async function askAgain<actor extends Member | Officer | Pupil>(
  by: By<actor>,
  hidden: SeenHidden<NoInfer<actor>>,
  correction: NewCorrection,
): Promise<Result<'asked', Refusal>> {
  if (await isSentAgain(by, hidden, correction)) return ok('asked');
  const why = whyNotAsked(hidden, by.now);
  if (why) return refuse(why);
  if (!(await by.services.limits.take(correctionsADay, by.actor.id))) return refuse('tooMany');
  // A long text is searched before the case is locked.
  const now = await findCorrectable(by.db, { kind: hidden.kind, id: hidden.subject });
  const { naming, problems } = contentOf(hidden.kind).correction;
  if (now) {
    const texts = { ...now.texts, ...correction.texts };
    await naming?.find(by, now, texts);
    await problems?.(by.db, now, texts);
  }
  const done = await transact(by, (tx) => write(tx, hidden, correction));
  if (done.ok) return done;
  // By asking often enough people outside a space would learn who is a pupil in it.
  if (done.reason === 'untoldDetails') return done;
  await by.services.limits.giveBack(correctionsADay, by.actor.id);
  // Both forms of a double click may have come to this point.
  return (await isSentAgain(by, hidden, correction)) ? ok('asked') : done;
}

async function write(
  tx: Tx<Member | Officer | Pupil>,
  hidden: SeenHidden,
  { idempotencyKey, texts, note, consent }: NewCorrection,
): Promise<Result<'asked', Refusal>> {
  const { id, kind, subject, country, authorIsOfficer: onlyCentral } = hidden;
  const kept = await tx.db
    .selectFrom('conduct_case')
    .select('state')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (kept?.state !== 'decided') return refuse('asked');
  const { correction } = contentOf(kind);
  const now = await findCorrectable(tx.db, { kind, id: subject });
  if (!now?.hidden || now.removed) return refuse('gone');
  const after = { ...now.texts, ...((await correction.clean?.(tx, now, texts)) ?? texts) };
  const isUnchanged = correction.texts.every(({ column }) => after[column] === now.texts[column]);
  if (isUnchanged && note === '') return refuse('unchanged');
  if (hasProblems((await correction.problems?.(tx.db, now, after)) ?? {})) return refuse('wrongTexts');
  if (correction.naming && !(await correction.naming.clear(tx, now, after, consent)))
    return refuse((await correction.naming.isTold(tx, now)) ? 'privateDetails' : 'untoldDetails');
  const author = authorOf(tx.actor);
  await tx.db.updateTable('conduct_case').set({ state: 'asked_again' }).where('id', '=', id).execute();
  await tx.db
    .insertInto('conduct_correction')
    .values({
      id: idempotencyKey,
      case_id: id,
      old_texts: JSON.stringify(now.texts),
      texts: JSON.stringify(after),
      note,
      by_account: author.account,
      by_pupil: author.pupil,
      asked_at: tx.now,
    })
    .execute();
  await stopWaiting(tx, { subject: id, kinds: ['hidden_content'] });
  await startWaiting(tx, {
    kind: 'case',
    subject: id,
    on: { country, onlyCentral },
    waiter: author.account ?? undefined,
  });
  await tx.record({ verb: 'case.asked_again', subject: id, country });
  return ok('asked');
}

/** The same form, sent twice, has asked already. */
async function isSentAgain({ db }: By, { id }: SeenHidden, { idempotencyKey }: NewCorrection): Promise<boolean> {
  const known = await db
    .selectFrom('conduct_correction')
    .select('case_id')
    .where('id', '=', idempotencyKey)
    .executeTakeFirst();
  return known?.case_id === id;
}
