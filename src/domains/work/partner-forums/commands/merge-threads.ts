import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import { mergeDiscussion } from '#domains/spaces/forum/steps/merge-discussion.ts';
import { canModerate } from '#domains/spaces/spaces/policy.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenThread } from '../access.ts';

/** Puts a thread among the replies of another, in the order they were written. Its address leads there; who followed it follows the other. */
export async function mergeThreads<actor extends Member | Officer>(
  by: By<actor>,
  merged: SeenThread<NoInfer<actor>>,
  into: SeenThread<NoInfer<actor>>,
): Promise<Result<'merged', 'notAllowed' | 'gone'>> {
  if (!canModerate(merged.space) || !canModerate(into.space)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const [id, other] = [merged.discussion.id, into.discussion.id];
    if (!(await mergeDiscussion(tx, { id, into: other }))) return refuse('gone');
    await sql`
      insert into thread_follower (thread_id, member_id, follows)
      select ${other}::uuid, member_id, follows from thread_follower where thread_id = ${id}::uuid
      on conflict do nothing`.execute(tx.db);
    await tx.db.deleteFrom('forum_entry').where('discussion_id', '=', id).execute();
    await tx.record({ verb: 'thread.merged', subject: id, space: into.space.id, details: { into: other } });
    return ok('merged');
  });
}
