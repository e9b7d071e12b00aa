import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { CountryCode, MemberId, ProjectId, SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

export interface PossiblePartner {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
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
    .select('account.initials_of as initialsOf')
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
