import type { SpacePageId } from '#kernel/ids.ts';

export const mostPages = 500;
/** A page, the pages below it, and so on: deeper than this nobody finds his way. */
export const mostLevels = 5;
export const longestBody = 100_000;

export type Audience = 'public' | 'members';

/** A page as the tree knows it. */
export interface PageLine {
  readonly id: SpacePageId;
  readonly parent: SpacePageId | null;
  readonly title: string;
  readonly audience: Audience;
  readonly hidden: boolean;
}

export interface Branch extends PageLine {
  readonly below: readonly Branch[];
}

/** The tree of lines that come in the order of their places. A line whose parent is missing stands at the top. */
export function treeOf(lines: readonly PageLine[]): Branch[] {
  const known = new Set(lines.map(({ id }) => id));
  const children = Map.groupBy(lines, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const branch = (line: PageLine): Branch => ({ ...line, below: (children.get(line.id) ?? []).map(branch) });
  return (children.get(null) ?? []).map(branch);
}

/** The page itself and everything below it. */
export function withAllBelow(page: SpacePageId, lines: readonly Pick<PageLine, 'id' | 'parent'>[]): Set<SpacePageId> {
  const children = Map.groupBy(lines, ({ parent }) => parent);
  const found = new Set<SpacePageId>();
  const visit = (id: SpacePageId): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of children.get(id) ?? []) visit(child.id);
  };
  visit(page);
  return found;
}

/** How many levels the page and what hangs below it fill. */
function heightOf(page: SpacePageId, lines: readonly Pick<PageLine, 'id' | 'parent'>[]): number {
  const below = lines.filter(({ parent }) => parent === page).map(({ id }) => heightOf(id, lines));
  return 1 + Math.max(0, ...below);
}

/** On which level a page stands; 0 for the place above all pages. */
function levelOf(page: SpacePageId | null, lines: readonly Pick<PageLine, 'id' | 'parent'>[]): number {
  let level = 0;
  for (let at = page; at !== null && level <= lines.length; level += 1)
    at = lines.find(({ id }) => id === at)?.parent ?? null;
  return level;
}

/** Whether a page (a new one where none is named) may hang below another: no circles, and not too deep. */
export function canBeChildOf(
  parent: SpacePageId | null,
  lines: readonly Pick<PageLine, 'id' | 'parent'>[],
  page?: SpacePageId,
): boolean {
  if (parent !== null && !lines.some(({ id }) => id === parent)) return false;
  if (page && parent && withAllBelow(page, lines).has(parent)) return false;
  return levelOf(parent, lines) + (page ? heightOf(page, lines) : 1) <= mostLevels;
}

/** The siblings in their new order. At either end nothing changes. */
export function moved<item>(siblings: readonly item[], which: item, way: 'up' | 'down'): item[] {
  const at = siblings.indexOf(which);
  const to = way === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= siblings.length) return [...siblings];
  const rest = siblings.filter((each) => each !== which);
  return [...rest.slice(0, to), which, ...rest.slice(to)];
}

/** The lines that the internet may know: public ones, each below the nearest page above it that is public too. */
export function publicLines(lines: readonly PageLine[]): PageLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const nearest = (id: SpacePageId | null): SpacePageId | null => {
    const line = id === null ? undefined : byId.get(id);
    if (!line) return null;
    return isPublic(line) ? line.id : nearest(line.parent);
  };
  return lines.filter(isPublic).map((line) => ({ ...line, parent: nearest(line.parent) }));
}

const isPublic = ({ audience, hidden }: PageLine) => audience === 'public' && !hidden;
