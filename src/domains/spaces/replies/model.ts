import type { Authored, Removal } from '#domains/spaces/spaces/model.ts';
import type { AccountId, ReplyId, SpaceId, ThreadId } from '#kernel/ids.ts';

/** The rules for replies to one kind of item. The domain of the item declares them in its model.ts. */
export interface ThreadRules {
  /** The kind of the item, as its content.ts declares it. */
  readonly kind: string;
  /** Only people of the space can read the item. */
  readonly insideOnly: boolean;
  readonly longestReply: number;
  /** Whether the number of replies counts those that were removed or hidden. */
  readonly counts: 'all' | 'readable';
  /** A reply is one of the posts that make its author trusted. */
  readonly countsForTrust: boolean;
}

/** The replies to one item; the thread has the id of the item. */
export interface Thread {
  readonly id: ThreadId;
  readonly space: SpaceId | null;
  readonly rules: ThreadRules;
}

/** Of one person, in all threads together. */
export const repliesAnHour = { name: 'replies', points: 120, seconds: 3600 } as const;

export interface NewReply {
  /** Becomes the id of the reply: the same form sent twice writes one. */
  readonly idempotencyKey: string;
  readonly body: string;
  /** Written by somebody who is not in the space: it waits until one of its teachers shows it. */
  readonly fromOutside?: boolean;
}

/** Which of the replies that wait a reader sees: their own are those of one account. */
export type WaitingView = 'all' | 'none' | { readonly of: AccountId };

/** What a reader may see of the replies to an item. The domain of the item decides it. */
export interface ReplyView {
  readonly names: boolean;
  /** Replies of pupils, also after the pupil is deleted. */
  readonly pupils: boolean;
  /** That a reply was removed or hidden, without its text. */
  readonly removed: boolean;
  readonly waiting: WaitingView;
}

/** For people of the space. */
export const wholeView: ReplyView = { names: true, pupils: true, removed: true, waiting: 'all' };

export interface Reply extends Authored {
  readonly id: ReplyId;
  readonly thread: ThreadId;
  readonly space: SpaceId | null;
  readonly removal: Removal;
  /** Until a teacher of the space shows it. */
  readonly waits: boolean;
}
