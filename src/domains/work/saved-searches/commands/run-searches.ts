import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { NewThing } from '#domains/people/people-search/queries/new-people.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import { queueMails } from '#platform/mail.ts';
import { runSearchesJob } from '../jobs.ts';
import { lookedUpTo, mostCounted, nextLook, type SavedSearch } from '../model.ts';
import { findList } from '../steps/find-list.ts';
import { mailOfSearch, type Recipient } from '../steps/write-mail-of-search.ts';

/** So many searches are looked for in one transaction: if it fails, none of them has been told. */
const slice = 25;

type Due = Awaited<ReturnType<typeof listDue>>[number];

/**
 * Looks what is new in a slice of the searches that are due, mails it, and queues the next slice. A search and its mail are written in one
 * transaction, so what was mailed is not new any more, also where the job is tried again.
 */
export async function runSearches(by: By<'program'>): Promise<void> {
  await transact(by, async (tx) => {
    const due = await listDue(tx);
    for (const search of due) await runSearch(tx, search);
    if (due.length === slice) await queueJob(tx.db, runSearchesJob, {});
  });
}

/** What another process has in its hands is passed over. Who cannot be mailed now, or does not take part, is not looked for either: later. */
async function listDue({ db, now }: Tx<'program'>) {
  const { rows } = await sql<SavedSearch & DueRow>`
    select search.id, search.list, search.name, search.query, search.mails, search.seen_to as "seenTo", search.member_id as owner,
      member.country, member.state = 'verified' as verified, reader.email, reader.given_name as "givenName", reader.language,
      reader.mails = 'each' and person.suspended_at is null and not person.refused as "isRead"
    from saved_search search
    join member on member.id = search.member_id
    join person on person.id = search.member_id
    join mail_recipient reader on reader.id = search.member_id
    where search.next_look_at <= ${now}
    order by search.next_look_at, search.id limit ${sql.lit(slice)} for update of search skip locked`.execute(db);
  return rows;
}

interface DueRow extends Recipient {
  readonly seenTo: Date;
  readonly owner: MemberId;
  readonly country: CountryCode;
  readonly verified: boolean;
  /** Their address is confirmed, they want mails, and they are not suspended. */
  readonly isRead: boolean;
}

async function runSearch(tx: Tx<'program'>, search: Due): Promise<void> {
  const until = lookedUpTo(tx.now);
  const things = search.isRead ? await listUntold(tx, search, until) : [];
  if (things.length > 0) await queueMails(tx.db, [mailOfSearch(tx, { search, things })]);
  const look = { wasMailed: things.length > 0, demo: tx.services.demo };
  await tx.db
    .updateTable('saved_search')
    .set({ seen_to: until, next_look_at: nextLook(search.mails, tx.now, look) })
    .where('id', '=', search.id)
    .execute();
}

/** New things that this search has not told before; somebody can leave a list and come back. */
async function listUntold(
  { db, now }: Tx<'program'>,
  { id, list, query, seenTo, owner, country, verified, language }: Due,
  until: Date,
): Promise<readonly NewThing[]> {
  if (until <= seenTo) return [];
  const actor = { kind: 'member', id: owner, country, verified, confirmed: true } as const;
  const asked = { db, actor, language, now, query, from: seenTo, until, most: mostCounted + 1 };
  const things = await findList(list).listNew(asked);
  if (things.length === 0) return [];
  const added = await db
    .insertInto('saved_search_told')
    .values(things.map((thing) => ({ search_id: id, thing_id: thing.id })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('thing_id')
    .execute();
  const isNew = new Set(added.map(({ thing_id }) => thing_id));
  return things.filter((thing) => isNew.has(thing.id));
}
