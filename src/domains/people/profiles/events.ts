import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the member. */
interface ProfileEvents {
  readonly 'profile.edited': NoDetails;
  readonly 'profile.picture_set': NoDetails;
  readonly 'profile.picture_removed': NoDetails;
  readonly 'profile.hidden': NoDetails;
  readonly 'profile.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ProfileEvents {}
}
