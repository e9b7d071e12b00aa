import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { memberOf, type RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccounts } from '#domains/core/notifications/commands/notify-account.ts';
import type { MemberId, ProjectId } from '#kernel/ids.ts';
import { ofCountry } from '#ui/country-with-article.ts';
import type { ProjectEvents } from './events.ts';
import { paths } from './paths.ts';

type ProjectEvent = RecordedEvent<keyof ProjectEvents>;

type NoticeKind =
  | 'accepted'
  | 'activated'
  | 'agreed'
  | 'approved'
  | 'changed'
  | 'changesRequested'
  | 'closed'
  | 'closedOfYours'
  | 'declined'
  | 'drafted'
  | 'founderLeft'
  | 'invitationDeclined'
  | 'invited'
  | 'joined'
  | 'refused'
  | 'renamed'
  | 'reopened'
  | 'submitted'
  | 'welcome';

interface NewNotice {
  readonly to: readonly MemberId[];
  readonly kind: NoticeKind;
  readonly href?: string;
}

/** Notices about each transition of a project, to its founders, and to its partners where it concerns them. */
export const projectsFollowUps: FollowUps = {
  'project.drafted': async (context, event) =>
    notify(context, event, {
      to: await otherFounders(context, event),
      kind: 'drafted',
      href: paths.form(event.subject, 1),
    }),
  'project.submitted': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'submitted' }),
  'project.accepted': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'accepted' }),
  'project.changed': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'changed' }),
  'project.agreed': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'agreed' }),
  'project.declined': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'declined' }),
  'project.approved': async (context, event) => {
    // With the last approval they get the notice that the project has begun, which is enough.
    if (event.details.last !== 1)
      await notify(context, event, { to: await otherFounders(context, event), kind: 'approved' });
  },
  'project.changes_requested': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'changesRequested' }),
  'project.refused': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'refused' }),
  'project.activated': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'activated' }),
  'project.renamed': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'renamed' }),
  'project.closed': async (context, event) => {
    const founders = await otherFounders(context, event);
    await notify(context, event, { to: founders, kind: 'closedOfYours' });
    const partners = (await allOthers(context, event)).filter((id) => !founders.includes(id));
    await notify(context, event, { to: partners, kind: 'closed' });
    await tellServices(context, event, 'projects.notice.closed');
  },
  'project.reopened': async (context, event) => {
    await notify(context, event, { to: await allOthers(context, event), kind: 'reopened' });
    await tellServices(context, event, 'projects.notice.reopened');
  },
  'project.founder_left': async (context, event) =>
    notify(context, event, { to: await allOthers(context, event), kind: 'founderLeft' }),
  'project.partner_invited': async (context, event) =>
    notify(context, event, { to: [event.details.member], kind: 'invited' }),
  'project.partner_joined': async (context, event) => {
    await notify(context, event, { to: await allOthers(context, event), kind: 'joined' });
    if (event.actorId) await notify(context, event, { to: [event.actorId as MemberId], kind: 'welcome' });
  },
  'project.invitation_declined': async (context, event) =>
    notify(context, event, { to: await otherFounders(context, event), kind: 'invitationDeclined' }),
};

async function listFounders({ db }: FollowUpContext, event: ProjectEvent): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('project_founder')
    .select('member_id')
    .where('project_id', '=', event.subject as ProjectId)
    .execute();
  return rows.map((row) => row.member_id);
}

/** The founders, without the one who acted. */
async function otherFounders(context: FollowUpContext, event: ProjectEvent): Promise<MemberId[]> {
  return (await listFounders(context, event)).filter((id) => id !== event.actorId);
}

/** Founders and partners, without the one who acted. */
async function allOthers(context: FollowUpContext, event: ProjectEvent): Promise<MemberId[]> {
  const partners = await context.db
    .selectFrom('project_partner')
    .select('member_id')
    .where('project_id', '=', event.subject as ProjectId)
    .execute();
  const others = partners.map((row) => row.member_id).filter((id) => id !== event.actorId);
  return [...(await otherFounders(context, event)), ...others];
}

async function notify(context: FollowUpContext, event: ProjectEvent, { to, kind, href }: NewNotice): Promise<void> {
  const who = await nameOfActor(context, event);
  const from = 'from' in event.details ? event.details.from : '';
  if (to.length === 0) return;
  // The title is the founders' until a support service has approved it.
  const wordsOf = [event.actorId, ...(await listFounders(context, event))];
  const readers = await context.db.selectFrom('account').select(['id', 'language']).where('id', 'in', to).execute();
  // The name of the country depends on the language.
  for (const [language, accounts] of Map.groupBy(readers, (reader) => reader.language))
    await notifyAccounts(
      context,
      accounts.map(({ id }) => id),
      {
        event,
        notice: `projects.notice.${kind}`,
        details: {
          who,
          title: event.details.title,
          from,
          country: event.country ? ofCountry(event.country, language) : '',
        },
        wordsOf,
        unnamed: kind === 'drafted' ? 'projects.mail.drafted' : 'projects.mail.news',
        href: href ?? paths.project(event.subject),
      },
    );
}

/** The national services of the founders' countries: it asks nothing of them. */
async function tellServices(
  context: FollowUpContext,
  event: ProjectEvent,
  notice: 'projects.notice.closed' | 'projects.notice.reopened',
): Promise<void> {
  const officers = await context.db
    .selectFrom('officer_country')
    .innerJoin('project_founder', 'project_founder.country', 'officer_country.country')
    .select('officer_country.officer_id as id')
    .distinct()
    .where('project_founder.project_id', '=', event.subject as ProjectId)
    .execute();
  if (officers.length === 0) return;
  await notifyAccounts(
    context,
    officers.map(({ id }) => id),
    {
      event,
      notice,
      details: { who: await nameOfActor(context, event), title: event.details.title },
      href: paths.officeProject(event.subject),
      kind: 'projects.services',
    },
  );
}

async function nameOfActor({ db }: FollowUpContext, event: ProjectEvent): Promise<string> {
  const member = memberOf(event);
  if (!member) return '';
  const row = await db.selectFrom('account_name').select('name').where('id', '=', member).executeTakeFirst();
  return row?.name ?? '';
}
