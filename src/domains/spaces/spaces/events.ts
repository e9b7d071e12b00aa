declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'space.opened': Readonly<Partial<Record<string, string | number>>>;
    readonly 'space.member_joined': Readonly<Partial<Record<string, string | number>>>;
    readonly 'space.member_removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'space.role_changed': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
