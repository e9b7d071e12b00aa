import {
  canCommentInDiary,
  canPostInDiary,
  canPublishContent,
  canRemove,
  isOnStaff,
  isOwn,
  scopeOf,
} from '#domains/spaces/spaces/policy.ts';
import { type Actor, type Guest, hasConfirmedAddress, isVerified, type Member } from '#kernel/actor.ts';
import type { CommentFacts, Diary, PostFacts } from './model.ts';

/** People of the space see that a post was removed or hidden, without its content. */
export function canReadPost({ side }: Diary, post: Pick<PostFacts, 'audience' | 'removal'>): boolean {
  if (side === 'inside') return true;
  return post.removal === undefined && (side === 'office' || post.audience === 'public');
}

/**
 * What somebody from outside writes is shown by a teacher of the space, whatever it says: were some of it refused at once, they would learn
 * who is a pupil here.
 */
export function commentsWait({ side }: Diary): boolean {
  return side !== 'inside';
}

/** The teachers of the space read what waits; its author does too. */
export function canReadWaiting({ space }: Diary): boolean {
  return isOnStaff(space);
}

/** Shows a comment from outside to those who read the post. */
export function canShowComment(
  actor: Actor,
  { space }: Diary,
  comment: Pick<CommentFacts, 'removal'>,
): actor is Member {
  return actor.kind === 'member' && isVerified(actor) && isOnStaff(space) && space.writable && !comment.removal;
}

/** Guests see schools and countries instead of teachers' names. Pupils' names are never shown outside the space. */
export function canSeeNames(actor: Actor, { side }: Diary): boolean {
  return side === 'inside' || actor.kind === 'member' || actor.kind === 'officer';
}

/** Pupils comment, and do not post. */
export function canPost(actor: Actor, { space }: Diary): actor is Member {
  return actor.kind === 'member' && canPostInDiary(space);
}

/** Whether a new post of one's own may be public at once. */
export function canPostPublicly({ space }: Diary): boolean {
  return scopeOf(space, 'publish') !== 'none';
}

/** One's own post; administrators edit every post. */
export function canEditPost(actor: Actor, { space }: Diary, post: PostFacts): boolean {
  if (post.removal || !canPostInDiary(space)) return false;
  return isOwn(actor, post) || scopeOf(space, 'removeOthersContent') === 'all';
}

export function canPublishPost(actor: Actor, { space }: Diary, post: PostFacts): boolean {
  return !post.removal && canPublishContent(actor, space, post);
}

export function canRemovePost(actor: Actor, { space }: Diary, post: PostFacts): actor is Member {
  return actor.kind === 'member' && !post.removal && canRemove(actor, space, post);
}

/** The person who removed it, and administrators. What the support service hid stays hidden. */
export function canRestorePost(actor: Actor, { space }: Diary, post: PostFacts): boolean {
  if (post.removal !== 'removed' || !canRemove(actor, space, post)) return false;
  const removedIt = actor.kind === 'member' && post.removedBy === actor.id;
  return removedIt || scopeOf(space, 'removeOthersContent') === 'all';
}

/** People of the space by their role; other teachers with a confirmed address and officers where they can read. Never pupils of other spaces. */
export function canComment(
  actor: Actor,
  diary: Diary,
  post: Pick<PostFacts, 'audience' | 'removal'>,
): actor is Exclude<Actor, Guest> {
  if (actor.kind === 'guest' || post.removal || !diary.space.writable || !canReadPost(diary, post)) return false;
  if (diary.side === 'inside') return canCommentInDiary(diary.space);
  return hasConfirmedAddress(actor) || actor.kind === 'officer';
}

/** Comments below a public post of others, while their own verification is open. */
export function isNewcomer(actor: Actor, { side }: Diary): boolean {
  return actor.kind === 'member' && !actor.verified && side === 'outside';
}

/** Members who read from outside are told to confirm their address, which comes before anything they write to others. */
export function couldCommentOnceConfirmed(actor: Actor, { side, space }: Diary): boolean {
  return actor.kind === 'member' && !actor.confirmed && side !== 'inside' && space.writable;
}

/** Guests are led to signing in where people write. */
export function couldComment(actor: Actor, { space }: Diary): boolean {
  return actor.kind === 'guest' && space.writable;
}

/** Comments of pupils are never shown outside their space. */
export function canCommentInPublic(actor: Actor): boolean {
  return actor.kind !== 'guest' && actor.kind !== 'pupil';
}

export function canRemoveComment(actor: Actor, { space }: Diary, comment: CommentFacts): boolean {
  if (comment.removal || !space.writable) return false;
  return isOwn(actor, comment) || canRemove(actor, space, comment) || (comment.waits && isOnStaff(space));
}
