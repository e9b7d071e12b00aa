declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'profile.edited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'profile.hidden': Readonly<Partial<Record<string, string | number>>>;
    readonly 'profile.shown': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
