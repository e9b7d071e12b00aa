import type { Reply, ThreadRules } from '#domains/spaces/replies/model.ts';
import type { Authored, Removal, Space } from '#domains/spaces/spaces/model.ts';
import type { DiaryPostId } from '#kernel/ids.ts';

export const longestBody = 100_000;
export type Audience = 'public' | 'members';

/**
 * How somebody stands to a diary: inside its space; an officer of one of the project's countries, who reads along; or
 * anybody else, who sees its public side.
 */
export type Side = 'inside' | 'office' | 'outside';

export interface Diary {
  readonly space: Space;
  readonly side: Side;
}

export interface PostFacts extends Authored {
  readonly id: DiaryPostId;
  readonly audience: Audience;
  readonly gone: Removal;
  readonly removedBy: string | null;
}

export type CommentFacts = Authored & Pick<Reply, 'gone'>;

/** Who wrote something, as far as the reader may know. */
export interface Writer {
  /** Undefined for a former member, and where names are not for this reader. */
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly school: string | undefined;
  readonly country: string | undefined;
}

export const commentRules: ThreadRules = {
  kind: 'post',
  insideOnly: false,
  longestReply: 3000,
  counts: 'readable',
  countsForTrust: false,
};

/** Comments that somebody from outside may write in a day, to all diaries together. */
export const outsideCommentLimit = { name: 'diary-comment-from-outside', points: 30, seconds: 86_400 } as const;
