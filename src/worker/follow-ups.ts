import type { FollowUpContext, FollowUps } from '#domains/audit/follow-ups.ts';
import { findEvent } from '#domains/audit/queries.ts';
import { conductFollowUps } from '#domains/conduct/follow-ups.ts';
import { contactsFollowUps } from '#domains/contacts/follow-ups.ts';
import { diaryFollowUps } from '#domains/diary/follow-ups.ts';
import { directoryFollowUps } from '#domains/directory/follow-ups.ts';
import { membershipFollowUps } from '#domains/membership/follow-ups.ts';
import { messagesFollowUps } from '#domains/messages/follow-ups.ts';
import { projectsFollowUps } from '#domains/projects/follow-ups.ts';
import { spacesFollowUps } from '#domains/spaces/follow-ups.ts';

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
