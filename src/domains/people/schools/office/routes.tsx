import { countWaiting } from '#domains/core/waiting/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import { isUuid, type SchoolChangeId } from '#kernel/ids.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { findSchoolChange, type SeenChange } from '../access.ts';
import { paths } from '../paths.ts';
import { changesWaitingFor, listSchoolChanges, listWaitingChanges } from '../queries.ts';
import { acknowledgeChange } from './commands/acknowledge-change.ts';
import { ChangePage } from './pages/change-page.tsx';
import { ChangesPage } from './pages/changes-page.tsx';

const most = 25;

export const schoolsOfficeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/schools',
    who: ['officer'],
    async handle(request) {
      const { db, actor, query, reader } = request;
      const asked = query.get('after') ?? '';
      const after = isUuid(asked) ? (asked as SchoolChangeId) : undefined;
      const found = await listSchoolChanges(db, actor, { after, most: most + 1 });
      const { shown: changes, last } = takePage(found, most);
      const waiting = await countWaiting(db, changesWaitingFor(actor));
      const older = last && paths.changesAfter(last.id);
      const justSeen = await findJustSeen(request, waiting.count > 0 ? 'yes' : 'no');
      return page(<ChangesPage {...{ reader, changes, waiting, older, justSeen }} />, {
        area: 'office',
        title: reader.t('schools.changes.title'),
        current: 'schools',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/office/schools/changes/:id',
    who: ['officer'],
    async handle(request) {
      const { db, actor, reader, params } = request;
      const beside = await findSchoolChange(request, params.id);
      if (!beside) return notFound;
      const { change, queue } = await listWaitingChanges(db, actor, { beside, most });
      if (!change) return notFound;
      const justSeen = await findJustSeen(request, 'yes');
      const frame = { area: 'office', title: change.name, current: 'schools' } as const;
      return page(<ChangePage {...{ reader, change, queue, justSeen }} />, frame);
    },
  }),
  route({
    method: 'POST',
    path: '/office/schools/changes/:id/seen',
    who: ['officer'],
    async handle(request) {
      const change = await findSchoolChange(request, request.params.id);
      if (!change) return notFound;
      const result = await acknowledgeChange(request, change);
      if (!result.ok) return notFound;
      return request.form.get('from') === 'case'
        ? toNext(request, change)
        : seeDone(paths.changes(), 'schools.done.seen');
    },
  }),
];

/** To the change that comes after it in the queue, or to the one that waits longest. */
async function toNext({ db, actor }: RequestBy<Officer>, seen: SeenChange): Promise<Answer> {
  const { change, queue } = await listWaitingChanges(db, actor, { beside: seen, most });
  const next = queue.find(({ at, id }) => change && (at > change.at || (at >= change.at && id > change.id)));
  return seeOther(paths.changeAfter((next ?? queue[0])?.id, seen.id));
}

/** What the officer has just looked at, in words, above the next one. */
async function findJustSeen(request: RequestBy<Officer>, next: 'yes' | 'no'): Promise<string | undefined> {
  const change = await findSchoolChange(request, request.query.get('seen') ?? '');
  return change?.seen ? request.t('schools.changes.justSeen', { name: change.name, next }) : undefined;
}
