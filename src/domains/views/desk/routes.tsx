import { wordsOf } from '#domains/core/programme/queries.ts';
import { findPartnersWhoFit } from '#domains/people/people-search/queries/partners-who-fit.ts';
import { findVerificationStatus } from '#domains/people/verification/queries.ts';
import { notFound, page, type Route, route } from '#platform/http.ts';
import { DeskPage } from './pages/desk-page.tsx';
import { listOwnProjects, listWaitingFor } from './queries.ts';

export const deskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk',
    who: ['member'],
    async handle({ db, actor, reader, now }) {
      const status = await findVerificationStatus(db, actor.id);
      if (!status) return notFound;
      const waiting = await listWaitingFor(db, actor.id);
      const projects = await listOwnProjects(db, actor.id);
      const { own, people } = await findPartnersWhoFit(db, { actor, now, most: 3 });
      const words = await wordsOf(db);
      const subjectLabel = (key: string) => words.label('subject', key, reader.language);
      const view = <DeskPage {...{ reader, me: actor.id, status, waiting, projects, own, people, subjectLabel }} />;
      return page(view, { area: 'desk', title: reader.t('desk.title'), current: 'desk' });
    },
  }),
];
