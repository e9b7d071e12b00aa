import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { MemberId } from '#kernel/ids.ts';
import { paths } from './paths.ts';
import { listToldTogether } from './queries.ts';

export const followingFollowUps: FollowUps = {
  'person.followers_gathered': async (context, event) => {
    const to = event.subject as MemberId;
    const { newest, others } = await listToldTogether(context.db, to, new Date(event.details.since));
    if (!newest) return;
    const told = { to, event, wordsOf: [newest.id], unnamed: 'following.mail.followed' } as const;
    if (others === 0)
      await notifyAccount(context, {
        ...told,
        notice: 'following.notice.one',
        details: { name: newest.name },
        href: profiles.person(newest.id),
      });
    else
      await notifyAccount(context, {
        ...told,
        notice: 'following.notice.several',
        details: { name: newest.name, count: others },
        href: paths.followers(),
      });
  },
};
