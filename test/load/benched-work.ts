import { makeSuggestions } from '#domains/people/suggestions/making/commands/make-suggestions.ts';
import { suggestJob } from '#domains/people/suggestions/making/jobs.ts';
import { runSearches } from '#domains/work/saved-searches/commands/run-searches.ts';
import { runSearchesJob } from '#domains/work/saved-searches/jobs.ts';
import { type SearchedList, searchedLists } from '#domains/work/saved-searches/model.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId, SavedSearchId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import type { Db } from '#platform/db.ts';
import { filesOnDisk } from '#platform/files.ts';
import { handles } from '#platform/jobs.ts';
import { limitsInMemory } from '#platform/limits.ts';
import { liveInProcess } from '#platform/live.ts';
import { mailJob } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { keyringFrom } from '#platform/tokens.ts';
import { webPush } from '#platform/web-push.ts';
import { advertFilters, peopleFilters, projectFilters, texts } from './searches.ts';

/** What jobs do at night and every ten minutes: how long one of many takes, and the longest transaction. */
export interface WorkResult {
  readonly name: string;
  readonly count: number;
  /** Milliseconds for one. */
  readonly each: number;
  /** Milliseconds of the slowest slice. */
  readonly longest: number;
}

/** The jobs that this work queues. */
export const queuedInWork = [
  handles(suggestJob, async () => undefined),
  handles(runSearchesJob, async () => undefined),
  handles(mailJob, async () => undefined),
];

const readers = 1000;

/** Suggestions for a thousand teachers, and the saved searches of the twenty who know most people. */
export async function measureWork(db: Db, now: Date): Promise<WorkResult[]> {
  const members = await db
    .selectFrom('people_entry')
    .select('member_id as id')
    .orderBy('member_id')
    .limit(readers)
    .execute();
  await makeDue(
    db,
    members.map(({ id }) => id),
    now,
  );
  const by = programAt(db, now);
  const suggestions = await inSlices('suggestions', readers, {
    work: () => makeSuggestions(by),
    left: () => countDue(db, 'suggestion_reader', 'due_at', now),
  });
  // Those of the seed came due while the pages were measured: the server has looked already.
  await db.updateTable('saved_search').set({ next_look_at: now }).execute();
  const searches = await countDue(db, 'saved_search', 'next_look_at', now);
  const looks = await inSlices('saved searches', searches, {
    work: () => runSearches(by),
    left: () => countDue(db, 'saved_search', 'next_look_at', now),
  });
  return [suggestions, looks];
}

export const lineOfWork = ({ name, count, each, longest }: WorkResult): string =>
  `${name}: ${count} at ${each.toFixed(1)} ms each, the slowest slice ${longest.toFixed(0)} ms`;

interface Work {
  readonly work: () => Promise<void>;
  readonly left: () => Promise<number>;
}

async function inSlices(name: string, count: number, { work, left }: Work): Promise<WorkResult> {
  const times: number[] = [];
  while ((await left()) > 0) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return { name, count, each: times.reduce((sum, time) => sum + time, 0) / count, longest: Math.max(0, ...times) };
}

async function countDue(
  db: Db,
  table: 'suggestion_reader' | 'saved_search',
  column: 'due_at' | 'next_look_at',
  now: Date,
): Promise<number> {
  const { ref } = db.dynamic;
  const { due } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .where(ref(column), '<=', now)
    .executeTakeFirstOrThrow();
  return Number(due);
}

/** So that the pages of these people show suggestions. */
export async function suggestPartners(db: Db, members: readonly MemberId[], now: Date): Promise<void> {
  await makeDue(db, members, now);
  for (const member of members) await makeSuggestions(programAt(db, now), member);
}

async function makeDue(db: Db, members: readonly MemberId[], now: Date): Promise<void> {
  await db
    .insertInto('suggestion_reader')
    .values(members.map((member_id) => ({ member_id, due_at: now })))
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ due_at: now }))
    .execute();
}

/** Fifteen of each of these people, which are due: what came into the lists in the last week is new. */
export async function saveSearches(db: Db, members: readonly MemberId[], now: Date): Promise<void> {
  const byText = (from: number, to: number) => texts.slice(from, to).map((text) => `?q=${encodeURIComponent(text)}`);
  const byFilter = (filters: readonly string[], most: number) => filters.slice(0, most).map((filter) => `?${filter}`);
  const queries: Readonly<Record<SearchedList, readonly string[]>> = {
    people: [...byText(0, 5), ...byFilter(peopleFilters, 2)],
    adverts: [...byText(5, 8), ...byFilter(advertFilters, 2)],
    projects: byFilter(projectFilters, 3),
  };
  const searches = searchedLists.flatMap((list) => queries[list].map((query) => ({ list, query })));
  await db.deleteFrom('saved_search').execute();
  await db
    .insertInto('saved_search')
    .values(
      members.flatMap((member_id) =>
        searches.map(({ list, query }) => ({
          ...{ id: newId<SavedSearchId>(), member_id, list, query, name: query.slice(0, 40), mails: 'weekly' as const },
          ...{ saved_at: daysAfter(now, -30), seen_to: daysAfter(now, -7), next_look_at: now },
        })),
      ),
    )
    .execute();
}

/** The program at work in this process: what it queues and sends stays undone. */
function programAt(db: Db, now: Date): By<'program'> {
  const { baseUrl, secret, suggestedToAtMost } = readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test' });
  const services = {
    ...{ baseUrl, demo: false, suggestedToAtMost, translation: undefined },
    keyring: keyringFrom(secret),
    files: filesOnDisk('.cache/bench/files'),
    live: liveInProcess(),
    limits: limitsInMemory({}),
    push: webPush({ secret, baseUrl, moreHosts: [], clock: () => now }),
  };
  return { db, actor: 'program', now, services };
}
