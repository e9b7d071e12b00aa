import { findSpaceOrPublicSide } from '#domains/spaces/spaces/access.ts';
import { frameOf, isInside } from '#domains/spaces/spaces/policy.ts';
import { everyone } from '#kernel/actor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Answer, page as answer, notFound, type PageRequest, type Route, route } from '#platform/http.ts';
import { findPage, type SeenPage } from '../access.ts';
import { showPage } from '../answers.tsx';
import { PublicPagePage } from '../pages/public-page-page.tsx';
import { listTree } from '../queries.ts';

async function showPublicPage({ db, actor, reader }: PageRequest, page: SeenPage): Promise<Answer> {
  const tree = await listTree(db, page.space);
  return answer(<PublicPagePage {...{ reader, actor, page, tree }} />, {
    area: 'space',
    title: page.title,
    current: 'outside',
    space: frameOf(page.space),
    description: textFromHtml(page.body).slice(0, 200),
  });
}

export const readRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page',
    who: everyone,
    async handle(request) {
      const space = await findSpaceOrPublicSide(request, request.params.id, 'pages');
      const page = space && (await findPage(request, space, request.params.page));
      if (!page) return notFound;
      return isInside(page.space) ? showPage(request, page) : showPublicPage(request, page);
    },
  }),
];
