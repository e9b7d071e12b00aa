import { everyone } from '#kernel/actor.ts';
import { notFound, page, type Route, route } from '#platform/http.ts';
import { findLabelByCode, findOwnLabel } from './access.ts';
import { drawLabel } from './documents/label.ts';
import { ConfirmationPage } from './pages/confirmation-page.tsx';
import { LabelsPage } from './pages/labels-page.tsx';
import { isValid } from './policy.ts';
import { listOwnLabels } from './queries.ts';

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
      const { t, language, services, now } = request;
      const label = await findOwnLabel(request, request.params.id);
      if (!label || !isValid(label)) return notFound;
      const options = { t, language, baseUrl: services.baseUrl, now, programme: t('web.programme') };
      const bytes = await drawLabel(label, options);
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
      const frame = { area: 'site', title: reader.t('labels.kind.project'), hidden: true } as const;
      return page(<ConfirmationPage {...{ reader, label }} />, frame);
    },
  }),
];
