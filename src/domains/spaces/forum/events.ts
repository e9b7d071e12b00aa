declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'discussion.opened': Readonly<Partial<Record<string, string | number>>>;
    readonly 'discussion.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'discussion.hidden': Readonly<Partial<Record<string, string | number>>>;
    readonly 'discussion.shown': Readonly<Partial<Record<string, string | number>>>;
    readonly 'reply.written': Readonly<Partial<Record<string, string | number>>>;
    readonly 'reply.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'reply.hidden': Readonly<Partial<Record<string, string | number>>>;
    readonly 'reply.shown': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
