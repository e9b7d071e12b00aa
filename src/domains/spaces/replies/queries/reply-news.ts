import { findTitleAndAuthor } from '#domains/core/content/queries.ts';
import type { AccountId, MemberId, ReplyId, SpaceId, ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ThreadRules } from '../model.ts';

export interface ReplyNews {
  /** The author of the item. */
  readonly to: AccountId;
  readonly thread: ThreadId;
  readonly space: SpaceId | null;
  /** Of the item. */
  readonly title: string;
  readonly fromPupil: boolean;
  /** Of the reply's author. Null for pupils, whose names are never shown outside the space, and for deleted accounts. */
  readonly givenName: string | null;
}

/**
 * Whom to notify of a new reply: the author of the item. Undefined where they replied themselves, cannot read it any more because they
 * left the space, or item or reply were removed; and for replies to items of other kinds.
 */
export async function findReplyNews(
  db: Db,
  { kind, insideOnly }: ThreadRules,
  event: { readonly subject: string; readonly details: { readonly kind: string } },
): Promise<ReplyNews | undefined> {
  if (event.details.kind !== kind) return undefined;
  const reply = await db
    .selectFrom('reply')
    .leftJoin('account_name as account', 'account.id', 'reply.author_account')
    .select(['thread_id as thread', 'space_id as space', 'from_pupil as fromPupil', 'author_account as writer'])
    .select('account.given_name as givenName')
    .where('reply.id', '=', event.subject as ReplyId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const item = reply && (await findTitleAndAuthor(db, { kind, id: reply.thread }));
  if (!reply || !item?.author || item.author === reply.writer) return undefined;
  if (insideOnly && !(await isInSpace(db, item.author, reply.space))) return undefined;
  const { writer: _, ...news } = reply;
  return { ...news, to: item.author, title: item.title };
}

async function isInSpace(db: Db, account: AccountId, space: SpaceId | null): Promise<boolean> {
  const row = await db
    .selectFrom('space_member')
    .select('member_id')
    .where('member_id', '=', account as MemberId)
    .where('space_id', '=', space)
    .executeTakeFirst();
  return row !== undefined;
}
