import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { SanctionKind } from './model.ts';

/** The subject is the sanction. */
interface SanctionEvents {
  readonly 'sanction.imposed': { readonly kind: SanctionKind };
  /** By a second officer. */
  readonly 'sanction.confirmed': NoDetails;
  readonly 'sanction.shortened': NoDetails;
  readonly 'sanction.lifted': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends SanctionEvents {}
}
