import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the person who is followed. */
interface FollowingEvents {
  readonly 'person.followed': NoDetails;
  readonly 'person.unfollowed': NoDetails;
  /** New followers of a day were put together, to be told at once. */
  readonly 'person.followers_gathered': { readonly since: string };
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends FollowingEvents {}
}
