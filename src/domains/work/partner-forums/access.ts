import {
  findForumDiscussion,
  findReplyInForum,
  type SeenDiscussion,
  type SeenReply,
} from '#domains/spaces/forum/access.ts';
import { findForumSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Viewer } from '#platform/command.ts';

/** A discussion of a partner forum, with the forum in which it stands now. */
export interface SeenThread<actor extends Actor = Actor> {
  readonly space: SeenSpace<actor>;
  readonly discussion: SeenDiscussion<actor>;
}

export function findForum<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenSpace<actor> | undefined> {
  return findForumSpace(viewer, id);
}

export function findThread<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenThread<actor> | undefined> {
  return findForumDiscussion(viewer, id);
}

/** A reply in a partner forum, wherever its thread has been moved to. */
export function findForumReply<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<{ readonly space: SeenSpace<actor>; readonly reply: SeenReply<actor> } | undefined> {
  return findReplyInForum(viewer, id);
}
