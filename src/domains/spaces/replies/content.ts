import { type Content, type Correction, defineContent } from '#domains/core/content/registry.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { ReplyId } from '#kernel/ids.ts';
import type { Message } from '#platform/i18n.ts';
import type { ThreadRules } from './model.ts';
import { listWithOpening } from './queries/surroundings.ts';
import { adjustReplyCount } from './steps/adjust-reply-count.ts';
import { holdCorrectedReply } from './steps/hold-corrected-reply.ts';
import { updateWaiting } from './steps/update-waiting.ts';

/** Declares replies to one kind of item. The content.ts of the item's domain says what they are called and who sees them. */
export function replyContent(
  declared: Pick<Content, 'kind' | 'word' | 'isSeen' | 'hidesAtOnce' | 'reach'> & {
    readonly rules: ThreadRules;
    /** What the text is called in the form that corrects it. */
    readonly label: Message;
    readonly naming?: Correction['naming'];
  },
): Content {
  const { rules, label, naming, ...said } = declared;
  return defineContent({
    ...said,
    events: { hidden: 'reply.hidden', shown: 'reply.shown' },
    table: 'reply',
    columns: {
      id: 'id',
      authorAccount: 'author_account',
      authorPupil: 'author_pupil',
      space: 'space_id',
      removedAt: 'removed_at',
      body: ['body'],
    },
    format: 'plain',
    correction: {
      texts: [{ column: 'body', label, longest: rules.longestReply, field: 'plain', need: 'required' }],
      ...(naming && { naming }),
      afterWriting: holdCorrectedReply,
    },
    countryWithoutAuthor: findCountryOfSpace,
    place: findPlaceInSpace,
    async surroundings(db, id, most) {
      const reply = await db
        .selectFrom('reply')
        .select('thread_id')
        .where('id', '=', id as ReplyId)
        .executeTakeFirst();
      return reply ? listWithOpening(db, { thread: reply.thread_id, rules, around: id, most }) : [];
    },
    async afterHiding(tx, row) {
      const reply = await tx.db
        .selectFrom('reply')
        .select(['thread_id as thread', 'waits_since as waits'])
        .where('id', '=', row.id as ReplyId)
        .executeTakeFirstOrThrow();
      // What waits or was removed is not counted.
      if (reply.waits) await updateWaiting(tx, { id: reply.thread, space: row.space });
      else if (rules.counts === 'readable' && !row.removed)
        await adjustReplyCount(tx, reply.thread, row.hidden ? -1 : 1);
      await refreshSpace(tx, row);
    },
  });
}
