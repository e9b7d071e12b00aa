import type { AccountId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { memberRoles, rights, spaceKinds } from '../model.ts';

const staffRoles = memberRoles.filter((role) => spaceKinds.some((kind) => rights[kind][role]?.manageMembers));

/** Who decides about what others send into a space: those who look after its people. */
export async function listStaff(db: Db, space: SpaceId): Promise<readonly AccountId[]> {
  const rows = await db
    .selectFrom('space_member')
    .innerJoin('space', 'space.id', 'space_member.space_id')
    .select(['space_member.member_id', 'space_member.role', 'space.kind'])
    .where('space_member.space_id', '=', space)
    .where('space_member.role', 'in', staffRoles)
    .orderBy('space_member.member_id')
    .execute();
  return rows.filter(({ kind, role }) => rights[kind][role]?.manageMembers).map(({ member_id }) => member_id);
}
