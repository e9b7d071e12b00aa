import { sql } from 'kysely';
import type { FollowUpContext, FollowUps } from '#domains/core/events/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/events/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { AccountId, CountryCode, MemberId } from '#kernel/ids.ts';
import { countryName } from '#ui/names-of.ts';
import { paths } from './paths.ts';

type Kind =
  | 'activated'
  | 'agreed'
  | 'approved'
  | 'asked'
  | 'closed'
  | 'declined'
  | 'drafted'
  | 'invitationDeclined'
  | 'invited'
  | 'joined'
  | 'welcome'
  | 'refused'
  | 'renamed'
  | 'sent';

interface NewNotice {
  readonly to: readonly AccountId[];
  readonly kind: Kind;
  readonly href?: string;
}

/** Each step of a project is told to those whom it concerns, in their language. */
export const projectsFollowUps: FollowUps = {
  'project.drafted': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'drafted', href: paths.form(event.subject, 1) }),
  'project.sent_to_partner': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'sent' }),
  'project.partner_agreed': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'agreed' }),
  'project.partner_declined': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'declined' }),
  'project.approved': async (context, event) => {
    // With the last approval they hear that the project has begun, and that is enough.
    if (event.details?.last !== 1) await tell(context, event, { to: await founders(context, event), kind: 'approved' });
  },
  'project.asked': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'asked' }),
  'project.refused': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'refused' }),
  'project.activated': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'activated' }),
  'project.edited': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'renamed' }),
  'project.closed': async (context, event) =>
    tell(context, event, { to: await everyone(context, event), kind: 'closed' }),
  'project.partner_invited': async (context, event) => {
    const member = event.details?.member;
    if (member) await tell(context, event, { to: [String(member) as MemberId], kind: 'invited' });
  },
  'project.partner_joined': async (context, event) => {
    await tell(context, event, { to: await everyone(context, event), kind: 'joined' });
    if (event.actorId) await tell(context, event, { to: [event.actorId as MemberId], kind: 'welcome' });
  },
  'project.partner_refused': async (context, event) =>
    tell(context, event, { to: await founders(context, event), kind: 'invitationDeclined' }),
};

/** The founders but for the one who did it. */
async function founders({ db }: FollowUpContext, event: RecordedEvent): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('project_founder')
    .select('member_id')
    .where(sql<boolean>`project_id = ${event.subject}`)
    .execute();
  return rows.map((row) => row.member_id).filter((id) => id !== event.actorId);
}

async function everyone(context: FollowUpContext, event: RecordedEvent): Promise<MemberId[]> {
  const partners = await context.db
    .selectFrom('project_partner')
    .select('member_id')
    .where(sql<boolean>`project_id = ${event.subject}`)
    .execute();
  const others = partners.map((row) => row.member_id).filter((id) => id !== event.actorId);
  return [...(await founders(context, event)), ...others];
}

async function tell(context: FollowUpContext, event: RecordedEvent, { to, kind, href }: NewNotice): Promise<void> {
  const who = await nameOf(context, event);
  for (const account of to) {
    const reader = await context.db
      .selectFrom('account')
      .select('language')
      .where('id', '=', account)
      .executeTakeFirst();
    if (!reader) continue;
    const country = event.country ? countryName(event.country satisfies CountryCode, reader.language) : '';
    const { title = '', from = '' } = { ...event.details } as Readonly<Record<string, string>>;
    await notifyAccount(context, {
      to: account,
      event,
      notice: `projects.notice.${kind}`,
      details: { who, title, from, country },
      href: href ?? paths.project(event.subject),
    });
  }
}

async function nameOf({ db }: FollowUpContext, event: RecordedEvent): Promise<string> {
  if (!event.actorId || event.actorKind !== 'member') return '';
  const row = await db
    .selectFrom('account')
    .select(['given_name', 'family_name'])
    .where('id', '=', event.actorId as MemberId)
    .executeTakeFirst();
  return row ? `${row.given_name} ${row.family_name}` : '';
}
