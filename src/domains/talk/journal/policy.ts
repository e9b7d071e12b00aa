import type { Reply } from '#domains/spaces/replies/model.ts';
import { type Actor, hasConfirmedAddress, type Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { JournalAudience, PostFacts } from './model.ts';

/** Of which posts of other people an actor may read any: the author's contacts read those for contacts too. Pupils read none. */
export function audiencesOf(actor: Actor): readonly JournalAudience[] {
  switch (actor.kind) {
    case 'guest':
      return ['public'];
    case 'officer':
      return ['public', 'members'];
    case 'member':
      return ['public', 'members', 'contacts'];
    case 'pupil':
    case 'operator':
      return [];
  }
}

/** Teachers whom a support service has verified. */
export function canWrite(actor: Actor): actor is Member {
  return hasConfirmedAddress(actor) && actor.verified;
}

export function isAuthor(actor: Actor, { author }: { readonly author: MemberId }): actor is Member {
  return actor.kind === 'member' && actor.id === author;
}

/** What the support service has hidden is corrected with its decision. */
export function canEdit(actor: Actor, post: PostFacts): actor is Member {
  return isAuthor(actor, post) && canWrite(actor) && post.removal === undefined;
}

/** Also what is hidden. */
export function canRemove(actor: Actor, post: PostFacts): actor is Member {
  return isAuthor(actor, post) && post.removal !== 'removed';
}

export function canComment(actor: Actor, post: PostFacts): actor is Member {
  return canWrite(actor) && post.removal === undefined;
}

/** Members and support services; to guests nobody here is more than a name. */
export function canOpenProfiles(actor: Actor): boolean {
  return actor.kind === 'member' || actor.kind === 'officer';
}

/** What guests are shown of a post is the post alone. */
export function canReadComments(actor: Actor): boolean {
  return canOpenProfiles(actor);
}

/** The author of the comment, and that of the post. */
export function canRemoveComment(
  actor: Actor,
  post: PostFacts,
  comment: Pick<Reply, 'removal' | 'authorAccount'>,
): actor is Member {
  if (actor.kind !== 'member' || comment.removal !== undefined) return false;
  return comment.authorAccount === actor.id || isAuthor(actor, post);
}

export function canReact(actor: Actor, post: PostFacts): actor is Member {
  return canComment(actor, post) && !isAuthor(actor, post);
}
