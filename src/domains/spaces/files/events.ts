declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'picture.added': Readonly<Partial<Record<string, string | number>>>;
    readonly 'picture.described': Readonly<Partial<Record<string, string | number>>>;
    readonly 'picture.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'picture.hidden': NoDetails;
    readonly 'picture.shown': NoDetails;
  }
}

export {};
