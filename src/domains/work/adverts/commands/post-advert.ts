import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { replaceWaiting } from '#domains/people/screening/held/steps/replace-waiting.ts';
import type { Concern } from '#domains/people/screening/model.ts';
import { screenText } from '#domains/people/screening/steps/screen-text.ts';
import { findTrust } from '#domains/people/trust/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import type { SeenAdvert } from '../access.ts';
import { type Advert, contradictionsIn, lastDay, missingFields, mostOpen } from '../model.ts';
import { canEditAdvert, canPostAdvert } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';
import { lockAdvert } from '../steps/lock-advert.ts';
import { writeEntries } from '../steps/write-entries.ts';

interface ReleasedAdvert {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

interface Posting {
  /** They were warned, and post it all the same. */
  readonly sendAnyway: boolean;
  /** As an officer has read and released it. */
  readonly released?: ReleasedAdvert;
}

/** Puts a draft into the list, once its text has passed the screening. The lock of the author's row holds the limit where two are posted at once. */
export async function postAdvert(
  by: By<Member>,
  advert: SeenAdvert<Member>,
  posting: Posting,
): Promise<Result<'posted', 'notAllowed' | 'notConfirmed' | 'incomplete' | 'tooManyOpen' | Concern>> {
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
    if (posting.released && !isAsRead(locked, posting.released)) return refuse('notAllowed');
    const screened = await screen(tx, locked, posting);
    if (screened.concern) return refuse(screened.concern);
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
    await screened.keep();
    await tx.record({ verb: 'advert.posted', subject: locked.id, country: tx.actor.country });
    return ok('posted');
  });
}

/** What was changed since an officer read it is not what they released: its author posts it again. */
function isAsRead({ text }: Advert, released: ReleasedAdvert): boolean {
  return released.title === text.title && released.body === textFromHtml(text.description);
}

/** Each try to post has an id of its own. */
async function screen(tx: Tx<Member>, { id: place, text }: Advert, { sendAnyway, released }: Posting) {
  const { title } = text;
  const body = textFromHtml(text.description);
  if (!released && (await replaceWaiting(tx, { place, title, body })) === 'same') return { concern: 'held' } as const;
  const id = released?.id ?? newId<string>();
  const goes = { id, kind: 'advert', to: null, place } as const;
  return screenText(tx, { ...goes, title, body }, { sendAnyway, released: released !== undefined });
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
