import type { RecordedEvent, Verb } from './model.ts';
import type { Db } from '#platform/db.ts';
import type { Services } from '#platform/services.ts';

export interface FollowUpContext {
  readonly db: Db;
  readonly services: Services;
  readonly now: Date;
}

/** What follows from a recorded deed, by its verb: notices, mails. May run twice for one event, and does its work once. */
export type FollowUps = { readonly [verb in Verb]?: (context: FollowUpContext, event: RecordedEvent) => Promise<void> };
