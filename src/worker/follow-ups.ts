import type { FollowUpContext, FollowUps } from '#domains/core/events/follow-ups.ts';
import { findEvent } from '#domains/core/events/queries.ts';
import { conductFollowUps } from '#domains/conduct/reports/follow-ups.ts';
import { contactsFollowUps } from '#domains/people/contacts/follow-ups.ts';
import { diaryFollowUps } from '#domains/spaces/diary/follow-ups.ts';
import { directoryFollowUps } from '#domains/people/profiles/follow-ups.ts';
import { membershipFollowUps } from '#domains/people/verification/follow-ups.ts';
import { messagesFollowUps } from '#domains/talk/messages/follow-ups.ts';
import { projectsFollowUps } from '#domains/work/projects/follow-ups.ts';
import { spacesFollowUps } from '#domains/spaces/spaces/follow-ups.ts';

/** Each domain says what follows from which deed; two domains may follow one. */
const all: readonly FollowUps[] = [
  contactsFollowUps,
  messagesFollowUps,
  directoryFollowUps,
  membershipFollowUps,
  spacesFollowUps,
  projectsFollowUps,
  diaryFollowUps,
  conductFollowUps,
];

export async function followUp(context: FollowUpContext, eventId: number): Promise<void> {
  const event = await findEvent(context.db, eventId);
  if (!event) return;
  for (const followUps of all) await followUps[event.verb]?.(context, event);
}
