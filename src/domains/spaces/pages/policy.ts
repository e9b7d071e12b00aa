import type { Authored, Space } from '#domains/spaces/spaces/model.ts';
import { canEditPage, canMakePublic, canOrderPages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';

/** A page that was put away, or that the support service has hidden, is kept as it is. */
interface Kept {
  readonly archived: boolean;
  readonly hidden: boolean;
}

/** Writes it anew, or makes an earlier text the newest again. */
export function canEditText(actor: Actor, space: Space, page: Authored & Kept): boolean {
  return !page.archived && !page.hidden && canEditPage(actor, space, page);
}

/** Opens it to the internet, and closes it again. */
export function canPublish(actor: Actor, space: Space, page: Authored & Kept): boolean {
  return !page.archived && !page.hidden && canMakePublic(actor, space, page);
}

/** Moves it in the tree, or puts it away: a hidden one too, for its place says nothing. */
export function canMovePage(space: Space, page: Pick<Kept, 'archived'>): boolean {
  return !page.archived && canOrderPages(space);
}

export function canRestore(space: Space, page: Pick<Kept, 'archived'>): boolean {
  return page.archived && canOrderPages(space);
}
