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

/** A partner of the project who is not in its space (any more), and may be let in. Only this file makes one. */
export interface SeenPartner {
  readonly [seen]: true;
  readonly id: MemberId;
}

export async function findPartnerOutside(db: Db, space: SeenSpace, id: string): Promise<SeenPartner | undefined> {
  if (!isUuid(id) || !isOnStaff(space)) return undefined;
  const row = await partnersOutside(db, space)
    .select('partner.member_id as id')
    .where('partner.member_id', '=', id as MemberId)
    .executeTakeFirst();
  return row && (row as unknown as SeenPartner);
}

/** The partners of the project who are not in its space. */
export function partnersOutside(db: Db, space: SeenSpace) {
  return db
    .selectFrom('project_partner as partner')
    .where(sql<boolean>`partner.project_id = ${space.id}`)
    .where(
      sql<boolean>`not exists (select from space_member m
        where m.space_id = ${space.id} and m.member_id = partner.member_id)`,
    );
}
