import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import { labels } from './access.ts';
import type { Label } from './model.ts';

/** The labels of the actor, newest first: one for each of their projects. */
export function listOwnLabels(db: Db, actor: Member): Promise<Label[]> {
  return labels(db)
    .where('member_id', '=', actor.id)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}
