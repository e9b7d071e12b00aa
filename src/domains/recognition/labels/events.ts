declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'label.issued': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
