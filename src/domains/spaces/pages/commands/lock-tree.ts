import type { SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Holds the tree of a space until the transaction ends: two who move pages at the same moment do so one after the other. */
export async function lockTree(tx: Db, space: SpaceId) {
  await tx.selectFrom('space').select('id').where('id', '=', space).forNoKeyUpdate().execute();
  return tx
    .selectFrom('space_page')
    .select(['id', 'parent_id as parent', 'position'])
    .where('space_id', '=', space)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
