declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'pupil.made': Readonly<Partial<Record<string, string | number>>>;
    readonly 'pupil.let_in': Readonly<Partial<Record<string, string | number>>>;
    readonly 'pupil.password_reset': Readonly<Partial<Record<string, string | number>>>;
    readonly 'pupil.removed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'pupil.ended': Readonly<Partial<Record<string, string | number>>>;
    readonly 'pupil.role_changed': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
