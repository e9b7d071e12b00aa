import type { Reply, ThreadRules } from '#domains/spaces/replies/model.ts';
import type { Authored, Removal, Space } from '#domains/spaces/spaces/model.ts';
import { longestRichText } from '#kernel/clean-html.ts';
import type { DiaryPostId } from '#kernel/ids.ts';

export const longestBody = longestRichText;
export type Audience = 'public' | 'members';

/**
 * From where an actor reads a diary: inside its space; as an officer of one of its countries, who reads posts for members too; or
 * outside, where public posts are shown only.
 */
export type Side = 'inside' | 'office' | 'outside';

export interface Diary {
  readonly space: Space;
  readonly side: Side;
}

export interface PostFacts extends Authored {
  readonly id: DiaryPostId;
  readonly audience: Audience;
  readonly removal: Removal;
  readonly removedBy: string | null;
}

export type CommentFacts = Authored & Pick<Reply, 'removal' | 'waits'>;

/** The author, as far as the reader may know. */
export interface Writer {
  /** Undefined for a former member, and where the reader may not see names. */
  readonly name: string | undefined;
  /** Given and family names on two lines, for the initials. */
  readonly names: string | undefined;
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

/** Of one person: new posts, and saved texts of posts. */
export const postsAnHour = { name: 'posts', points: 30, seconds: 3600 } as const;
export const savesAnHour = { name: 'post-saves', points: 300, seconds: 3600 } as const;

/** Comments per day of one person from outside, in all diaries together. */
export const outsideCommentLimit = { name: 'diary-comment-from-outside', points: 30, seconds: 86_400 } as const;

/** Of people who are not verified yet, and how many links a comment of theirs has at most: as the code of conduct has it for newcomers. */
export const newcomerCommentLimit = { name: 'diary-comment-of-newcomer', points: 10, seconds: 86_400 } as const;
export const mostNewcomerLinks = 2;

/** Books of one person, or of one network: each takes a second of a processor. A class of thirty gets theirs. */
export const booksAnHour = { name: 'diary-books', points: 60, seconds: 3600 } as const;
