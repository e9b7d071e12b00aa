declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'school.added': Readonly<Partial<Record<string, string | number>>>;
    readonly 'school.edited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'school.change_seen': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
