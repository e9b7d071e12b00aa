declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'project.drafted': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.edited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.sent_to_partner': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.partner_agreed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.partner_declined': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.approved': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.asked': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.refused': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.activated': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.closed': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.partner_invited': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.partner_joined': Readonly<Partial<Record<string, string | number>>>;
    readonly 'project.partner_refused': Readonly<Partial<Record<string, string | number>>>;
  }
}

export {};
