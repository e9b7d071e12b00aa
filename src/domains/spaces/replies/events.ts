import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { ThreadId } from '#kernel/ids.ts';

/** The kind of the item that is replied to. */
interface ThreadDetails {
  readonly kind: string;
}

/** The subject is the reply. */
interface ReplyEvents {
  readonly 'reply.written': ThreadDetails & {
    readonly thread: ThreadId;
    /** Nobody else reads it until a teacher of the space shows it. */
    readonly waits?: true;
  };
  readonly 'reply.removed': ThreadDetails;
  readonly 'reply.hidden': NoDetails;
  readonly 'reply.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ReplyEvents {}
}
