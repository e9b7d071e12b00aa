import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { canNameInComments } from '#domains/spaces/pupils/policy.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchText } from '#domains/spaces/pupils/steps/search-text.ts';
import { type NewReply, repliesAnHour } from '#domains/spaces/replies/model.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import { addReply } from '#domains/spaces/replies/steps/add-reply.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiaryPostId, ReplyId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { linksIn } from '#kernel/web-address.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import {
  commentRules,
  mostNewcomerLinks,
  newcomerCommentLimit,
  outsideCommentLimit,
  refusedCommentLimit,
} from '../model.ts';
import { canComment, canCommentInPublic, isNewcomer, isToldOfDetails } from '../policy.ts';

interface NewComment extends NewReply {
  /** The pupils for whom somebody of the space states that the consent is held. */
  readonly consent?: readonly string[];
}

export async function writeComment<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
  { consent = [], ...comment }: NewComment,
): Promise<Written> {
  const actor: Actor = by.actor;
  if (!canComment(actor, diary, post)) return refuse('notAllowed');
  const thread = { id: post.id, space: diary.space.id, rules: commentRules };
  const { space } = diary;
  const text = { space: space.id, kind: 'post' as const, subject: post.id, title: comment.body, html: '' };
  const newcomer = isNewcomer(actor, diary);
  if (newcomer && countLinks(comment.body) > mostNewcomerLinks) return refuse('tooManyLinks');
  const fromOutside = newcomer ? newcomerCommentLimit : outsideCommentLimit;
  const limit = diary.side === 'outside' ? fromOutside : repliesAnHour;
  const before = await findThreadOf(by.db, comment.idempotencyKey as ReplyId);
  const counted = { key: actor.id, isNew: before === undefined };
  const write = () =>
    transact({ ...by, actor }, async (tx) => {
      const isPublic = canCommentInPublic(actor) && (await isPostPublic(tx, post.id));
      if (isPublic && !(await requireConsent(tx, text, consent))) return refuse('privateDetails');
      // The consent that a teacher has stated is for what the teacher wrote, not for what anybody adds about the child.
      const isNamed = isPublic && !canNameInComments(space) && (await searchText(tx.db, text)).length > 0;
      if (isNamed) return refuse('privateDetails');
      return addReply(tx, thread, comment);
    });
  if (isToldOfDetails(diary)) return underCeiling(by, { ...counted, limit }, write);
  // Who is not in the space learns by asking often enough who is a pupil in it: what is refused costs a try, and there are few of those.
  return withFewRefusals(by, counted, () => underCeiling(by, { ...counted, limit, costly: ['privateDetails'] }, write));
}

interface Counted {
  readonly key: string;
  readonly isNew: boolean;
}

type Written = Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany' | 'tooManyLinks' | 'privateDetails'>;

/** What was refused for its details takes one of the tries, and what is written none. */
async function withFewRefusals(
  { services: { limits } }: Pick<By<Actor>, 'services'>,
  { key, isNew }: Counted,
  write: () => Promise<Written>,
): Promise<Written> {
  if (!isNew) return write();
  if (!(await limits.take(refusedCommentLimit, key))) return refuse('tooMany');
  const written = await write();
  if (written.ok || written.reason !== 'privateDetails') await limits.giveBack(refusedCommentLimit, key);
  return written;
}

const countLinks = (text: string) => linksIn(text).filter((piece) => typeof piece !== 'string').length;

/** Kept as it is until the end of the transaction: it may have been made public since the post was read. */
async function isPostPublic({ db }: Tx, id: DiaryPostId): Promise<boolean> {
  const post = await db
    .selectFrom('diary_post')
    .select('audience')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return post?.audience === 'public';
}
