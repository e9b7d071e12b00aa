import { countWaiting } from '#domains/core/waiting/queries.ts';
import { takePage } from '#kernel/cursor.ts';
import { isUuid, type SchoolChangeId } from '#kernel/ids.ts';
import { notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { findSchoolChange } from '../access.ts';
import { paths } from '../paths.ts';
import { changesWaitingFor, listSchoolChanges } from '../queries.ts';
import { acknowledgeChange } from './commands/acknowledge-change.ts';
import { ChangesPage } from './pages/changes-page.tsx';

const most = 25;

export const schoolsOfficeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/schools',
    who: ['officer'],
    async handle({ db, actor, query, reader }) {
      const asked = query.get('after') ?? '';
      const after = isUuid(asked) ? (asked as SchoolChangeId) : undefined;
      const found = await listSchoolChanges(db, actor, { after, most: most + 1 });
      const { shown: changes, last } = takePage(found, most);
      const waiting = await countWaiting(db, changesWaitingFor(actor));
      const older = last && paths.changesAfter(last.id);
      return page(<ChangesPage {...{ reader, changes, waiting, older }} />, {
        area: 'office',
        title: reader.t('schools.changes.title'),
        current: 'schools',
      });
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
      return result.ok ? seeOther(paths.changes()) : notFound;
    },
  }),
];
