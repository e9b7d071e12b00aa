import type { Member } from '#kernel/actor.ts';
import { type AdvertAnswerId, isUuid } from '#kernel/ids.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { findAdvert, findOwnAdvert, type SeenAdvert } from '../access.ts';
import { listAnswers } from '../answers/queries.ts';
import { showAdvert } from '../answers.tsx';
import { closeAdvert } from '../commands/close-advert.ts';
import { deleteDraft } from '../commands/delete-draft.ts';
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
      if (result.ok || result.reason === 'renewedBefore')
        return seeDone(paths.advert(advert.id), 'adverts.done.renewed');
      const reason = result.reason === 'notAllowed' ? 'closed' : result.reason;
      return showAdvert(request, advert, { problem: `adverts.problem.${reason}` });
    },
  }),
  route({
    method: 'GET',
    path: '/adverts/:id/closure',
    who: ['member'],
    async handle(request) {
      const advert = await findOwnAdvert(request, request.params.id);
      if (!advert) return notFound;
      return canCloseAdvert(request.actor, advert) ? askWithWhom(request, advert) : seeOther(paths.advert(advert.id));
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/:id/closure',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const advert = await findOwnAdvert(request, params.id);
      if (!advert) return notFound;
      const as = form.get('as') === 'withdrawn' ? 'withdrawn' : 'found';
      const chosen = form.getAll('with').filter(isUuid).slice(0, 50) as AdvertAnswerId[];
      const closed = await closeAdvert(request, advert, { as, chosen });
      if (!closed.ok && closed.reason === 'decided') return askWithWhom(request, advert, chosen);
      // Also where it was closed already, by a first click.
      return seeDone(paths.advert(advert.id), 'adverts.done.closed');
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/:id/deletion',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const advert = await findOwnAdvert(request, request.params.id);
      if (!advert) return notFound;
      const deleted = await deleteDraft(request, advert);
      return deleted.ok ? seeDone(paths.mine(), 'adverts.done.deleted') : seeOther(paths.advert(advert.id));
    },
  }),
];

/** `refused`: the answers that were chosen, of which one cannot be chosen any more. */
async function askWithWhom(
  { db, actor, reader }: RequestBy<Member>,
  advert: SeenAdvert<Member>,
  refused?: readonly AdvertAnswerId[],
): Promise<Answer> {
  const { answers } = await listAnswers(db, { actor, advert });
  const open = answers.filter(({ state }) => state === 'new' || state === 'talking');
  const frame = { area: 'desk', title: reader.t('adverts.close.title'), current: 'adverts' } as const;
  const view = (
    <ClosurePage {...{ reader, advert, chosen: refused ?? [] }} answers={open} wasRefused={refused !== undefined} />
  );
  return page(view, frame, refused ? 422 : 200);
}
