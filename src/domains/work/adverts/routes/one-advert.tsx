import { type AdvertAnswerId, isUuid } from '#kernel/ids.ts';
import { notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { findAdvert, findOwnAdvert } from '../access.ts';
import { listAnswers } from '../answers/queries.ts';
import { showAdvert } from '../answers.tsx';
import { closeAdvert } from '../commands/close-advert.ts';
import { renewAdvert } from '../commands/renew-advert.ts';
import { ClosurePage } from '../pages/closure-page.tsx';
import { paths } from '../paths.ts';
import { canCloseAdvert } from '../policy.ts';

export const oneAdvertRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/adverts/:id',
    who: ['guest', 'member', 'officer'],
    async handle(request) {
      const advert = await findAdvert(request, request.params.id);
      if (!advert) return notFound;
      return advert.state === 'draft' ? seeOther(paths.preview(advert.id)) : showAdvert(request, advert);
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/:id/renewal',
    who: ['member'],
    async handle(request) {
      const advert = await findOwnAdvert(request, request.params.id);
      if (!advert) return notFound;
      const result = await renewAdvert(request, advert);
      // Renewed already, by a first click.
      if (result.ok || result.reason === 'renewedBefore') return seeOther(paths.advert(advert.id));
      const problem = result.reason === 'unchanged' ? 'adverts.problem.unchanged' : 'adverts.problem.closed';
      return showAdvert(request, advert, { problem });
    },
  }),
  route({
    method: 'GET',
    path: '/adverts/:id/closure',
    who: ['member'],
    async handle(request) {
      const { db, actor, reader, params } = request;
      const advert = await findOwnAdvert(request, params.id);
      if (!advert) return notFound;
      if (!canCloseAdvert(actor, advert)) return seeOther(paths.advert(advert.id));
      const { answers } = await listAnswers(db, { actor, advert });
      const open = answers.filter(({ state }) => state !== 'declined');
      const frame = { area: 'desk', title: reader.t('adverts.close.title'), current: 'adverts' } as const;
      return page(<ClosurePage reader={reader} advert={advert} answers={open} />, frame);
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/:id/closure',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const advert = await findOwnAdvert(request, params.id);
      if (!advert) return notFound;
      const as = form.get('as') === 'withdrawn' ? 'withdrawn' : 'found';
      const chosen = form.getAll('with').filter(isUuid).slice(0, 50) as AdvertAnswerId[];
      // Closed already, by a first click: the page says so.
      await closeAdvert(request, advert, { as, chosen });
      return seeOther(paths.advert(advert.id));
    },
  }),
];
