import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';
import { wakeReader } from './making/steps/wake-reader.ts';

const suggestNow = (context: FollowUpContext, { subject }: RecordedEvent) =>
  transact(context, (tx) => wakeReader(tx, subject as MemberId, { wakes: 'all' }));

/** Suggestions are made at once for who is new, and anew for whose profile says something else. */
export const suggestionsFollowUps: FollowUps = {
  'account.registered': suggestNow,
  'member.verified': suggestNow,
  'profile.edited': suggestNow,
};
