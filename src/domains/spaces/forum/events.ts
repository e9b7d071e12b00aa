declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'discussion.opened': Readonly<Partial<Record<string, string | number>>>;
    readonly 'discussion.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'discussion.hidden': NoDetails;
    readonly 'discussion.shown': NoDetails;
    readonly 'reply.written': Readonly<Partial<Record<string, string | number>>>;
    readonly 'reply.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'reply.hidden': NoDetails;
    readonly 'reply.shown': NoDetails;
  }
}

export {};
