import { updateLastActive } from '#domains/people/people-search/steps/update-last-active.ts';
import { isoDay } from '#kernel/days.ts';
import type { MemberId, SpaceId } from '#kernel/ids.ts';
import type { Db, OpenDatabase } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { saveSearches, suggestPartners } from './benched-work.ts';
import { advertFilters, peopleFilters, projectFilters, texts } from './searches.ts';

/** One request as a browser would send it. */
export interface BenchRequest {
  readonly path: string;
  /** Empty for a guest. */
  readonly cookie: string;
}

export interface BenchedPage {
  readonly name: string;
  readonly requests: readonly BenchRequest[];
}

/** The measured pages, each with several addresses and people: a single answer would be in every cache. */
export async function listBenchedPages({ db }: OpenDatabase, now: Date): Promise<BenchedPage[]> {
  await db.deleteFrom('session').execute();
  const people = await busyMembers(db);
  const cookies = await Promise.all(people.map((member) => signIn(db, member, now)));
  const projects = await publicProjects(db);
  const byAll = (path: string) => cookies.map((cookie) => ({ path, cookie }));
  const inTurn = (paths: readonly string[]) =>
    paths.map((path, index) => ({ path, cookie: cookies[index % cookies.length] ?? '' }));
  const byGuest = (paths: readonly string[]) => paths.map((path) => ({ path, cookie: '' }));
  await suggestPartners(db, people, now);
  await saveSearches(db, people, now);
  const adverts = await openAdverts(db);
  const forums = await talkingForums(db);
  const threads = await longestThreads(db);
  const spaces = await activeSpaces(db);
  const insiders = await Promise.all(
    spaces.map(async ({ id, member }) => ({ path: `/spaces/${id}`, cookie: await signIn(db, member, now) })),
  );
  return [
    { name: 'front page', requests: byGuest(['/']) },
    { name: 'page of a country', requests: byGuest(['/at/es', '/at/gr', '/at/ro', '/at/fr', '/at/pl']) },
    { name: 'people search, text', requests: inTurn(texts.map((text) => `/people?q=${encodeURIComponent(text)}`)) },
    { name: 'people search, filters', requests: inTurn(peopleFilters.map((filter) => `/people?${filter}`)) },
    { name: 'people search, all', requests: byAll('/people') },
    { name: 'adverts, text', requests: inTurn(texts.map((text) => `/adverts?q=${encodeURIComponent(text)}`)) },
    { name: 'adverts, filters', requests: inTurn(advertFilters.map((filter) => `/adverts?${filter}`)) },
    { name: 'adverts, all', requests: byAll('/adverts') },
    { name: 'advert', requests: inTurn(adverts.map((id) => `/adverts/${id}`)) },
    { name: 'suggestions', requests: byAll('/people/suggestions') },
    { name: 'saved searches', requests: byAll('/desk/searches') },
    { name: 'desk', requests: byAll('/desk') },
    { name: 'inbox', requests: byAll('/messages') },
    { name: 'projects, text', requests: byGuest(texts.map((text) => `/projects?q=${encodeURIComponent(text)}`)) },
    { name: 'projects, filters', requests: byGuest(projectFilters.map((filter) => `/projects?${filter}`)) },
    { name: 'projects, all', requests: byGuest(['/projects']) },
    { name: 'public project page', requests: byGuest(projects.map((id) => `/projects/${id}`)) },
    { name: 'space', requests: insiders },
    { name: 'forums', requests: byAll('/forums') },
    { name: 'forum', requests: inTurn(forums.map((id) => `/forums/${id}`)) },
    { name: 'thread', requests: inTurn(threads.map((id) => `/forums/threads/${id}`)) },
  ];
}

async function busyMembers(db: Db): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('conversation_member')
    .select('member_id')
    .groupBy('member_id')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('member_id')
    .limit(20)
    .execute();
  return rows.map((row) => row.member_id);
}

async function publicProjects(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('project')
    .select('id')
    .where('state', '=', 'active')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(({ id }) => id);
}

async function openAdverts(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('advert_entry').select('advert_id').orderBy('advert_id').limit(20).execute();
  return rows.map(({ advert_id }) => advert_id);
}

async function talkingForums(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('partner_forum').select('space_id').orderBy('space_id').limit(20).execute();
  return rows.map(({ space_id }) => space_id);
}

/** Of partner forums, those with the most replies. */
async function longestThreads(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('thread')
    .innerJoin('partner_forum', 'partner_forum.space_id', 'thread.space_id')
    .select('thread.id')
    .orderBy('thread.replies', 'desc')
    .orderBy('thread.id')
    .limit(20)
    .execute();
  return rows.map(({ id }) => id);
}

async function activeSpaces(db: Db): Promise<{ id: SpaceId; member: MemberId }[]> {
  return db
    .selectFrom('space_page')
    .innerJoin('space', 'space.id', 'space_page.space_id')
    .innerJoin('project', 'project.space_id', 'space.id')
    .innerJoin('project_founder', 'project_founder.project_id', 'project.id')
    .select(['space.id', 'project_founder.member_id as member'])
    .where('space.archived_at', 'is', null)
    .where('space_page.position', '=', 1)
    .where('project_founder.seat', '=', 1)
    .orderBy('space.id')
    .limit(20)
    .execute();
}

/** A session as signing in makes it, of somebody who was here today already; the cookie is that of an installation without https. */
async function signIn(db: Db, member: MemberId, now: Date): Promise<string> {
  const token = newToken();
  await db
    .insertInto('session')
    .values({ id: newId(), token_hash: hashOf(token), account_id: member, created_at: now, seen_at: now })
    .execute();
  await db
    .updateTable('member')
    .set({ last_active_on: isoDay(now) })
    .where('id', '=', member)
    .execute();
  await updateLastActive({ db, now }, member);
  return `session=${token}`;
}
