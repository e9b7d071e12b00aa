import type { ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { formOf } from '../access.ts';
import type { Founder, ProjectState } from '../model.ts';
import type { ProjectForm } from './model.ts';

export interface LockedProject {
  readonly state: ProjectState;
  readonly version: number;
  readonly round: number;
  readonly space: SpaceId | null;
  readonly form: ProjectForm;
  readonly founders: readonly Pick<
    Founder,
    'seat' | 'id' | 'country' | 'class' | 'agreed' | 'verified' | 'schoolConfirmed'
  >[];
}

/**
 * The project as it is now, and nobody else changes it until the transaction ends: founders who save, send and agree at
 * the same moment do so one after the other.
 */
export async function lockProject(tx: Db, id: ProjectId): Promise<LockedProject | undefined> {
  const row = await tx.selectFrom('project').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!row) return undefined;
  const founders = await tx
    .selectFrom('project_founder as f')
    .innerJoin('member', 'member.id', 'f.member_id')
    .innerJoin('school', 'school.id', 'f.school_id')
    .select([
      'f.seat',
      'f.member_id as id',
      'f.country',
      'f.class',
      'f.agreed_at',
      'member.state',
      'school.confirmed_at',
    ])
    .where('f.project_id', '=', id)
    // A founder stays verified, and his school confirmed, until what follows from it is written. In the order in which two
    // people are held everywhere, so that nobody who writes to a founder waits for this and this for him.
    .orderBy('f.member_id')
    .forShare(['member', 'school'])
    .execute();
  const bySeat = founders.toSorted((one, other) => one.seat - other.seat);
  const held = bySeat.map(({ seat, agreed_at, state, confirmed_at, ...founder }) => ({
    ...founder,
    seat: seat === 1 ? (1 as const) : (2 as const),
    agreed: agreed_at !== null,
    verified: state === 'verified',
    schoolConfirmed: confirmed_at !== null,
  }));
  return {
    state: row.state,
    version: row.version,
    round: row.round,
    space: row.space_id,
    form: formOf(row, held),
    founders: held,
  };
}
