import { sql } from 'kysely';
import { isUuid, type MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SeenSpace } from '../access.ts';
import type { MemberRole } from '../model.ts';
import { isOnStaff } from '../policy.ts';

declare const seen: unique symbol;
/** A member of a space, for those who may know who is in it. Only this file makes one. */
export interface SeenMember {
  readonly [seen]: true;
  readonly id: MemberId;
  readonly role: MemberRole;
}

export async function findMember(db: Db, space: SeenSpace, id: string): Promise<SeenMember | undefined> {
  if (!isUuid(id) || !isOnStaff(space)) return undefined;
  const row = await db
    .selectFrom('space_member')
    .select(['member_id as id', 'role'])
    .where('space_id', '=', space.id)
    .where('member_id', '=', id as MemberId)
    .executeTakeFirst();
  return row && (row as unknown as SeenMember);
}

/** Somebody whom the owner of the space has accepted and who is not in it (any more). Only this file makes one. */
export interface SeenCandidate {
  readonly [seen]: true;
  readonly id: MemberId;
}

export async function findCandidate(db: Db, space: SeenSpace, id: string): Promise<SeenCandidate | undefined> {
  if (!isUuid(id) || !isOnStaff(space)) return undefined;
  const row = await candidatesOutside(db, space)
    .select('candidate.member_id as id')
    .where('candidate.member_id', '=', id as MemberId)
    .executeTakeFirst();
  return row && (row as unknown as SeenCandidate);
}

/** The candidates who are not members now. */
export function candidatesOutside(db: Db, space: SeenSpace) {
  return db
    .selectFrom('space_candidate as candidate')
    .where('candidate.space_id', '=', space.id)
    .where(
      sql<boolean>`not exists (select from space_member m
        where m.space_id = candidate.space_id and m.member_id = candidate.member_id)`,
    );
}
