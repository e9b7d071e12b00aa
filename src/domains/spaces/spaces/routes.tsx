import { hasAccount } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import { isUuid } from '#kernel/ids.ts';
import { live, notFound, ownArea, type PageRequest, page, type Route, route, seeDone } from '#platform/http.ts';
import { accountTopic, hereTopic } from '#platform/live.ts';
import { findSpace } from './access.ts';
import { notAllowed } from './answers.tsx';
import { followSpace } from './commands/follow-space.ts';
import { memberRoutes } from './members/routes.tsx';
import { editorPlace, insiders, topicOf } from './model.ts';
import { SpacesPage } from './pages/spaces-page.tsx';
import { paths } from './paths.ts';
import { canCreatePages, canSeeWhoIsHere, isInside } from './policy.ts';
import { listPeopleOfOnlySpace, listSpaces, spacesAPage } from './queries.ts';

/** A browser has one stream for all that its open tabs show. */
const mostSpacesHeard = 20;

/** Of a space, or of the editor of one of its pages: `space/page`. */
async function topicsAt(request: PageRequest, place: string): Promise<readonly string[]> {
  const [id = '', page] = place.split('/');
  const space = await findSpace(request, id);
  if (!space || !isInside(space)) return [];
  if (page === undefined) return [topicOf(space.id), ...(canSeeWhoIsHere(space) ? [hereTopic(space.id)] : [])];
  const mayEdit = canSeeWhoIsHere(space) && canCreatePages(space) && isUuid(page);
  return mayEdit ? [hereTopic(editorPlace(space.id, page))] : [];
}

export const spacesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces',
    who: insiders,
    async handle({ db, actor, reader, query }) {
      const found = await listSpaces(db, actor, query.get('before') ?? undefined);
      const { shown: spaces, last } = takePage(found, spacesAPage);
      const older = last && `${paths.spaces()}?before=${last.id}`;
      const people = older ? [] : await listPeopleOfOnlySpace(db, spaces);
      return page(<SpacesPage {...{ reader, actor, spaces, people, older }} />, {
        area: ownArea(actor),
        title: reader.t('spaces.mine'),
        current: 'spaces',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/live',
    who: ['member', 'pupil', 'officer', 'operator'],
    async handle(request) {
      const { actor, query } = request;
      const places = [...new Set(query.getAll('space'))].slice(0, mostSpacesHeard);
      const topics = (await Promise.all(places.map((place) => topicsAt(request, place)))).flat();
      if (hasAccount(actor)) return live(accountTopic(actor.id), ...topics);
      return topics.length > 0 ? live(...topics) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/following',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const space = await findSpace(request, request.params.id);
      if (!space) return notFound;
      const chosen = await followSpace(request, space, request.form.get('follows') === 'yes');
      return chosen.ok ? seeDone(paths.space(space.id), 'spaces.done.following') : notAllowed(request.reader, space);
    },
  }),
  ...memberRoutes,
];
