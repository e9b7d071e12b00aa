import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { frameOf } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Answer, page as answer, notFound, type PageRequest } from '#platform/http.ts';
import { findPage, type SeenPage } from './access.ts';
import { SpacePagePage } from './pages/space-page-page.tsx';
import { listEditors, listTree } from './queries.ts';

type PageOfASpace<actor extends Actor> = PageRequest<'/spaces/:id/pages/:page', actor>;

export function frame(space: SeenSpace, title: string) {
  return { area: 'space', title, current: 'pages', space: frameOf(space) } as const;
}

/** Answers for a page of a space that the actor is in; everybody else gets the 404. */
export async function withPage<actor extends Actor>(
  request: PageOfASpace<actor>,
  act: (page: SeenPage<actor>) => Promise<Answer>,
): Promise<Answer> {
  const space = await findSpace(request, request.params.id, 'pages');
  const page = space && (await findPage(request, space, request.params.page));
  return page ? act(page) : notFound;
}

export async function showPage(request: PageRequest, page: SeenPage, problem?: 'position'): Promise<Answer> {
  const { db, actor, reader } = request;
  const tree = await listTree(db, page.space);
  const editors = await listEditors(db, page);
  const view = (
    <SpacePagePage {...{ reader, actor, page, tree, editors }} problem={problem && reader.t('pages.problem.parent')} />
  );
  return answer(view, frame(page.space, page.title || reader.t('pages.hidden')), problem ? 409 : 200);
}
