import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { AccountId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

export const ownDataFollowUps: FollowUps = {
  'own_data.collected': (context, event) =>
    notifyAccount(context, {
      to: event.subject as AccountId,
      event,
      notice: 'own-data.notice.ready',
      href: paths.ownData(),
    }),
};
