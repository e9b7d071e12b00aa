import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AdvertId, MemberId, ProjectId, SuggestionId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import { accountTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import { suggestJob } from '../jobs.ts';
import { type Chosen, chooseInTurns, countHeld, enough, fittingFor, retryDays, shownDays, slice } from '../model.ts';
import { countUsed, findRare, listHeld, sampleField } from '../queries/field.ts';
import { listReaders, type Reader } from '../queries/readers.ts';
import { countReplies } from '../steps/count-replies.ts';

/** Makes suggestions for one reader, or for a slice of those who are due. Who does not look for a partner, or was away for long, rests. */
export async function makeSuggestions(by: By<'program'>, only?: MemberId): Promise<void> {
  await transact(by, async (tx) => {
    const due = await lockDue(tx, only);
    if (due.length === 0) return;
    await deleteEnded(tx, due);
    await countReplies(tx, due);
    const readers = await listReaders(tx.db, due, tx.now);
    const chosen = await choose(tx, readers);
    await insertChosen(tx, chosen);
    await setDue(tx, { due, readers });
    tx.publish(...new Set(chosen.map(({ reader }) => accountTopic(reader as MemberId))));
    if (due.length === slice) await queueJob(tx.db, suggestJob, {});
  });
}

/** What another process works on is passed over. */
async function lockDue({ db, now }: Tx, only: MemberId | undefined): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('suggestion_reader')
    .select('member_id')
    .where('due_at', '<=', now)
    .$if(only !== undefined, (query) => query.where('member_id', '=', only as MemberId))
    .orderBy('due_at')
    .orderBy('member_id')
    .limit(slice)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ member_id }) => member_id);
}

async function deleteEnded({ db, now }: Tx, readers: readonly MemberId[]): Promise<void> {
  await db
    .deleteFrom('suggestion')
    .where('reader_id', 'in', readers)
    .where('dismissed_at', 'is', null)
    .where('ends_at', '<=', now)
    .execute();
}

async function choose(tx: Tx, readers: readonly Reader[]): Promise<Chosen[]> {
  const [first] = readers;
  if (!first) return [];
  const looking = { now: tx.now, seed: tx.now.getTime() + Number.parseInt(first.id.slice(-6), 16) };
  const sample = await sampleField(tx.db, looking);
  const held = await listHeld(
    tx.db,
    readers.map(({ id }) => id),
    tx.now,
  );
  const asking = [];
  for (const one of readers) {
    const reader = { ...one, has: countHeld(one, held) };
    const fitting = fittingFor(reader, sample);
    const isRare = fitting.filter(({ candidate }) => candidate.kind === 'person').length < enough;
    const known = new Set(fitting.map(({ candidate }) => candidate.id));
    const rare = isRare ? fittingFor(reader, await findRare(tx.db, reader, looking)) : [];
    asking.push({ ...reader, fitting: [...fitting, ...rare.filter(({ candidate }) => !known.has(candidate.id))] });
  }
  const people = new Set(asking.flatMap(({ fitting }) => fitting.flatMap(({ candidate }) => candidate.people)));
  await lockPlaces(tx);
  const used = await countUsed(tx.db, [...people], tx.now);
  return chooseInTurns(asking, { used, bound: tx.services.suggestedToAtMost });
}

/** From counting the places that are taken until the commit that takes more: two processes must not give the last one away twice. */
async function lockPlaces({ db }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('suggestions'))`.execute(db);
}

async function insertChosen({ db, now }: Tx, chosen: readonly Chosen[]): Promise<void> {
  if (chosen.length === 0) return;
  const rows = chosen.map(({ reader, candidate: { kind, id, people } }) => ({
    id: newId<SuggestionId>(),
    reader_id: reader as MemberId,
    person_id: people[0] as MemberId,
    other_id: (people[1] ?? null) as MemberId | null,
    advert_id: kind === 'advert' ? (id as AdvertId) : null,
    project_id: kind === 'project' ? (id as ProjectId) : null,
    ends_at: daysAfter(now, shownDays),
  }));
  await db
    .insertInto('suggestion')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The next ones are made when the first of these end, or tomorrow where there are none. Who is no reader now rests until they come back. */
async function setDue(
  { db, now }: Tx,
  { due, readers }: { readonly due: readonly MemberId[]; readonly readers: readonly Reader[] },
) {
  const reading = new Set<string>(readers.map(({ id }) => id));
  const resting = due.filter((member) => !reading.has(member));
  if (resting.length > 0) await db.deleteFrom('suggestion_reader').where('member_id', 'in', resting).execute();
  await sql`
    update suggestion_reader set due_at = coalesce((
      select min(ends_at) from suggestion where reader_id = member_id and dismissed_at is null and ends_at > ${now}
    ), ${daysAfter(now, retryDays)})
    where member_id = any (${[...reading]}::uuid[])`.execute(db);
}
