import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the request; for blocks, the person who is blocked. */
interface ContactEvents {
  readonly 'contact.asked': NoDetails;
  readonly 'contact.accepted': NoDetails;
  readonly 'contact.declined': NoDetails;
  readonly 'contact.withdrawn': NoDetails;
  readonly 'contact.blocked': NoDetails;
  readonly 'contact.unblocked': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ContactEvents {}
}
