import type { Authored, Space } from '#domains/spaces/spaces/model.ts';
import { canArrangePages, canEditPage, canPublishContent } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';

/** A page that is archived, or hidden by a support service, stays as it is. */
interface Kept {
  readonly archived: boolean;
  readonly hidden: boolean;
}

/** Edits the text, or makes an earlier version the newest one. */
export function canEditText(actor: Actor, space: Space, page: Authored & Kept): boolean {
  return !page.archived && !page.hidden && canEditPage(actor, space, page);
}

/** Makes it public, and members-only again. */
export function canPublish(actor: Actor, space: Space, page: Authored & Kept): boolean {
  return !page.archived && !page.hidden && canPublishContent(actor, space, page);
}

/** Moves it in the tree or archives it: hidden pages too, for a position tells nothing of the text. */
export function canMovePage(space: Space, page: Pick<Kept, 'archived'>): boolean {
  return !page.archived && canArrangePages(space);
}

export function canRestore(space: Space, page: Pick<Kept, 'archived'>): boolean {
  return page.archived && canArrangePages(space);
}
