declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'case.reported': Readonly<Partial<Record<string, string | number>>>;
    readonly 'case.looked': Readonly<Partial<Record<string, string | number>>>;
    readonly 'case.decided': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
