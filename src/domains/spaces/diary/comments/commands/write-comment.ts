import { recordEvent } from '#domains/core/events/record-event.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId, DiaryCommentId, PupilId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Services } from '#platform/services.ts';
import type { SeenDiary, SeenPost } from '../../access.ts';
import { outsideCommentLimit } from '../../model.ts';
import { canComment } from '../../policy.ts';
import { countComments } from './count-comments.ts';

interface NewComment {
  /** Becomes the comment's id: the same form sent twice writes one. */
  readonly idempotencyKey: string;
  readonly body: string;
}

interface Maker {
  readonly account: AccountId | null;
  readonly pupil: PupilId | null;
}

type Refusal = 'notAllowed' | 'gone' | 'taken' | 'tooMany';

export async function writeComment(
  db: Db,
  actor: Actor,
  { diary, post }: { readonly diary: SeenDiary; readonly post: SeenPost },
  { idempotencyKey, body }: NewComment,
  { now, services }: { readonly now: Date; readonly services: Pick<Services, 'limits' | 'live'> },
): Promise<Result<DiaryCommentId, Refusal>> {
  if (!canComment(actor, diary, post)) return refuse('notAllowed');
  const id = idempotencyKey as DiaryCommentId;
  const maker: Maker = actor.kind === 'pupil' ? { account: null, pupil: actor.id } : { account: actor.id, pupil: null };
  const known = await findOwn(db, { id, post, maker });
  if (known) return known;
  if (diary.side === 'outside' && !(await services.limits.take(outsideCommentLimit, actor.id)))
    return refuse('tooMany');
  const space = diary.space.id;
  const written = await db.transaction().execute(async (tx) => {
    if (!(await lockPost(tx, post))) return refuse('gone');
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('diary_comment')
      .values({
        id,
        post_id: post.id,
        space_id: space,
        body,
        author_account: maker.account,
        author_pupil: maker.pupil,
        from_pupil: actor.kind === 'pupil',
        made_at: now,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return (await findOwn(tx, { id, post, maker })) ?? refuse('taken');
    await countComments(tx, post.id, 1);
    await recordEvent(tx, actor, { verb: 'comment.written', subject: id, details: { space, post: post.id } }, now);
    return ok(id);
  });
  if (written.ok) services.live.publish(topicOf(space));
  return written;
}

/** Undefined where the post has gone meanwhile; what is there stays until the comment is written. */
function lockPost(tx: Db, post: SeenPost) {
  return tx
    .selectFrom('diary_post')
    .select('id')
    .where('id', '=', post.id)
    .where('removed_at', 'is', null)
    .where('hidden_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The comment that this form has made already, or the refusal where its key is somebody else's. */
async function findOwn(
  db: Db,
  { id, post, maker }: { readonly id: DiaryCommentId; readonly post: SeenPost; readonly maker: Maker },
): Promise<Result<DiaryCommentId, 'taken'> | undefined> {
  const row = await db
    .selectFrom('diary_comment')
    .select(['post_id', 'author_account', 'author_pupil'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const own = row.author_account === maker.account && row.author_pupil === maker.pupil;
  return own && row.post_id === post.id ? ok(id) : refuse('taken');
}
