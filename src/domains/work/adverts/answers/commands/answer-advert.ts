import { transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { Concern } from '#domains/people/screening/model.ts';
import { type Screening, screenText } from '#domains/people/screening/steps/screen-text.ts';
import { openThread } from '#domains/spaces/replies/steps/open-thread.ts';
import type { Member } from '#kernel/actor.ts';
import type { AdvertAnswerId, MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { findAdvert, type SeenAdvert } from '../../access.ts';
import { type AnswerReaders, answerRules } from '../../model.ts';
import { canAnswerAdvert, readersOfAnswer } from '../../policy.ts';
import { lockAdvert } from '../../steps/lock-advert.ts';

interface NewAnswer extends Screening {
  /** Becomes the id of the answer: the same form sent twice answers once. */
  readonly idempotencyKey: string;
  readonly body: string;
  /** Who reads it, as the form said that was sent. */
  readonly seenBy: AnswerReaders;
}

/**
 * Begins a thread with the author of an advert, one for each of its readers. The lock of the pair holds the writer's row, so that of twenty
 * answers at once no more pass than the limit of the day; and a block that came in the meantime wins. The lock of the advert: it is not closed
 * meanwhile. Where its author has just let members read the answers, this one stays with those whom its writer was told of.
 */
export async function answerAdvert(
  by: By<Member>,
  advert: SeenAdvert<Member>,
  { idempotencyKey, body, seenBy, ...screening }: NewAnswer,
): Promise<
  Result<AdvertAnswerId, 'notAllowed' | 'answeredAlready' | 'tooManyToday' | 'taken' | Exclude<Concern, 'limited'>>
> {
  if (!canAnswerAdvert(by.actor, advert)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    await lockPair(tx, tx.actor.id, advert.author as MemberId);
    await lockAdvert(tx, advert.id);
    const current = await findAdvert(tx, advert.id);
    if (!current || !canAnswerAdvert(tx.actor, current)) return refuse('notAllowed');
    if (current.ownAnswer)
      return (await isSentAgain(tx.db, current.ownAnswer, body)) ? ok(current.ownAnswer) : refuse('answeredAlready');
    const to = advert.author as MemberId;
    const readers = seenBy === readersOfAnswer(tx.actor, current) ? seenBy : 'author';
    const goes = { to, place: advert.id, readers };
    const screened = await screenText(tx, { id: idempotencyKey, kind: 'answer', body, ...goes }, screening);
    if (screened.concern) return refuse(screened.concern === 'limited' ? 'tooManyToday' : screened.concern);
    const id = idempotencyKey as AdvertAnswerId;
    if (!(await openThread(tx, { id, space: null, rules: answerRules }))) return refuse('taken');
    await tx.db
      .insertInto('advert_answer')
      .values({
        id,
        advert_id: advert.id,
        author_account: tx.actor.id,
        body,
        state: 'new',
        seen_by: readers,
        made_at: tx.now,
        moved_at: tx.now,
      })
      .execute();
    await screened.keep();
    await startWaiting(tx, { kind: 'advert_answer', subject: id, on: { account: advert.author }, waiter: tx.actor.id });
    await tx.record({
      verb: 'advert_answer.sent',
      subject: id,
      country: tx.actor.country,
      details: { advert: advert.id },
    });
    return ok(id);
  });
}

/** The same words have arrived before; other words have not. */
async function isSentAgain(db: Db, id: AdvertAnswerId, body: string): Promise<boolean> {
  const known = await db.selectFrom('advert_answer').select('body').where('id', '=', id).executeTakeFirst();
  return known?.body === body;
}
