import type { Authored, Removal } from '#domains/spaces/spaces/model.ts';
import type { ReplyId, SpaceId, ThreadId } from '#kernel/ids.ts';

/** How the replies to one kind of item work. The domain of the item declares it in its model.ts. */
export interface ThreadRules {
  /** The kind of the item, as its content.ts declares it. */
  readonly kind: string;
  /** Only people of the space can read it. */
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

export interface NewReply {
  /** Becomes the id of the reply: the same form sent twice writes one. */
  readonly idempotencyKey: string;
  readonly body: string;
}

/** What of the replies to an item a reader may know, as the owner of the item decides. */
export interface ReplyView {
  readonly names: boolean;
  /** Replies of pupils, also when the pupil is gone. */
  readonly pupils: boolean;
  /** That a reply was removed or hidden, without its words. */
  readonly removed: boolean;
}

/** For people of the space. */
export const wholeView: ReplyView = { names: true, pupils: true, removed: true };

export interface Reply extends Authored {
  readonly id: ReplyId;
  readonly thread: ThreadId;
  readonly space: SpaceId | null;
  readonly gone: Removal;
}
