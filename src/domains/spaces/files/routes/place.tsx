import { findSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { insiders } from '#domains/spaces/spaces/model.ts';
import { canArrangePictures } from '#domains/spaces/spaces/policy.ts';
import { readCursor } from '#kernel/cursor.ts';
import { readForm } from '#platform/forms.ts';
import { notFound, route, seeOther } from '#platform/http.ts';
import { findPicture } from '../access.ts';
import { movePicture } from '../commands/move-picture.ts';
import { moveForm, moveIn } from '../forms.ts';
import { paths } from '../paths.ts';

export const placeRoute = route({
  method: 'POST',
  path: '/spaces/:id/pictures/:picture/place',
  who: insiders,
  async handle(request) {
    const { params, form } = request;
    const space = await findSpace(request, params.id, 'files');
    const picture = space && (await findPicture(request, space, params.picture));
    if (!picture) return notFound;
    if (!canArrangePictures(space)) return notAllowed(request, space);
    const read = readForm(moveForm, form);
    const move = read.ok ? moveIn(read.value) : undefined;
    if (!move) return seeOther(paths.order(space.id));
    const moved = await movePicture(request, picture, move);
    if (!moved.ok && moved.reason === 'notAllowed') return notAllowed(request, space);
    const page = readCursor(form.get('page')) ? `&before=${form.get('page')}` : '';
    const way = 'way' in move ? `&moved=${picture.id}-${move.way}` : '';
    return seeOther(`${paths.order(space.id)}${page}${way}#picture-${picture.id}`);
  },
});
