declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'account.officer_invited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.officer_joined': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.officer_suspended': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.officer_restored': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.invitation_withdrawn': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.operator_made': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.officer_moved': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.operator_invited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.operator_suspended': Readonly<Partial<Record<string, string | number>>>;
    readonly 'account.operator_restored': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
