declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'member.waiting': Readonly<Partial<Record<string, string | number>>>;
    readonly 'member.verified': Readonly<Partial<Record<string, string | number>>>;
    readonly 'member.refused': Readonly<Partial<Record<string, string | number>>>;
    readonly 'member.head_asked': Readonly<Partial<Record<string, string | number>>>;
    readonly 'member.head_confirmed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'member.head_denied': Readonly<Partial<Record<string, string | number>>>;
    readonly 'member.school_changed': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
