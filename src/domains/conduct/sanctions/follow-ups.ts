import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { MemberId } from '#kernel/ids.ts';
import { paths } from './paths.ts';
import { listRunningProjects } from './queries.ts';

export const sanctionsFollowUps: FollowUps = {
  async 'sanction.imposed'(context, event) {
    const member = await tellMember(context, event, 'sanctions.notice.imposed');
    if (!member || event.details.kind === 'silence') return;
    // The other founder is alone with the project, and should know it.
    for (const { id, title, founder } of await listRunningProjects(context.db, member))
      if (founder)
        await notifyAccount(context, {
          to: founder,
          event,
          notice: 'sanctions.notice.founder',
          details: { title },
          href: projects.project(id),
        });
  },
  async 'sanction.lifted'(context, event) {
    await tellMember(context, event, 'sanctions.notice.lifted');
  },
};

/** The statement of reasons is a mail of its own: here the bell is enough. */
async function tellMember(
  context: FollowUpContext,
  event: RecordedEvent<'sanction.imposed' | 'sanction.lifted'>,
  notice: 'sanctions.notice.imposed' | 'sanctions.notice.lifted',
): Promise<MemberId | undefined> {
  const row = await context.db
    .selectFrom('sanction')
    .select('member_id')
    .where('id', '=', event.subject)
    .executeTakeFirst();
  if (row) await notifyAccount(context, { to: row.member_id, event, notice, href: paths.restriction(), quiet: true });
  return row?.member_id;
}
