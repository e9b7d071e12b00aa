import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ProjectId, SpaceId } from '#kernel/ids.ts';
import { proposalOf } from '../access.ts';
import type { CoverChoice, Founder, ProjectState } from '../model.ts';
import type { Proposal } from '../proposal/model.ts';

export interface LockedProject {
  readonly state: ProjectState;
  readonly version: number;
  readonly round: number;
  readonly pictureKey: string | null;
  readonly cover: string;
  readonly coverChoice: CoverChoice;
  readonly space: SpaceId | null;
  readonly closedAt: Date | null;
}

/** Locks the row of a project until the transaction ends: everything that changes a project happens one after the other. */
export async function lockProject(tx: Pick<Tx, 'db'>, id: ProjectId): Promise<LockedProject> {
  return lockedOf(await lockRow(tx, id));
}

export interface LockedProposal extends LockedProject {
  readonly proposal: Proposal;
  readonly founders: readonly Pick<
    Founder,
    'seat' | 'id' | 'country' | 'class' | 'agreed' | 'verified' | 'schoolConfirmed'
  >[];
}

/** The locked project with its proposal and founders, who stay verified, and their schools confirmed, until the transaction ends. */
export async function lockProposal(tx: Pick<Tx, 'db'>, id: ProjectId): Promise<LockedProposal> {
  const row = await lockRow(tx, id);
  const founders = await tx.db
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
    // Two people are locked in the order of their ids everywhere, so that two transactions never wait for each other.
    .orderBy('f.member_id')
    .forShare(['member', 'school'])
    .execute();
  const bySeat = founders.toSorted((one, other) => one.seat - other.seat);
  const locked = bySeat.map(({ seat, agreed_at, state, confirmed_at, ...founder }) => ({
    ...founder,
    seat: seat === 1 ? (1 as const) : (2 as const),
    agreed: agreed_at !== null,
    verified: state === 'verified',
    schoolConfirmed: confirmed_at !== null,
  }));
  return { ...lockedOf(row), proposal: proposalOf(row, locked), founders: locked };
}

/** Projects are never deleted: who has been shown one finds its row. */
function lockRow({ db }: Pick<Tx, 'db'>, id: ProjectId) {
  return db.selectFrom('project').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow();
}

type Row = Awaited<ReturnType<typeof lockRow>>;

const lockedOf = (row: Row): LockedProject => ({
  state: row.state,
  version: row.version,
  round: row.round,
  pictureKey: row.picture_key,
  cover: row.cover,
  coverChoice: { variant: row.cover_variant, things: row.cover_things },
  space: row.space_id,
  closedAt: row.closed_at,
});
