import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { isUuid, type MemberId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { SeenSpace } from '../access.ts';
import type { MemberRole } from '../model.ts';
import { isOnStaff } from '../policy.ts';

declare const seen: unique symbol;

/** A member of a space, for those who look after its members. Only this file makes one. */
export interface SeenMember<actor extends Actor = Actor> extends LoadedFor<actor> {
  readonly [seen]: 'member';
  readonly id: MemberId;
  readonly space: SeenSpace<actor>;
  readonly role: MemberRole;
}

export async function findMember<actor extends Actor>(
  { db }: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<SeenMember<actor> | undefined> {
  if (!isUuid(id) || !isOnStaff(space)) return undefined;
  const row = await db
    .selectFrom('space_member')
    .select(['member_id as id', 'role'])
    .where('space_id', '=', space.id)
    .where('member_id', '=', id as MemberId)
    .executeTakeFirst();
  return row && ({ ...row, space } as SeenMember<actor>);
}

/** Somebody whom the owner of the space has accepted and who is not in it (any more). Only this file makes one. */
export interface SeenCandidate<actor extends Actor = Actor> extends LoadedFor<actor> {
  readonly [seen]: 'candidate';
  readonly id: MemberId;
  readonly space: SeenSpace<actor>;
}

export async function findCandidate<actor extends Actor>(
  { db }: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<SeenCandidate<actor> | undefined> {
  if (!isUuid(id) || !isOnStaff(space)) return undefined;
  const row = await candidatesOutside(db, space)
    .select('candidate.member_id as id')
    .where('candidate.member_id', '=', id as MemberId)
    .executeTakeFirst();
  return row && ({ ...row, space } as SeenCandidate<actor>);
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
