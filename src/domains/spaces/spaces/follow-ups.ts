import type { FollowUpContext, FollowUps } from '#domains/core/events/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/events/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { AccountId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

export const spacesFollowUps: FollowUps = {
  'space.role_changed': (context, event) =>
    tellMember(context, event, { notice: 'spaces.notice.role', role: event.details.role }),
  'space.member_removed': (context, event) => tellMember(context, event, { notice: 'spaces.notice.removed', role: '' }),
};

async function tellMember(
  context: FollowUpContext,
  event: RecordedEvent<'space.role_changed' | 'space.member_removed'>,
  { notice, role }: { readonly notice: 'spaces.notice.role' | 'spaces.notice.removed'; readonly role: string },
): Promise<void> {
  if (!event.space || event.actorId === event.subject) return;
  const space = await context.db
    .selectFrom('space')
    .select(['id', 'title'])
    .where('id', '=', event.space)
    .executeTakeFirst();
  if (!space) return;
  await notifyAccount(context, {
    to: event.subject as AccountId,
    event,
    notice,
    details: { title: space.title, role },
    href: notice === 'spaces.notice.role' ? paths.space(space.id) : paths.spaces(),
  });
}
