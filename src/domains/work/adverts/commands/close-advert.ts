import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Member } from '#kernel/actor.ts';
import type { AdvertAnswerId, AdvertId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenAdvert } from '../access.ts';
import { canCloseAdvert } from '../policy.ts';
import { endAdverts } from '../steps/end-adverts.ts';
import { lockAdvert } from '../steps/lock-advert.ts';

interface Closing {
  readonly as: 'found' | 'withdrawn';
  /** The answers of those who are partners now. */
  readonly chosen: readonly AdvertAnswerId[];
}

/** Ends an advert. Everybody else who has answered gets a friendly word. */
export async function closeAdvert(
  by: By<Member>,
  advert: SeenAdvert<Member>,
  { as, chosen }: Closing,
): Promise<Result<'closed', 'notAllowed'>> {
  if (!canCloseAdvert(by.actor, advert)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    await lockAdvert(tx, advert.id);
    const [ended] = await endAdverts(tx, [advert.id], as);
    if (!ended) return refuse('notAllowed');
    if (as === 'found') await choose(tx, ended, chosen);
    await stopWaiting(tx, { kinds: ['advert_answer'], subject: await listAnswers(tx, ended) });
    await tx.record({ verb: 'advert.closed', subject: ended, details: { as } });
    return ok('closed');
  });
}

async function choose(tx: Tx, advert: AdvertId, chosen: readonly AdvertAnswerId[]): Promise<void> {
  if (chosen.length === 0) return;
  const rows = await tx.db
    .updateTable('advert_answer')
    .set({ state: 'chosen', moved_at: tx.now })
    .where('advert_id', '=', advert)
    .where('id', 'in', chosen)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute();
  await tx.recordAll(
    rows.map(({ id }) => ({ verb: 'advert_answer.chosen' as const, subject: id, details: { advert } })),
  );
}

async function listAnswers({ db }: Tx, advert: AdvertId): Promise<string[]> {
  const rows = await db.selectFrom('advert_answer').select('id').where('advert_id', '=', advert).execute();
  return rows.map(({ id }) => id);
}
