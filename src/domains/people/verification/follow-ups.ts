import type { FollowUpContext, FollowUps } from '#domains/core/events/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/events/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { Notice } from '#domains/core/notifications/model.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import type { AccountId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

const tell = (notice: Notice, href: string) => (context: FollowUpContext, event: RecordedEvent) =>
  notifyAccount(context, { to: event.subject as AccountId, event, notice, href });

/** The member hears of each step of his verification. */
export const membershipFollowUps: FollowUps = {
  'member.verified': tell('membership.notice.verified', desk.desk()),
  'member.refused': tell('membership.notice.refused', paths.standing()),
  'member.head_confirmed': tell('membership.notice.headConfirmed', paths.standing()),
  'member.head_denied': tell('membership.notice.headDenied', paths.standing()),
};
