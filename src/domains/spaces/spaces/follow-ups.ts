import type { FollowUpContext, FollowUps } from '#domains/core/events/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/events/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { AccountId, ProjectId, SpaceId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

export const spacesFollowUps: FollowUps = {
  'space.role_changed': (context, event) => tellMember(context, event, 'spaces.notice.role'),
  'space.member_removed': (context, event) => tellMember(context, event, 'spaces.notice.removed'),
};

async function tellMember(
  context: FollowUpContext,
  event: RecordedEvent<'space.role_changed' | 'space.member_removed'>,
  notice: 'spaces.notice.role' | 'spaces.notice.removed',
): Promise<void> {
  const space = String(event.details?.space) as SpaceId;
  const project = await context.db
    .selectFrom('project')
    .select('title')
    .where('id', '=', space as string as ProjectId)
    .executeTakeFirst();
  if (!project || event.actorId === event.subject) return;
  await notifyAccount(context, {
    to: event.subject as AccountId,
    event,
    notice,
    details: { title: project.title, role: String(event.details?.role ?? '') },
    href: notice === 'spaces.notice.role' ? paths.space(space) : paths.spaces(),
  });
}
