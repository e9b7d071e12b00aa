import {
  canCommentInDiary,
  canMakePublic,
  canPostInDiary,
  canRemove,
  isOwn,
  reachOf,
} from '#domains/spaces/spaces/policy.ts';
import type { Actor, Guest, Member } from '#kernel/actor.ts';
import type { CommentFacts, Diary, PostFacts } from './model.ts';

/** Those inside see that something was removed or hidden, and never what. */
export function canReadPost({ side }: Diary, post: Pick<PostFacts, 'audience' | 'gone'>): boolean {
  if (side === 'inside') return true;
  return post.gone === undefined && (side === 'office' || post.audience === 'public');
}

/** Teachers' names are for colleagues; the world sees schools and countries. Pupils' names never leave the space. */
export function canSeeNames(actor: Actor, { side }: Diary): boolean {
  return side === 'inside' || actor.kind === 'member' || actor.kind === 'officer';
}

/** Posts are the teachers'. */
export function canPost(actor: Actor, { space }: Diary): actor is Member {
  return actor.kind === 'member' && canPostInDiary(space);
}

/** A post that one is about to write oneself. */
export function canPostPublicly({ space }: Diary): boolean {
  return reachOf(space, 'publish') !== 'none';
}

/** One's own, and for administrators every post. */
export function canEditPost(actor: Actor, { space }: Diary, post: PostFacts): boolean {
  if (post.gone || !canPostInDiary(space)) return false;
  return isOwn(actor, post) || reachOf(space, 'removeOthersContent') === 'all';
}

export function canPublishPost(actor: Actor, { space }: Diary, post: PostFacts): boolean {
  return !post.gone && canMakePublic(actor, space, post);
}

export function canRemovePost(actor: Actor, { space }: Diary, post: PostFacts): actor is Member {
  return actor.kind === 'member' && !post.gone && canRemove(actor, space, post);
}

/** Who removed it may bring it back, and so may administrators. What the support service hid stays hidden. */
export function canRestorePost(actor: Actor, { space }: Diary, post: PostFacts): boolean {
  if (post.gone !== 'removed' || !canRemove(actor, space, post)) return false;
  const removedIt = actor.kind === 'member' && post.removedBy === actor.id;
  return removedIt || reachOf(space, 'removeOthersContent') === 'all';
}

/** Those inside as their role says; other teachers and officers where they can read. Never pupils of other spaces. */
export function canComment(
  actor: Actor,
  diary: Diary,
  post: Pick<PostFacts, 'audience' | 'gone'>,
): actor is Exclude<Actor, Guest> {
  if (actor.kind === 'guest' || post.gone || !diary.space.writable || !canReadPost(diary, post)) return false;
  if (diary.side === 'inside') return canCommentInDiary(diary.space);
  return actor.kind === 'member' || actor.kind === 'officer';
}

export function canRemoveComment(actor: Actor, { space }: Diary, comment: CommentFacts): boolean {
  if (comment.gone || !space.writable) return false;
  const own = actor.kind === 'officer' ? comment.authorAccount === actor.id : isOwn(actor, comment);
  return own || canRemove(actor, space, comment);
}
