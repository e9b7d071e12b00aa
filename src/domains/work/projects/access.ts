import { expressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Actor, Member, Officer } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type ProjectId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';
import { servedBy } from '#platform/served-by.ts';
import type { Founder, Project, Seat } from './model.ts';
import { founderOf, isResponsible } from './policy.ts';
import type { Proposal } from './proposal/model.ts';

declare const seen: unique symbol;
/** A project that this actor may see. Only this file makes one. */
export type SeenProject<actor extends Actor = Actor> = Project & LoadedFor<actor> & { readonly [seen]: true };

/** One query, with founders, partners and the approvals of this round. */
export async function findProject<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenProject<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectProject(db, actor, id as ProjectId);
  return row && (projectOf(row) as SeenProject<actor>);
}

/** Undefined for everyone but its founders. */
export async function findOwnProject<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenProject<actor> | undefined> {
  const project = await findProject(viewer, id);
  return project && founderOf(viewer.actor, project) ? project : undefined;
}

/** For the support services of the founders' countries, from the first submission on. */
export async function findProjectOfOffice<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenProject<actor> | undefined> {
  const project = await findProject(viewer, id);
  return project && isResponsible(viewer.actor, project) ? project : undefined;
}

/** For those who were invited and have not answered yet. */
export async function findProjectInvitedTo<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenProject<actor> | undefined> {
  const project = await findProject(viewer, id);
  return project?.invited ? project : undefined;
}

/** The projects that an actor may see, as SQL on `project`. */
function visibleTo(actor: Actor) {
  switch (actor.kind) {
    case 'guest':
    case 'pupil':
    case 'operator':
      return sql<boolean>`project.state in ('active', 'closed')`;
    case 'member':
      return sql<boolean>`(project.state in ('active', 'closed') or ${foundedBy(actor)})`;
    case 'officer':
      return sql<boolean>`(project.state in ('active', 'closed') or (project.round > 0 and ${foundedIn(actor)}))`;
  }
}

const foundedBy = (member: Member) =>
  sql<boolean>`exists (select from project_founder f where f.project_id = project.id and f.member_id = ${member.id})`;

/** A founder is from a country that the officer serves. */
const foundedIn = (officer: Officer) =>
  sql<boolean>`exists (select from project_founder f where f.project_id = project.id and ${servedBy(officer, 'f.country')})`;

function selectProject(db: Db, actor: Actor, id: ProjectId) {
  const member = actor.kind === 'member' ? actor.id : null;
  return db
    .selectFrom('project')
    .selectAll('project')
    .select([founders, partners])
    .select([
      sql<CountryCode[]>`array(select country from project_review r
        where r.project_id = project.id and r.round = project.round and r.decision = 'approved' order by country)`.as(
        'approved_by',
      ),
      sql<boolean>`exists (select from project_invitation i
        where i.project_id = project.id and i.member_id = ${member}::uuid and i.state = 'open')`.as('invited'),
    ])
    .where('project.id', '=', id)
    .where(visibleTo(actor))
    .executeTakeFirst();
}

// Built once for all requests: building this SQL took a tenth of the page's time.
const each = expressionBuilder<DB, 'project'>();

/** Of a project in a query on `project`, by seat. */
export const founders = jsonArrayFrom(
  each
    .selectFrom('project_founder as f')
    .innerJoin('account_name as account', 'account.id', 'f.member_id')
    .innerJoin('member', 'member.id', 'f.member_id')
    .innerJoin('school', 'school.id', 'f.school_id')
    .select(['f.seat', 'f.member_id as id', 'f.country', 'f.school_id as schoolId', 'f.class'])
    .select(['school.name as school', 'school.town', 'account.name'])
    .select('account.initials_of as initialsOf')
    .select([
      sql<boolean>`member.state = 'verified'`.as('verified'),
      sql<boolean>`account.suspended_at is not null`.as('suspended'),
      sql<boolean>`school.confirmed_at is not null`.as('schoolConfirmed'),
      sql<boolean>`f.agreed_at is not null`.as('agreed'),
    ])
    .whereRef('f.project_id', '=', 'project.id')
    .orderBy('f.seat'),
).as('founders');

const partners = jsonArrayFrom(
  each
    .selectFrom('project_partner as p')
    .innerJoin('account_name as account', 'account.id', 'p.member_id')
    .innerJoin('school', 'school.id', 'p.school_id')
    .select(['p.member_id as id', 'p.country', 'p.school_id as schoolId', 'p.joined_at as joinedAt'])
    .select(['school.name as school', 'school.town', 'account.name'])
    .select('account.initials_of as initialsOf')
    .whereRef('p.project_id', '=', 'project.id')
    .orderBy('p.joined_at'),
).as('partners');

type Row = NonNullable<Awaited<ReturnType<typeof selectProject>>>;

function projectOf(row: Row): Project {
  const founders = row.founders.map((founder): Founder => ({ ...founder, seat: seatOf(founder.seat) }));
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    round: row.round,
    proposal: proposalOf(row, founders),
    pictureKey: row.picture_key,
    cover: row.cover,
    coverChoice: { variant: row.cover_variant, things: row.cover_things },
    space: row.space_id,
    founders,
    // A moment comes as text from within JSON.
    partners: row.partners.map((partner) => ({ ...partner, joinedAt: new Date(partner.joinedAt) })),
    approvedBy: row.approved_by,
    invited: row.invited,
    submittedAt: row.submitted_at,
    activatedAt: row.activated_at,
    closedAt: row.closed_at,
  };
}

const seatOf = (seat: number): Seat => (seat === 1 ? 1 : 2);

type ProposalColumns = Omit<Proposal, 'class_1' | 'class_2'>;

/** The proposal as it is in the columns of the project and of its founders. */
export function proposalOf(row: ProposalColumns, founders: readonly Pick<Founder, 'seat' | 'class'>[]): Proposal {
  const classOf = (seat: Seat) => founders.find((founder) => founder.seat === seat)?.class ?? '';
  return {
    title: row.title,
    summary: row.summary,
    type: row.type,
    funded: row.funded,
    open_to_partners: row.open_to_partners,
    picture_alt: row.picture_alt,
    class_1: classOf(1),
    class_2: classOf(2),
    languages: row.languages,
    age_from: row.age_from,
    age_to: row.age_to,
    pupils: row.pupils,
    subjects: row.subjects,
    vocational_subjects: row.vocational_subjects,
    competences: row.competences,
    tools: row.tools,
    aims: row.aims,
    process: row.process,
    results: row.results,
    starts_on: row.starts_on,
    ends_on: row.ends_on,
  };
}
