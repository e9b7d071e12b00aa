import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { deliverReleased } from '#domains/people/screening/held/commands/deliver-released.ts';
import type { JournalPostId, ReplyId } from '#kernel/ids.ts';
import { findJournalPost } from './access.ts';
import { writeComment } from './commands/write-comment.ts';
import { commentRules } from './model.ts';
import { paths } from './paths.ts';

/** An officer has read it: it is neither screened nor warned about. */
const released = { released: true, sendAnyway: true } as const;

export const journalFollowUps: FollowUps = {
  'held_text.released': (context, event) =>
    deliverReleased(context, { id: event.subject, kind: event.details.kind, sends: 'comment' }, async (as, text) => {
      const post = text.place ? await findJournalPost(as, text.place) : undefined;
      const comment = { idempotencyKey: text.id, body: text.body };
      return post !== undefined && (await writeComment(as, post, { ...comment, ...released })).ok;
    }),
  /** The author of the post; not of their own comments. */
  'reply.written': async (context, event) => {
    if (event.details.kind !== commentRules.kind) return;
    const news = await context.db
      .selectFrom('journal_post')
      .innerJoin('reply', 'reply.thread_id', 'journal_post.id')
      .innerJoin('account_name as writer', 'writer.id', 'reply.author_account')
      .select(['journal_post.id', 'journal_post.author_account as to', 'writer.id as writer', 'writer.name'])
      .where('journal_post.id', '=', event.details.thread as JournalPostId)
      .where('journal_post.removed_at', 'is', null)
      .where('journal_post.hidden_at', 'is', null)
      .where('reply.id', '=', event.subject as ReplyId)
      .where('reply.removed_at', 'is', null)
      .where('reply.hidden_at', 'is', null)
      .executeTakeFirst();
    if (!news || news.to === news.writer) return;
    await notifyAccount(context, {
      to: news.to,
      event,
      notice: 'journal.notice.comment',
      details: { name: news.name },
      wordsOf: [news.writer],
      unnamed: 'journal.mail.comment',
      href: `${paths.post(news.id)}#${event.subject}`,
    });
  },
};
