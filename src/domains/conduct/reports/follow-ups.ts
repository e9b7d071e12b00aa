import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount, notifyAccounts } from '#domains/core/notifications/commands/notify-account.ts';
import { defineAudience, notifyAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import type { AccountId, CaseId, SpaceId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

type CaseEvent = RecordedEvent<'case.reported' | 'case.decided' | 'case.answered_again'>;
type AuthorNotice =
  `reports.notice.${'hiddenAtOnce' | 'hide' | 'warn' | 'shownAgain' | 'correctionShown' | 'correctionKept'}`;

export const reportsFollowUps: FollowUps = {
  async 'case.reported'(context, event) {
    const { hidden, urgent, pupilIn } = event.details;
    if (hidden) await tellAuthor(context, event, 'reports.notice.hiddenAtOnce');
    if (pupilIn) await tellTeachers(context, event, pupilIn);
    if (urgent) await tellOfficers(context, event);
  },
  async 'case.decided'(context, event) {
    const { decision, hidden } = event.details;
    // Hiding and warning bring a mail of their own, the statement of reasons: here the bell is enough.
    if (decision === 'hide') await tellAuthor(context, event, 'reports.notice.hide', 'quiet');
    else if (decision === 'warn') await tellAuthor(context, event, 'reports.notice.warn', 'quiet');
    else if (hidden) await tellAuthor(context, event, 'reports.notice.shownAgain');
    await tellReporters(context, event);
  },
  'case.answered_again': (context, event) =>
    tellAuthor(
      context,
      event,
      event.details.answer === 'show' ? 'reports.notice.correctionShown' : 'reports.notice.correctionKept',
    ),
};

/** The author; for a pupil the teacher who made the account. */
async function tellAuthor(
  context: FollowUpContext,
  event: CaseEvent,
  notice: AuthorNotice,
  mails?: 'quiet',
): Promise<void> {
  const row = await context.db
    .selectFrom('conduct_case')
    .leftJoin('pupil', 'pupil.id', 'conduct_case.author_pupil')
    .select(['author_account', 'teacher_id'])
    .where('conduct_case.id', '=', event.subject as CaseId)
    .executeTakeFirst();
  const to = row?.author_account ?? row?.teacher_id;
  if (to)
    await notifyAccount(context, { to, event, notice, href: paths.statement(event.subject), quiet: mails === 'quiet' });
}

/** The teachers of a space, but not the one whose content was reported. */
export const teachersOfSpace = defineAudience<{ readonly space: SpaceId; readonly reported: CaseId }>(
  'teachers-of-space',
  (db, { space, reported }) =>
    db
      .selectFrom('space_member')
      .select('member_id as id')
      .where('space_id', '=', space)
      .where('role', 'in', ['founder_administrator', 'administrator', 'teacher'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('conduct_case')
              .select('conduct_case.id')
              .where('conduct_case.id', '=', reported)
              .whereRef('conduct_case.author_account', '=', 'space_member.member_id'),
          ),
        ),
      ),
);

/** All teachers of the space learn of what a pupil reports. */
function tellTeachers(context: FollowUpContext, event: CaseEvent, space: SpaceId): Promise<void> {
  const which = { space, reported: event.subject as CaseId };
  const notice = { event, notice: 'reports.notice.pupilReported', href: spaces.space(space) } as const;
  return notifyAudience(context, teachersOfSpace, which, notice);
}

/** Those who serve the country; the central service where nobody does. */
async function tellOfficers(context: FollowUpContext, event: CaseEvent): Promise<void> {
  const officers = await context.db
    .selectFrom('officer')
    .innerJoin('account', 'account.id', 'officer.id')
    .leftJoin('officer_country', (join) =>
      join
        .onRef('officer_country.officer_id', '=', 'officer.id')
        .on('officer_country.country', '=', event.country ?? null),
    )
    .select(['officer.id', 'officer_country.country'])
    .where('account.suspended_at', 'is', null)
    .where(({ or, eb }) => or([eb('officer.every_country', '=', true), eb('officer_country.country', 'is not', null)]))
    .execute();
  const national = officers.filter(({ country }) => country !== null);
  const to = (national.length > 0 ? national : officers).map(({ id }) => id);
  await notifyAccounts(context, to, { event, notice: 'reports.notice.urgent', href: paths.officeCase(event.subject) });
}

async function tellReporters(context: FollowUpContext, event: CaseEvent): Promise<void> {
  const reports = await context.db
    .selectFrom('report')
    .innerJoin('conduct_case', 'conduct_case.id', 'report.case_id')
    .select(['report.by_account', 'conduct_case.number'])
    .where('report.case_id', '=', event.subject as CaseId)
    .where('report.by_account', 'is not', null)
    .execute();
  const to = reports.flatMap(({ by_account }) => (by_account ? [by_account as AccountId] : []));
  const number = reports[0]?.number;
  if (number === undefined) return;
  const href = paths.reported(String(number));
  await notifyAccounts(context, to, {
    event,
    notice: 'reports.notice.decided',
    details: { number },
    goesOn: 'reports.mail.decidedThen',
    href,
  });
}
