import { everyone } from '#kernel/actor.ts';
import { page, type Route, route } from '#platform/http.ts';
import { conductEdition } from './model.ts';
import { officeRoutes } from './office/routes.tsx';
import { CodePage } from './pages/code-page.tsx';
import { PrivacyPage } from './pages/privacy-page.tsx';
import { reportingRoutes } from './reporting/routes.tsx';

export const conductRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/conduct',
    who: everyone,
    handle: async ({ reader }) =>
      page(<CodePage reader={reader} edition={conductEdition} />, {
        area: 'site',
        current: 'conduct',
        title: reader.t('conduct.code.title'),
        description: reader.t('conduct.code.lead'),
      }),
  }),
  route({
    method: 'GET',
    path: '/data-protection',
    who: everyone,
    handle: async ({ reader }) =>
      page(<PrivacyPage reader={reader} />, {
        area: 'site',
        title: reader.t('conduct.privacy.title'),
        description: reader.t('conduct.privacy.lead'),
      }),
  }),
  ...reportingRoutes,
  ...officeRoutes,
];
