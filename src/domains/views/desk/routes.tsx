import { wordsOf } from '#domains/core/programme/queries.ts';
import { listFollowed } from '#domains/people/contacts/queries.ts';
import { findSuggestions } from '#domains/people/suggestions/queries.ts';
import { findVerificationStatus } from '#domains/people/verification/queries.ts';
import { notFound, page, type Route, route } from '#platform/http.ts';
import { readStreamPart } from './model.ts';
import { DeskPage } from './pages/desk-page.tsx';
import { OwnProjectsPage } from './pages/own-projects-page.tsx';
import { StreamPage } from './pages/stream-page.tsx';
import { listStream } from './queries/stream.ts';
import { findProjectsAndNews, listOwnProjects, listWaitingFor } from './queries.ts';

export const deskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk',
    who: ['member'],
    async handle({ db, actor, reader, query, now }) {
      const status = await findVerificationStatus(db, actor.id);
      if (!status) return notFound;
      const waiting = await listWaitingFor(db, actor.id);
      const { projects, news } = await findProjectsAndNews(db, actor);
      const suggestions = await findSuggestions(db, actor, now);
      const words = await wordsOf(db);
      const subjectLabel = (key: string) => words.label('subject', key, reader.language);
      const away = query.get('away');
      const view = (
        <DeskPage {...{ reader, me: actor.id, status, waiting, projects, news, suggestions, subjectLabel, away }} />
      );
      return page(view, { area: 'desk', title: reader.t('desk.title'), current: 'desk' });
    },
  }),
  route({
    method: 'GET',
    path: '/stream',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const part = readStreamPart(query.get('only'));
      const stream = await listStream(db, actor, { after: query.get('after'), part });
      const followed = await listFollowed(db, actor);
      return page(<StreamPage {...{ reader, stream, part }} followed={followed.entries} />, {
        area: 'desk',
        title: reader.t('desk.news'),
        current: 'desk',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/desk/projects',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const projects = await listOwnProjects(db, actor.id);
      const title = reader.t('projects.mine.title');
      return page(<OwnProjectsPage {...{ reader, projects }} me={actor.id} />, {
        area: 'desk',
        title,
        current: 'projects',
      });
    },
  }),
];
