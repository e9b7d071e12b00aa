import { findVerificationStatus } from '#domains/people/verification/queries.ts';
import { notFound, page, type Route, route } from '#platform/http.ts';
import { DeskPage } from './pages/desk-page.tsx';
import { findProgress, listOwnProjects, listWaitingFor } from './queries.ts';

export const deskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const status = await findVerificationStatus(db, actor.id);
      if (!status) return notFound;
      const waiting = await listWaitingFor(db, actor.id);
      const progress = await findProgress(db, actor.id);
      const projects = await listOwnProjects(db, actor.id);
      const title = reader.t('desk.title');
      return page(<DeskPage {...{ reader, status, waiting, progress, projects }} />, { area: 'desk', title });
    },
  }),
];
