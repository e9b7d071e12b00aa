import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { SchoolChangeId } from '#kernel/ids.ts';

/** The subject is the school. */
interface SchoolEvents {
  readonly 'school.added': NoDetails;
  /** The changed parts that a support service is told of, and the type, with commas between them; empty where there are none. */
  readonly 'school.edited': { readonly changed: string };
  readonly 'school.change_seen': { readonly change: SchoolChangeId };
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends SchoolEvents {}
}
