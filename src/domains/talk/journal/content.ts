import { defineContent, type Place } from '#domains/core/content/registry.ts';
import { replyContent } from '#domains/spaces/replies/content.ts';
import { listWithOpening } from '#domains/spaces/replies/queries/surroundings.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import type { JournalPostId, ReplyId, ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Problems } from '#platform/forms.ts';
import { findJournalPost } from './access.ts';
import { commentRules, longest } from './model.ts';
import { paths } from './paths.ts';
import { canReadComments } from './policy.ts';
import { findPublicDetails } from './steps/find-public-details.ts';

export const journalContent = defineContent({
  kind: 'journal',
  word: 'journal.content.post',
  events: { hidden: 'journal.hidden', shown: 'journal.shown' },
  table: 'journal_post',
  columns: { id: 'id', authorAccount: 'author_account', removedAt: 'removed_at', body: ['body'] },
  format: 'plain',
  reach: { unscreened: 'It stands in the journal of its author, and those are told who chose to follow it.' },
  isSeen: async (viewer, { id }) => (await findJournalPost(viewer, id)) !== undefined,
  place: (db, { id }) => placeOf(db, id as JournalPostId),
  surroundings: (db, id, most) => listWithOpening(db, { thread: id as ThreadId, rules: commentRules, most }),
  correction: {
    texts: [{ column: 'body', label: 'journal.form.body', longest: longest.body, field: 'plain', need: 'required' }],
    problems: (db, { id }, { body = '' }) => problemsInCorrected(db, id as JournalPostId, body),
  },
});

export const journalCommentContent = replyContent({
  kind: 'journal-comment',
  word: 'journal.content.comment',
  rules: commentRules,
  reach: { screenedAs: ['comment'] },
  label: 'journal.comment.yours',
  async isSeen(viewer, { id }) {
    if (!canReadComments(viewer.actor)) return false;
    const found = await findThreadOf(viewer.db, id as ReplyId);
    return found !== undefined && (await findJournalPost(viewer, found.thread)) !== undefined;
  },
});

/** Once it is shown again, those read it for whom it is: the same is refused as when it is written. */
async function problemsInCorrected(db: Db, id: JournalPostId, body: string): Promise<Problems> {
  const post = await db
    .selectFrom('journal_post')
    .select(['author_account as author', 'audience'])
    .where('id', '=', id)
    .executeTakeFirst();
  const told = post ? await findPublicDetails({ db }, { ...post, body }) : [];
  return told.length > 0 ? { body: 'journal.problem.privateDetails' } : {};
}

async function placeOf(db: Db, id: JournalPostId): Promise<Place | undefined> {
  const row = await db
    .selectFrom('journal_post')
    .innerJoin('account_name', 'account_name.id', 'journal_post.author_account')
    .select('account_name.name')
    .where('journal_post.id', '=', id)
    .executeTakeFirst();
  return row && { title: row.name, href: paths.post(id) };
}
