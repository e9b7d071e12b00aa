import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { NewNotice, Notice } from '#domains/core/notifications/model.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import type { AccountId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

const tell =
  (notice: Notice, href: string, more: Pick<NewNotice, 'goesOn'> = {}) =>
  (context: FollowUpContext, event: RecordedEvent) =>
    notifyAccount(context, { to: event.subject as AccountId, event, notice, href, ...more });

/** The member is notified of each step of the verification. */
export const verificationFollowUps: FollowUps = {
  'member.verified': tell('verification.notice.verified', desk.desk(), { goesOn: 'verification.mail.verifiedThen' }),
  'member.refused': tell('verification.notice.refused', paths.status()),
  'member.address_changed': tell('verification.notice.addressChanged', paths.status()),
  'member.head_confirmed': tell('verification.notice.headConfirmed', paths.status()),
  'member.head_denied': tell('verification.notice.headDenied', paths.status()),
};
