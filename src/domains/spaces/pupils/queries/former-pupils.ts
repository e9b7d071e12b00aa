import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PupilId, SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ConsentStatement } from '../model.ts';
import { canWithdrawConsent } from '../policy.ts';

export interface FormerPupil {
  readonly id: PupilId;
  readonly name: string;
  readonly school: SchoolId;
}

interface Known {
  readonly statements: ReadonlyMap<PupilId, readonly ConsentStatement[]>;
  readonly pupils: readonly { readonly id: PupilId }[];
}

/** Of whom a consent is stated although they are not in the space any more: for those who can withdraw it. */
export async function listFormerPupils(
  db: Db,
  actor: Actor,
  space: SeenSpace,
  { statements, pupils }: Known,
): Promise<readonly FormerPupil[]> {
  const here = new Set(pupils.map(({ id }) => id));
  const gone = [...statements.keys()].filter((id) => !here.has(id));
  if (gone.length === 0) return [];
  const rows = await db
    .selectFrom('pupil')
    .select(['id', 'name', 'school_id as school'])
    .where('id', 'in', gone)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.filter((pupil) => canWithdrawConsent(actor, space, pupil));
}
