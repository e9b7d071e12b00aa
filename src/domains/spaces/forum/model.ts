import type { ThreadRules } from '#domains/spaces/replies/model.ts';

export const longestText = 10_000;

export const discussionRules: ThreadRules = {
  kind: 'discussion',
  insideOnly: true,
  longestReply: longestText,
  counts: 'all',
  countsForTrust: true,
};
