import { conductEdition } from '#domains/people/verification/model.ts';
import { everyone } from '#kernel/actor.ts';
import { page, type Route, route } from '#platform/http.ts';
import { CodePage } from './pages/code-page.tsx';
import { PrivacyPage } from './pages/privacy-page.tsx';

export const codeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/conduct',
    openTo: 'suspended',
    who: everyone,
    handle: async ({ reader }) =>
      page(<CodePage reader={reader} edition={conductEdition} />, {
        area: 'site',
        current: 'conduct',
        title: reader.t('code.title'),
        description: reader.t('code.lead'),
      }),
  }),
  route({
    method: 'GET',
    path: '/data-protection',
    openTo: 'suspended',
    who: everyone,
    handle: async ({ reader, services }) =>
      page(<PrivacyPage reader={reader} translates={services.translation !== undefined} />, {
        area: 'site',
        title: reader.t('code.privacy.title'),
        description: reader.t('code.privacy.lead'),
      }),
  }),
];
