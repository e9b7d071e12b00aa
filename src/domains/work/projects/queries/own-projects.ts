import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { CountryCode, MemberId, ProjectId, SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ProjectState } from '../model.ts';

export interface OwnProject {
  readonly id: ProjectId;
  readonly title: string;
  readonly state: ProjectState;
  readonly round: number;
  readonly as: 'founder' | 'partner' | 'invited';
  /** As a founder: agrees to what was submitted. The project waits for the one who does not yet. */
  readonly agreed: boolean;
  /** Of the other founder; of the first one where the person is a partner. */
  readonly with: string;
  readonly country: CountryCode;
  readonly changedAt: Date;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly pictureAlt: string;
  readonly cover: string;
  readonly approvedAt: Date | null;
  readonly countries: readonly CountryCode[];
  /** Of the two founders. */
  readonly founders: readonly CountryCode[];
}

/** All projects of a teacher: founded, joined, invited to; closed ones last. One query. */
export async function listOwnProjects(db: Db, actor: Member): Promise<OwnProject[]> {
  const { rows } = await sql<OwnProject>`
    with own as (
      select project_id, 'founder' as "as", agreed_at is not null as agreed from project_founder where member_id = ${actor.id}
      union all
      select project_id, 'partner', true from project_partner where member_id = ${actor.id}
      union all
      select i.project_id, 'invited', true from project_invitation i join project p on p.id = i.project_id
      where i.member_id = ${actor.id} and i.state = 'open' and p.state = 'active'
    )
    select project.id, project.title, project.state, project.round, own."as", own.agreed, other.country,
      account.name as "with",
      coalesce(project.closed_at, project.activated_at, project.submitted_at, project.created_at) as "changedAt",
      project.age_from as "ageFrom", project.age_to as "ageTo", project.picture_key as "pictureKey", project.picture_alt as "pictureAlt",
      project.cover, project.activated_at as "approvedAt",
      array(select country from project_founder f where f.project_id = project.id
        union select country from project_partner p where p.project_id = project.id order by country) as countries,
      array(select country from project_founder f where f.project_id = project.id order by seat) as founders
    from own
    join project on project.id = own.project_id
    join lateral (
      select f.member_id, f.country from project_founder f
      where f.project_id = project.id and f.member_id <> ${actor.id} order by f.seat limit 1) other on true
    join account_name account on account.id = other.member_id
    order by project.state = 'closed', "changedAt" desc, project.id desc
    limit 200`.execute(db);
  return rows;
}

export interface PossiblePartner {
  readonly id: MemberId;
  readonly name: string;
  readonly country: CountryCode;
  readonly verified: boolean;
}

/** The contacts of a teacher who can be invited, by name. */
export function listPossiblePartners(db: Db, actor: Member): Promise<PossiblePartner[]> {
  return db
    .selectFrom('contact')
    .innerJoin('member', 'member.id', 'contact.other_id')
    .innerJoin('account_name as account', 'account.id', 'contact.other_id')
    .select(['member.id', 'member.country'])
    .select(['account.name', sql<boolean>`member.state = 'verified'`.as('verified')])
    .where('contact.member_id', '=', actor.id)
    .where('account.suspended_at', 'is', null)
    .where('member.state', '<>', 'refused')
    .orderBy('account.given_name')
    .orderBy('account.family_name')
    .limit(500)
    .execute();
}

export interface OwnSchool {
  readonly id: SchoolId;
  readonly name: string;
  readonly town: string;
}

/** The schools at which a teacher works now, their main one first. */
export function listOwnSchools(db: Db, actor: Member): Promise<OwnSchool[]> {
  return db
    .selectFrom('member_school')
    .innerJoin('school', 'school.id', 'member_school.school_id')
    .select(['school.id', 'school.name', 'school.town'])
    .where('member_id', '=', actor.id)
    .where('until_on', 'is', null)
    .orderBy('main', 'desc')
    .orderBy('school.name')
    .execute();
}

/** When the draft was saved last, and the last version that the other founder saved. */
export async function findLastSaves(
  db: Db,
  actor: Member,
  project: ProjectId,
): Promise<{ readonly savedAt: Date | null; readonly othersVersion: number | null }> {
  return db
    .selectFrom('project_draft_version')
    .select(({ fn }) => [
      fn.max('saved_at').as('savedAt'),
      fn.max('version').filterWhere('saved_by', '<>', actor.id).as('othersVersion'),
    ])
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow();
}
