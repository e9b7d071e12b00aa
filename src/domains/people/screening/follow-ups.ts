import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { paths } from './paths.ts';

type HeldEvent = RecordedEvent<'held_text.released' | 'held_text.refused' | 'held_text.undelivered'>;

export const screeningFollowUps: FollowUps = {
  'held_text.released': (context, event) => tellSender(context, event, 'screening.notice.released'),
  // The statement of reasons is a mail of its own: here the bell is enough.
  'held_text.refused': (context, event) => tellSender(context, event, 'screening.notice.refused', 'quiet'),
  'held_text.undelivered': (context, event) => tellSender(context, event, 'screening.notice.undelivered'),
};

async function tellSender(
  context: FollowUpContext,
  event: HeldEvent,
  notice: `screening.notice.${'released' | 'refused' | 'undelivered'}`,
  mails?: 'quiet',
): Promise<void> {
  const row = await context.db
    .selectFrom('held_text')
    .select('member_id')
    .where('id', '=', event.subject)
    .executeTakeFirst();
  if (row)
    await notifyAccount(context, {
      to: row.member_id,
      event,
      notice,
      href: paths.held(event.subject),
      quiet: mails === 'quiet',
    });
}
