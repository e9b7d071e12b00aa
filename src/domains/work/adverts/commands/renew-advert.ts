import type { StatableDetail } from '#domains/core/content/model.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenAdvert } from '../access.ts';
import { lastDay } from '../model.ts';
import { canRenewAdvert, isAuthor } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';
import { lockAdvert } from '../steps/lock-advert.ts';

type Refusal = 'notAllowed' | 'unchanged' | 'renewedBefore' | `${StatableDetail['kind']}InPublic`;

/** Keeps an advert open for its number of days from today, if it does not name a pupil who came later to a space of its author. */
export async function renewAdvert(by: By<Member>, advert: SeenAdvert<Member>): Promise<Result<'renewed', Refusal>> {
  if (!isAuthor(by.actor, advert)) return refuse('notAllowed');
  // A long text is searched before the advert is locked.
  await findPublicDetails(by, advert.author, advert.text);
  return transact(by, async (tx) => {
    const locked = await lockAdvert(tx, advert.id);
    if (locked?.state !== 'open' || locked.hidden) return refuse('notAllowed');
    if (locked.renewedAt) return refuse('renewedBefore');
    if (!locked.changedAt) return refuse('unchanged');
    if (!canRenewAdvert(tx.actor, locked)) return refuse('notAllowed');
    const [told] = await findPublicDetails(tx, locked.author, locked.text);
    if (told) return refuse(`${told.kind}InPublic`);
    await tx.db
      .updateTable('advert')
      .set({ renewed_at: tx.now, expires_on: lastDay(tx.now, locked.text.open_days), warned_at: null })
      .where('id', '=', locked.id)
      .execute();
    await tx.record({ verb: 'advert.renewed', subject: locked.id });
    return ok('renewed');
  });
}
