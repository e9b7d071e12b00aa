import { drawForPrint } from '#domains/core/covers/commands/draw-cover.ts';
import { everyone } from '#kernel/actor.ts';
import { flagsForPrint } from '#platform/flag-art.ts';
import { notFound, page, type Route, route } from '#platform/http.ts';
import { findLabelByCode, findOwnLabel } from './access.ts';
import { drawLabel } from './documents/label.ts';
import { ConfirmationPage } from './pages/confirmation-page.tsx';
import { LabelsPage } from './pages/labels-page.tsx';
import { isValid } from './policy.ts';
import { findLabelledProject, listOwnLabels } from './queries.ts';

/** In pixels: 250 to an inch of the printed page. */
const widthOfCover = 1600;
const mostFlags = 3;

export const labelsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/labels',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const labels = await listOwnLabels(db, actor);
      const frame = { area: 'desk', title: reader.t('labels.mine.title'), current: 'labels' } as const;
      return page(<LabelsPage {...{ reader, labels }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/labels/:id/pdf',
    who: ['member'],
    async handle(request) {
      const { db, t, services } = request;
      const label = await findOwnLabel(request, request.params.id);
      if (!label || !isValid(label)) return notFound;
      const project = await findLabelledProject(db, label);
      const [cover, flags] = await Promise.all([
        drawForPrint(request, project, widthOfCover),
        flagsForPrint(project.countries.slice(0, mostFlags)),
      ]);
      const options = { baseUrl: services.baseUrl, programme: t('web.programme'), project, cover, flags };
      const bytes = await drawLabel(label, { ...request.reader, ...options });
      return {
        kind: 'file',
        type: 'application/pdf',
        bytes,
        name: `${t('labels.kind.project')}.pdf`,
        cache: 'never',
      };
    },
  }),
  route({
    method: 'GET',
    path: '/label/:code',
    who: everyone,
    async handle(request) {
      const { reader } = request;
      const label = await findLabelByCode(request, request.params.code);
      if (!label) return notFound;
      const project = await findLabelledProject(request.db, label);
      const frame = { area: 'site', title: reader.t('labels.kind.project'), hidden: true } as const;
      return page(<ConfirmationPage {...{ reader, label, project }} />, frame);
    },
  }),
];
