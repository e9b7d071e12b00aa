import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the account. */
interface AccountEvents {
  readonly 'account.registered': NoDetails;
  readonly 'account.renamed': NoDetails;
  readonly 'account.email_confirmed': NoDetails;
  /** Another address in the place of one that was never confirmed. */
  readonly 'account.email_corrected': NoDetails;
  readonly 'account.password_reset': NoDetails;
  readonly 'account.password_changed': NoDetails;
  readonly 'account.second_factor_set': NoDetails;
  readonly 'account.second_factor_removed': NoDetails;
  readonly 'account.recovery_codes_renewed': NoDetails;
  /** By the owner: the account is erased after a time, unless it is taken back. */
  readonly 'account.closing_asked': NoDetails;
  readonly 'account.closing_withdrawn': NoDetails;
  readonly 'account.erased': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends AccountEvents {}
}
