import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { MemberId } from '#kernel/ids.ts';

interface MessageEvents {
  /** The subject is the conversation. */
  readonly 'conversation.started': NoDetails;
  readonly 'conversation.answered': NoDetails;
  /** The subject is the conversation of the group. */
  readonly 'group.begun': NoDetails;
  readonly 'group.people_added': { readonly people: readonly MemberId[] };
  readonly 'group.left': NoDetails;
  readonly 'group.renamed': NoDetails;
  /** The subject is the message. */
  readonly 'message.edited': NoDetails;
  readonly 'message.removed': NoDetails;
  readonly 'message.hidden': NoDetails;
  readonly 'message.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends MessageEvents {}
}
