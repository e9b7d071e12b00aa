import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the account of the officer or operator. */
interface StaffEvents {
  readonly 'account.officer_invited': NoDetails;
  /** Also recorded for an invited operator: both join by the same link. */
  readonly 'account.officer_joined': NoDetails;
  readonly 'account.officer_moved': {
    /** Codes of countries with commas between them, or `every country`. */
    readonly serves: string;
  };
  readonly 'account.officer_suspended': NoDetails;
  readonly 'account.officer_restored': NoDetails;
  readonly 'account.invitation_withdrawn': NoDetails;
  readonly 'account.operator_made': NoDetails;
  readonly 'account.operator_invited': NoDetails;
  readonly 'account.operator_suspended': NoDetails;
  readonly 'account.operator_restored': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends StaffEvents {}
}
