import { sql } from 'kysely';
import { lockContent } from '#domains/core/content/steps/lock-content.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { incrementPosts } from '#domains/people/trust/steps/increment-posts.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { type Actor, type Author, authorOf, type Guest } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { NewReply, Thread } from '../model.ts';
import { updateWaiting } from './update-waiting.ts';

/** Writes a reply once, however often its form is sent, and counts it, unless it waits to be shown. The caller has asked its policy. */
export async function addReply(
  tx: Tx<Exclude<Actor, Guest>>,
  thread: Thread,
  { idempotencyKey, body, fromOutside = false }: NewReply,
): Promise<Result<ReplyId, 'gone' | 'taken'>> {
  const { actor, db, now } = tx;
  const { kind } = thread.rules;
  const id = idempotencyKey as ReplyId;
  const author = authorOf(actor);
  const known = await findKnown(db, { id, thread, author, body });
  if (known) return known;
  // A simultaneous second form waits here for the commit of the first, and finds its reply below.
  if (!(await lockContent(tx, { kind, id: thread.id }))) return refuse('gone');
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reply')
    .values({
      id,
      thread_id: thread.id,
      space_id: thread.space,
      body,
      author_account: author.account,
      author_pupil: author.pupil,
      from_pupil: author.pupil !== null,
      made_at: now,
      from_outside: fromOutside,
      waits_since: fromOutside ? now : null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return (await findKnown(db, { id, thread, author, body })) ?? refuse('taken');
  if (fromOutside) await updateWaiting(tx, thread);
  else await countReply(tx, thread);
  if (thread.rules.countsForTrust) await incrementPosts(tx, actor);
  await tx.record({
    verb: 'reply.written',
    subject: id,
    space: thread.space ?? undefined,
    details: { kind, thread: thread.id, ...(fromOutside && { waits: true }) },
  });
  if (thread.space) tx.publish(topicOf(thread.space));
  return ok(id);
}

async function countReply({ db, now }: Pick<Tx, 'db' | 'now'>, { id }: Thread): Promise<void> {
  await db
    .updateTable('thread')
    .set({ replies: sql`replies + 1`, last_activity_at: now })
    .where('id', '=', id)
    .execute();
}

interface Known {
  readonly id: ReplyId;
  readonly thread: Thread;
  readonly author: Author;
  readonly body: string;
}

/** The reply that the same form has written already, or the refusal where the key belongs to another reply or to other words. */
async function findKnown(db: Db, { id, thread, author, body }: Known): Promise<Result<ReplyId, 'taken'> | undefined> {
  const row = await db
    .selectFrom('reply')
    .select(['thread_id', 'author_account', 'author_pupil', 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const own = row.author_account === author.account && row.author_pupil === author.pupil;
  return own && row.thread_id === thread.id && row.body === body ? ok(id) : refuse('taken');
}
