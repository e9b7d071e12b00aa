import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the account. */
interface OwnDataEvents {
  readonly 'own_data.asked': NoDetails;
  readonly 'own_data.collected': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends OwnDataEvents {}
}
