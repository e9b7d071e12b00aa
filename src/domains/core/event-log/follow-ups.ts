import type { By } from '#platform/command.ts';
import type { RecordedEvent, Verb } from './model.ts';
import { findEvent } from './queries.ts';

/** Follow-ups are done by the program. */
export type FollowUpContext = By<'program'>;

/** What follows from a recorded event, by its verb: notices, mails. May run twice for one event, and must have its effect once. */
export type FollowUps = {
  readonly [verb in Verb]?: (context: FollowUpContext, event: RecordedEvent<verb>) => Promise<void>;
};

type AnyFollowUp = (context: FollowUpContext, event: RecordedEvent) => Promise<void>;

let followers = new Map<string, AnyFollowUp[]>();

/** Called once at the start with what all domains declare. An event that nobody follows is recorded and not queued. */
export function declareFollowUps(all: readonly FollowUps[]): void {
  followers = new Map();
  for (const [verb, follow] of all.flatMap((followUps) => Object.entries(followUps)))
    followers.set(verb, [...(followers.get(verb) ?? []), follow as AnyFollowUp]);
}

export function isFollowed(verb: string): boolean {
  return followers.has(verb);
}

/** Does what all domains say follows from one event. */
export async function followUp(context: FollowUpContext, id: number): Promise<void> {
  const event = await findEvent(context.db, id);
  if (!event) return;
  for (const follow of followers.get(event.verb) ?? []) await follow(context, event);
}
