import { findPeopleOfOffice } from '#domains/people/verification/queries.ts';
import { findProjectsForOffice } from '#domains/work/projects/review/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import { searchWords } from '#kernel/fold.ts';
import { isUuid, type MemberId, type ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { page, type Route, route } from '#platform/http.ts';
import { QueuePage } from './pages/queue-page.tsx';
import { type Found, SearchPage } from './pages/search-page.tsx';
import { paths } from './paths.ts';
import { countQueues, listQueue } from './queries.ts';

export const officeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office',
    who: ['officer'],
    async handle({ db, actor, reader }) {
      const counts = await countQueues(db, actor);
      const items = await listQueue(db, actor);
      const frame = { area: 'office', title: reader.t('office.queue'), current: 'queue' } as const;
      return page(<QueuePage {...{ reader, counts, items }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/office/search',
    who: ['officer'],
    async handle({ db, actor, reader, query }) {
      const q = query.get('q') ?? '';
      const found = await search(db, actor, query);
      const oldest = q === '' ? (await listQueue(db, actor)).slice(0, mostOldest) : [];
      const frame = { area: 'office', title: reader.t('office.search'), current: 'search' } as const;
      return page(<SearchPage {...{ reader, q, found, oldest }} />, frame);
    },
  }),
];

const most = 25;
/** Below an empty field. */
const mostOldest = 5;

/** One of the two lists is at a later page: then it is shown alone. Undefined where there is too little to go by. */
async function search(db: Db, officer: Officer, query: URLSearchParams): Promise<Found | undefined> {
  const q = query.get('q') ?? '';
  const words = searchWords(q);
  if (!words) return undefined;
  const [people, projects] = [query.get('people') ?? '', query.get('projects') ?? ''];
  const [afterPerson, afterProject] = [isUuid(people) && people, isUuid(projects) && projects];
  const persons = afterProject
    ? undefined
    : await findPeopleOfOffice(db, officer, {
        words,
        after: afterPerson ? (afterPerson as MemberId) : undefined,
        most: most + 1,
      });
  const titles = afterPerson
    ? undefined
    : await findProjectsForOffice(db, officer, {
        words,
        after: afterProject ? (afterProject as ProjectId) : undefined,
        most: most + 1,
      });
  const [pagePeople, pageProjects] = [persons && takePage(persons, most), titles && takePage(titles, most)];
  return {
    people: pagePeople?.shown,
    projects: pageProjects?.shown,
    morePeople: pagePeople?.last && paths.searchAfter(q, { people: pagePeople.last.id }),
    moreProjects: pageProjects?.last && paths.searchAfter(q, { projects: pageProjects.last.id }),
  };
}
