import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the discussion. */
interface ForumEvents {
  readonly 'discussion.opened': NoDetails;
  readonly 'discussion.removed': NoDetails;
  readonly 'discussion.hidden': NoDetails;
  readonly 'discussion.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ForumEvents {}
}
