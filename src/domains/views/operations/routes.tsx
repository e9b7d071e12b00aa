import { listRecentRuns } from '#domains/core/tasks/queries.ts';
import { page, type Route, route } from '#platform/http.ts';
import { version } from '#platform/version.ts';
import { OperationsPage } from './pages/operations-page.tsx';
import { findInstallationState } from './queries.ts';

export const operationsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/operations',
    who: ['operator'],
    async handle({ db, actor, reader, t }) {
      const state = await findInstallationState(db, actor);
      const view = <OperationsPage {...{ reader, state, version }} runs={await listRecentRuns(db, actor)} />;
      return page(view, { area: 'office', title: t('operations.title'), current: 'operations' });
    },
  }),
];
