import { page, type Route, route } from '#platform/http.ts';
import { version } from '#platform/version.ts';
import { editingRoutes } from './editing/routes.tsx';
import { OperationsPage } from './pages/operations-page.tsx';
import { findInstallationState } from './queries.ts';

export const programmeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/operations',
    who: ['operator'],
    async handle({ db, actor, reader, t }) {
      const view = <OperationsPage reader={reader} state={await findInstallationState(db, actor)} version={version} />;
      return page(view, { area: 'office', title: t('programme.operations.title'), current: 'operations' });
    },
  }),
  ...editingRoutes,
];
