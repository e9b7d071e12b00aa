import type { ThreadRules } from '#domains/spaces/replies/model.ts';

export const longestText = 10_000;
/** Of one person. */
export const discussionsAnHour = { name: 'discussions', points: 20, seconds: 3600 } as const;

export interface NewDiscussion {
  /** Becomes the discussion's id: the same form sent twice opens one. */
  readonly idempotencyKey: string;
  readonly title: string;
  readonly body: string;
}

export const discussionRules: ThreadRules = {
  kind: 'discussion',
  insideOnly: true,
  longestReply: longestText,
  counts: 'all',
  countsForTrust: true,
};
