import { sql } from 'kysely';
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

/** Ends an advert. Everybody else who has answered gets a friendly word. `decided`: one of the chosen answers cannot be chosen any more. */
export async function closeAdvert(
  by: By<Member>,
  advert: SeenAdvert<Member>,
  { as, chosen }: Closing,
): Promise<Result<'closed', 'notAllowed' | 'decided'>> {
  if (!canCloseAdvert(by.actor, advert)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const locked = await lockAdvert(tx, advert.id);
    if (!locked || !canCloseAdvert(tx.actor, locked)) return refuse('notAllowed');
    const partners = as === 'found' ? [...new Set(chosen)] : [];
    if (!(await canAllBeChosen(tx, advert.id, partners))) return refuse('decided');
    await endAdverts(tx, [advert.id], as);
    await choose(tx, advert.id, partners);
    await stopWaiting(tx, { kinds: ['advert_answer'], subject: await listAnswers(tx, advert.id) });
    await tx.record({ verb: 'advert.closed', subject: advert.id, details: { as } });
    return ok('closed');
  });
}

/** Locks them: they are neither declined nor removed meanwhile. */
async function canAllBeChosen(tx: Tx<Member>, advert: AdvertId, chosen: readonly AdvertAnswerId[]): Promise<boolean> {
  if (chosen.length === 0) return true;
  const rows = await tx.db
    .selectFrom('advert_answer')
    .select('id')
    .where('advert_id', '=', advert)
    .where('id', 'in', chosen)
    .where('state', 'in', ['new', 'talking'])
    .where('removed_at', 'is', null)
    .where('hidden_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from blocked_pair where one_id = ${tx.actor.id}::uuid and other_id = advert_answer.author_account)`,
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.length === chosen.length;
}

async function choose(tx: Tx, advert: AdvertId, chosen: readonly AdvertAnswerId[]): Promise<void> {
  if (chosen.length === 0) return;
  await tx.db
    .updateTable('advert_answer')
    .set({ state: 'chosen', moved_at: tx.now })
    .where('id', 'in', chosen)
    .execute();
  await tx.recordAll(chosen.map((id) => ({ verb: 'advert_answer.chosen' as const, subject: id, details: { advert } })));
}

async function listAnswers({ db }: Tx, advert: AdvertId): Promise<string[]> {
  const rows = await db.selectFrom('advert_answer').select('id').where('advert_id', '=', advert).execute();
  return rows.map(({ id }) => id);
}
