import { transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import { isChanged } from '#platform/version-of.ts';
import type { SeenPupil } from '../../access.ts';
import { lookOfName } from '../../model.ts';
import { canRename } from '../../policy.ts';
import { lockPupils } from '../../steps/lock-pupils.ts';
import { shownName } from '../model.ts';

interface NewName {
  readonly name: string;
  /** Of the name that the form showed. */
  readonly version: string | undefined;
}

/** The name before is kept, so that texts which say it are still found. The user name stays: the pupil has learnt it. */
export async function renamePupil<actor extends Actor>(
  by: By<actor>,
  pupil: SeenPupil<NoInfer<actor>>,
  { name, version }: NewName,
): Promise<Result<'renamed', 'notAllowed' | 'taken' | 'changed' | 'gone'>> {
  const { id, space } = pupil;
  if (!canRename(by.actor, space, pupil)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const here = await lockPupils(tx, space.id);
    const look = lookOfName(name);
    if (here.some((other) => other.id !== id && lookOfName(other.name) === look)) return refuse('taken');
    const locked = await tx.db
      .selectFrom('pupil')
      .select('name')
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!locked) return refuse('gone');
    if (isChanged(version, shownName(locked), shownName({ name }))) return refuse('changed');
    if (locked.name === name) return ok('renamed');
    await tx.db
      .insertInto('pupil_former_name')
      .values({ pupil_id: id, name: locked.name, replaced_at: tx.now })
      .onConflict((conflict) => conflict.columns(['pupil_id', 'name']).doUpdateSet({ replaced_at: tx.now }))
      .execute();
    await tx.db.deleteFrom('pupil_former_name').where('pupil_id', '=', id).where('name', '=', name).execute();
    await tx.db.updateTable('pupil').set({ name }).where('id', '=', id).execute();
    tx.publish(rightsTopic(id), topicOf(space.id));
    await tx.record({ verb: 'pupil.renamed', subject: id, space: space.id });
    return ok('renamed');
  });
}
