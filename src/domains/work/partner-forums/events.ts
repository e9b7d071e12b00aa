import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { DiscussionId, SpaceId } from '#kernel/ids.ts';

/** The subject is the thread, the forum or, for moderators, the member. */
interface PartnerForumEvents {
  readonly 'thread.moved': { readonly from: SpaceId };
  readonly 'thread.merged': { readonly into: DiscussionId };
  readonly 'thread.closed': NoDetails;
  readonly 'thread.reopened': NoDetails;
  readonly 'campaign.opened': NoDetails;
  readonly 'campaign.edited': NoDetails;
  readonly 'moderator.appointed': NoDetails;
  readonly 'moderator.dismissed': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends PartnerForumEvents {}
}
