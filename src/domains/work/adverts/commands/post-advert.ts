import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { findTrust } from '#domains/people/trust/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import type { SeenAdvert } from '../access.ts';
import { contradictionsIn, lastDay, missingFields, mostOpen } from '../model.ts';
import { canEditAdvert, canPostAdvert } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';
import { lockAdvert } from '../steps/lock-advert.ts';
import { writeEntries } from '../steps/write-entries.ts';

/** Puts a draft into the list. The lock of the author's row holds the limit where two are posted at once. */
export async function postAdvert(
  by: By<Member>,
  advert: SeenAdvert<Member>,
): Promise<Result<'posted', 'notAllowed' | 'notConfirmed' | 'incomplete' | 'tooManyOpen'>> {
  if (!canEditAdvert(by.actor, advert)) return refuse('notAllowed');
  // Posted already, by a first click.
  if (advert.state === 'open') return ok('posted');
  if (!by.actor.confirmed) return refuse('notConfirmed');
  if (!canPostAdvert(by.actor, advert)) return refuse('notAllowed');
  // A long text is searched before the advert is locked.
  await findPublicDetails(by, advert.author, advert.text);
  return transact(by, async (tx) => {
    await tx.db.selectFrom('member').select('id').where('id', '=', tx.actor.id).forNoKeyUpdate().execute();
    const locked = await lockAdvert(tx, advert.id);
    if (!locked) return refuse('notAllowed');
    if (locked.state === 'open') return ok('posted');
    if (!canPostAdvert(tx.actor, locked)) return refuse('notAllowed');
    const { text } = locked;
    const missing = [...missingFields(text, textFromHtml(text.description)), ...contradictionsIn(text)];
    const told = await findPublicDetails(tx, locked.author, text);
    if (missing.length > 0 || told.length > 0) return refuse('incomplete');
    if (await hasTooManyOpen(tx)) return refuse('tooManyOpen');
    await tx.db
      .updateTable('advert')
      .set({
        state: 'open',
        country: tx.actor.country,
        posted_at: tx.now,
        saved_at: tx.now,
        expires_on: lastDay(tx.now, text.open_days),
      })
      .where('id', '=', locked.id)
      .execute();
    await writeEntries(tx, [locked.id]);
    await tx.record({ verb: 'advert.posted', subject: locked.id, country: tx.actor.country });
    return ok('posted');
  });
}

async function hasTooManyOpen(tx: Tx<Member>): Promise<boolean> {
  const most = mostOpen[await findTrust(tx, tx.actor.id)];
  const open = await tx.db
    .selectFrom('advert')
    .select('id')
    .where('author_account', '=', tx.actor.id)
    .where('state', '=', 'open')
    .limit(most)
    .execute();
  return open.length >= most;
}
