declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'account.registered': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.renamed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.email_confirmed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.password_reset': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.password_changed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.second_factor_set': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.second_factor_removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.recovery_codes_renewed': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
