import { longestRichText } from '#kernel/clean-html.ts';
import type { SpacePageId } from '#kernel/ids.ts';

export const mostPages = 500;
/** Of one person: new pages, and saved texts, each of which is kept as a version. */
export const pagesAnHour = { name: 'pages', points: 60, seconds: 3600 } as const;
export const savesAnHour = { name: 'page-saves', points: 300, seconds: 3600 } as const;
/** A page, its children, their children, and so on: deeper trees are not found through any more. */
export const mostLevels = 5;
export const longestBody = longestRichText;

export type Audience = 'public' | 'members';

/** A page in the tree of its space, which is kept as a list in the order of positions. */
export interface TreePage {
  readonly id: SpacePageId;
  readonly parent: SpacePageId | null;
  readonly title: string;
  readonly audience: Audience;
  readonly hidden: boolean;
}

type Edge = Pick<TreePage, 'id' | 'parent'>;

export interface Branch extends TreePage {
  readonly children: readonly Branch[];
}

/** The branches of a tree. A page whose parent is not in the list comes at the top. */
export function branchesOf(tree: readonly TreePage[]): Branch[] {
  const known = new Set(tree.map(({ id }) => id));
  const children = Map.groupBy(tree, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const branch = (page: TreePage): Branch => ({ ...page, children: (children.get(page.id) ?? []).map(branch) });
  return (children.get(null) ?? []).map(branch);
}

interface LinkNode {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  readonly children: readonly LinkNode[];
}

interface Linking {
  readonly href: (page: SpacePageId) => string;
  /** For a page whose title is hidden. */
  readonly hiddenTitle: string;
  /** The page that is open. */
  readonly current?: string | undefined;
}

/** The tree as links. */
export function linksOf(tree: readonly TreePage[], { href, hiddenTitle, current }: Linking): LinkNode[] {
  const link = ({ id, title, children }: Branch): LinkNode => ({
    id,
    href: href(id),
    label: title || hiddenTitle,
    current: id === current,
    children: children.map(link),
  });
  return branchesOf(tree).map(link);
}

/** The page itself, its children, their children and so on. */
export function subtreeOf(page: SpacePageId, tree: readonly Edge[]): Set<SpacePageId> {
  const children = Map.groupBy(tree, ({ parent }) => parent);
  const found = new Set<SpacePageId>();
  const visit = (id: SpacePageId): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of children.get(id) ?? []) visit(child.id);
  };
  visit(page);
  return found;
}

/** How many levels the subtree of a page has. */
function heightOf(page: SpacePageId, tree: readonly Edge[]): number {
  const heights = tree.filter(({ parent }) => parent === page).map(({ id }) => heightOf(id, tree));
  return 1 + Math.max(0, ...heights);
}

/** The level of a page; 0 for the root above all pages. */
function levelOf(page: SpacePageId | null, tree: readonly Edge[]): number {
  let level = 0;
  for (let at = page; at !== null && level <= tree.length; level += 1)
    at = tree.find(({ id }) => id === at)?.parent ?? null;
  return level;
}

/** Whether a page (a new one where none is named) may become a child of another: no circles, and not too deep. */
export function canBeChildOf(parent: SpacePageId | null, tree: readonly Edge[], page?: SpacePageId): boolean {
  if (parent !== null && !tree.some(({ id }) => id === parent)) return false;
  if (page && parent && subtreeOf(page, tree).has(parent)) return false;
  return levelOf(parent, tree) + (page ? heightOf(page, tree) : 1) <= mostLevels;
}

export type Direction = 'up' | 'down';

/** The siblings with one of them moved a step. At either end nothing changes. */
export function moveOneStep<item>(siblings: readonly item[], which: item, direction: Direction): item[] {
  const at = siblings.indexOf(which);
  const to = direction === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= siblings.length) return [...siblings];
  const others = siblings.filter((each) => each !== which);
  return [...others.slice(0, to), which, ...others.slice(to)];
}

/** The public pages of a tree. The parent of each is its nearest ancestor that is public too. */
export function publicTree(tree: readonly TreePage[]): TreePage[] {
  const byId = new Map(tree.map((page) => [page.id, page]));
  const nearest = (id: SpacePageId | null): SpacePageId | null => {
    const page = id === null ? undefined : byId.get(id);
    if (!page) return null;
    return isPublic(page) ? page.id : nearest(page.parent);
  };
  return tree.filter(isPublic).map((page) => ({ ...page, parent: nearest(page.parent) }));
}

const isPublic = ({ audience, hidden }: TreePage) => audience === 'public' && !hidden;
