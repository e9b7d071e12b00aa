import { transact } from '#domains/core/event-log/transact.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { showReply } from '#domains/spaces/replies/steps/show-reply.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenComment, SeenDiary } from '../access.ts';
import { canShowComment } from '../policy.ts';
import { isPostPublic } from '../steps/is-post-public.ts';

/** Shows a comment from outside. What it tells of people is asked of the teacher who shows it, as of what they write themselves. */
export async function showComment<actor extends Actor>(
  by: By<actor>,
  diary: SeenDiary<NoInfer<actor>>,
  comment: SeenComment<NoInfer<actor>>,
  consent: readonly string[] = [],
): Promise<Result<'shown', 'notAllowed' | 'privateDetails'>> {
  if (!canShowComment(by.actor, diary, comment)) return refuse('notAllowed');
  if (!comment.waits) return ok('shown'); // the same form, sent twice
  const space = diary.space.id;
  const { post } = comment;
  return transact({ ...by, actor: by.actor }, async (tx) => {
    const isPublic = await isPostPublic(tx, post.id);
    const shown = await showReply(tx, comment, async (body) => {
      const text = { space, kind: 'post' as const, subject: post.id, title: body, html: '' };
      const isCleared = !isPublic || (await requireConsent(tx, text, consent, 'waits'));
      return isCleared ? ok(undefined) : refuse('privateDetails');
    });
    if (!shown.ok) return refuse(shown.reason);
    if (shown.value === 'shown') await tx.record({ verb: 'comment.shown', subject: comment.id, space });
    return ok('shown');
  });
}
