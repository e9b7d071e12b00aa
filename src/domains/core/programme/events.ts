declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'programme.country_added': Readonly<Partial<Record<string, string | number>>>;
    readonly 'programme.country_changed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'programme.service_changed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'programme.word_added': Readonly<Partial<Record<string, string | number>>>;
    readonly 'programme.word_corrected': Readonly<Partial<Record<string, string | number>>>;
    readonly 'programme.word_ended': Readonly<Partial<Record<string, string | number>>>;
    readonly 'programme.word_returned': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
