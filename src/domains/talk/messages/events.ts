declare module '#domains/core/events/model.ts' {
  interface EventDetails {
    readonly 'conversation.started': Readonly<Partial<Record<string, string | number>>>;
    readonly 'conversation.answered': Readonly<Partial<Record<string, string | number>>>;
    readonly 'message.hidden': NoDetails;
    readonly 'message.shown': NoDetails;
  }
}

export {};
