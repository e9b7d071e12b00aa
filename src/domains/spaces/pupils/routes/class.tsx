import { drawForPrint } from '#domains/core/covers/commands/draw-cover.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import { type Answer, notFound, type PageRequest, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { findPupilOfOwnSchool } from '../access.ts';
import { inClassOrder, notAllowed, onStaff, showPupils } from '../answers.tsx';
import { addPupilsToSpace } from '../commands/add-pupils-to-space.ts';
import { drawCards } from '../documents/cards.ts';
import { paths } from '../paths.ts';
import { findStampOfSpace, listCards } from '../queries.ts';

/** In pixels: a stamp on a card is as wide as a thumb. */
const widthOfCover = 280;

async function sendCards(request: PageRequest, space: SeenSpace): Promise<Answer> {
  const { db, t, language, now, query, services } = request;
  if (!canManagePupils(space)) return notAllowed(request, space);
  const only = query.get('pupil') ?? undefined;
  if (only !== undefined && !(await findPupilOfOwnSchool(request, space, only))) return notFound;
  const sealed = inClassOrder(await listCards(request, space, only), language);
  const cards = sealed.flatMap(({ sealed: closed, ...card }) => {
    const password = services.keyring.decrypt(closed);
    return password ? [{ ...card, password }] : [];
  });
  if (cards.length === 0) return seeOther(paths.pupils(space.id));
  const stamp = await findStampOfSpace(db, space);
  const cover = stamp && (await drawForPrint(request, stamp, widthOfCover));
  const bytes = await drawCards(cards, { t, language, now, baseUrl: services.baseUrl, space: space.title, cover });
  return { kind: 'file', type: 'application/pdf', bytes, name: t('pupils.card.file'), cache: 'never' };
}

export const classRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pupils',
    who: ['member'],
    handle: (request) => onStaff(request, (space) => showPupils(request, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/known',
    who: ['member'],
    handle: (request) =>
      onStaff(request, async (space) => {
        const added = await addPupilsToSpace(request, space, request.form.getAll('pupil'));
        if (added.ok)
          return added.value > 0
            ? seeDone(paths.pupils(space.id), 'pupils.done.added')
            : seeOther(paths.pupils(space.id));
        if (added.reason === 'notAllowed') return notAllowed(request, space);
        return showPupils(request, space, { names: '', problems: { '': 'pupils.problem.spaceFull' } });
      }),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pupils/cards',
    who: ['member'],
    handle: (request) => onStaff(request, (space) => sendCards(request, space)),
  }),
];
