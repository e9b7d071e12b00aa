import type { Space } from '#domains/spaces/spaces/model.ts';
import { canCreatePages } from '#domains/spaces/spaces/policy.ts';
import type { Translate } from '#platform/i18n.ts';
import type { SideTree } from '#ui/side-tree.tsx';
import { linksOf, type TreePage } from '../model.ts';
import { paths } from '../paths.ts';

interface Shown {
  readonly space: Space;
  readonly tree: readonly TreePage[];
  /** The page that is open. */
  readonly current?: string;
}

/** The pages of a space as links. */
export function sideTree(t: Translate, { space, tree, current }: Shown): SideTree {
  return {
    label: t('pages.pages'),
    summary: t('pages.count', { count: tree.length }),
    nodes: linksOf(tree, { href: (page) => paths.page(space.id, page), hiddenTitle: t('pages.hidden'), current }),
    adding: canCreatePages(space) ? { href: paths.newPage(space.id), label: t('pages.new') } : undefined,
  };
}
