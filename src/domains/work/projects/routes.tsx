import { answerTranslation, showTranslation } from '#domains/core/translation/answers.tsx';
import { translateTexts } from '#domains/core/translation/commands/translate-texts.ts';
import type { Original } from '#domains/core/translation/model.ts';
import { everyone } from '#kernel/actor.ts';
import { notFound, type Route, route } from '#platform/http.ts';
import { findProject, type SeenProject } from './access.ts';
import { showProject } from './answers.tsx';
import { coverRoutes } from './cover/routes.tsx';
import { galleryRoutes } from './gallery/routes.tsx';
import { lifecycleRoutes } from './lifecycle/routes.tsx';
import { partnersRoutes } from './partners/routes.tsx';
import { paths } from './paths.ts';
import { proposalRoutes } from './proposal/routes.tsx';
import { reviewRoutes } from './review/routes.tsx';

export const projectsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/projects/:id',
    who: everyone,
    async handle(request) {
      const project = await findProject(request, request.params.id);
      return project ? showProject(request, project) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/translation',
    who: ['member', 'pupil', 'officer'],
    async handle(request) {
      const project = request.reader.translates && (await findProject(request, request.params.id));
      return project ? showTranslation(request, originalOf(project)) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/translation',
    who: ['member', 'pupil', 'officer'],
    async handle(request) {
      const project = request.reader.translates && (await findProject(request, request.params.id));
      if (!project) return notFound;
      const original = originalOf(project);
      return answerTranslation(request, original, await translateTexts(request, original, request.language));
    },
  }),
  ...coverRoutes,
  ...galleryRoutes,
  ...proposalRoutes,
  ...lifecycleRoutes,
  ...partnersRoutes,
  ...reviewRoutes,
];

/** What its founders wrote, as its page shows it. */
function originalOf({ id, proposal }: SeenProject): Original {
  const { title, summary, aims, process, results } = proposal;
  return {
    at: paths.translation(id),
    texts: [
      { text: title, format: 'plain', size: 'title' },
      ...[summary, aims, process, results].map((text) => ({ text, format: 'plain' }) as const),
    ],
  };
}
