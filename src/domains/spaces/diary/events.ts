declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'post.written': Readonly<Partial<Record<string, string | number>>>;
    readonly 'post.edited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'post.published': Readonly<Partial<Record<string, string | number>>>;
    readonly 'post.unpublished': Readonly<Partial<Record<string, string | number>>>;
    readonly 'post.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'post.restored': Readonly<Partial<Record<string, string | number>>>;
    readonly 'post.hidden': NoDetails;
    readonly 'post.shown': NoDetails;
    readonly 'comment.written': Readonly<Partial<Record<string, string | number>>>;
    readonly 'comment.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'comment.hidden': NoDetails;
    readonly 'comment.shown': NoDetails;
  }
}

export {};
