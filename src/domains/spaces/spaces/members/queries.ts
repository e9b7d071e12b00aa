import { sql } from 'kysely';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SeenSpace } from '../access.ts';
import type { MemberRole } from '../model.ts';
import { isOnStaff } from '../policy.ts';
import { candidatesOutside } from './access.ts';

export interface ListedMember {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly role: MemberRole;
  readonly country: CountryCode;
  readonly school: string | undefined;
}

/** The members, founders first, for those who look after them. */
export async function listMembers(db: Db, space: SeenSpace): Promise<ListedMember[]> {
  if (!isOnStaff(space)) return [];
  const rows = await db
    .selectFrom('space_member')
    .innerJoin('person', 'person.id', 'space_member.member_id')
    .select(['person.id', 'space_member.role', 'person.country', 'person.school', 'person.name'])
    .select('person.initials_of as initialsOf')
    .where('space_member.space_id', '=', space.id)
    .orderBy(sql`space_member.role = 'founder_administrator'`, 'desc')
    .orderBy('name')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, school: row.school ?? undefined }));
}

export interface Candidate {
  readonly id: MemberId;
  readonly name: string;
  readonly country: CountryCode;
}

export function listCandidates(db: Db, space: SeenSpace): Promise<Candidate[]> {
  return candidatesOutside(db, space)
    .innerJoin('person', 'person.id', 'candidate.member_id')
    .select(['candidate.member_id as id', 'person.country', 'person.name'])
    .where('person.suspended_at', 'is', null)
    .orderBy('name')
    .limit(100)
    .execute();
}
