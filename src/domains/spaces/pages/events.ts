declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'page.made': Readonly<Partial<Record<string, string | number>>>;
    readonly 'page.edited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'page.published': Readonly<Partial<Record<string, string | number>>>;
    readonly 'page.unpublished': Readonly<Partial<Record<string, string | number>>>;
    readonly 'page.archived': Readonly<Partial<Record<string, string | number>>>;
    readonly 'page.restored': Readonly<Partial<Record<string, string | number>>>;
    readonly 'page.hidden': NoDetails;
    readonly 'page.shown': NoDetails;
  }
}

export {};
