import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { JournalAudience } from './model.ts';

/** The subject is the post. */
interface JournalEvents {
  readonly 'journal.posted': { readonly audience: JournalAudience };
  readonly 'journal.edited': { readonly audience: JournalAudience };
  readonly 'journal.picture_added': NoDetails;
  readonly 'journal.picture_removed': NoDetails;
  readonly 'journal.removed': NoDetails;
  readonly 'journal.hidden': NoDetails;
  readonly 'journal.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends JournalEvents {}
}
