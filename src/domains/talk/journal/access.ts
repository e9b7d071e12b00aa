import { sql } from 'kysely';
import { findReply, type SeenReply } from '#domains/spaces/replies/access.ts';
import { wholeView } from '#domains/spaces/replies/model.ts';
import { removalOf } from '#domains/spaces/spaces/model.ts';
import { type Actor, idOf } from '#kernel/actor.ts';
import { isUuid, type JournalPictureId, type JournalPostId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { JournalPost } from './model.ts';
import { audiencesOf, canReadComments } from './policy.ts';

declare const seen: unique symbol;

/** A post that this actor may read. Only this file makes one. */
export type SeenJournalPost<actor extends Actor = Actor> = JournalPost & LoadedFor<actor> & { readonly [seen]: true };

const contactOf = (reader: string | null) =>
  sql<boolean>`exists (select from contact where contact.member_id = ${reader}::uuid and other_id = post.author_account)`;

/**
 * Which posts an actor may read, as SQL on `post` with its `author`; the same for one post, for its pictures and for lists. Their own are theirs
 * to read also while they are hidden.
 */
export function readablePosts(actor: Actor) {
  const reader = idOf(actor) ?? null;
  const own = actor.kind === 'member' ? sql<boolean>`post.author_account = ${actor.id}::uuid` : sql<boolean>`false`;
  return sql<boolean>`(post.removed_at is null and (${own} or (
    post.hidden_at is null and author.suspended_at is null and not author.refused
    and post.audience = any(${[...audiencesOf(actor)]}::text[]) and (post.audience <> 'contacts' or ${contactOf(reader)})
    and not exists (select from blocked_pair where one_id = ${reader}::uuid and other_id = post.author_account))))`;
}

/** Posts with their authors, pictures and reactions, those that this actor may read. */
export function selectPosts(db: Db, actor: Actor) {
  const reader = idOf(actor) ?? null;
  return db
    .selectFrom('journal_post as post')
    .innerJoin('thread', 'thread.id', 'post.id')
    .innerJoin('person as author', 'author.id', 'post.author_account')
    .select(['post.id', 'post.author_account', 'post.body', 'post.audience', 'post.version', 'thread.replies'])
    .select(['post.posted_at', 'post.edited_at', 'post.hidden_at', 'post.removed_at'])
    .select(['author.name', 'author.initials_of', 'author.country', 'author.school'])
    .select(contactOf(reader).as('isContact'))
    .select(
      sql<
        JournalPost['pictures']
      >`(select coalesce(json_agg(json_build_object('id', id, 'alt', alt, 'width', width, 'height', height)
        order by added_at, id), '[]') from journal_picture picture where picture.post_id = post.id)`.as('pictures'),
    )
    .select(reactionsFor(reader).as('reactions'))
    .where(readablePosts(actor));
}

const reactionsFor = (reader: string | null) => sql<JournalPost['reactions']>`(
  select coalesce(json_agg(said), '[]') from (
    select reaction.kind, (array_agg(account.name order by reacted_at desc))[1:3] as names, count(*) > 3 as others,
      bool_or(reaction.member_id = ${reader}::uuid) as mine
    from journal_reaction reaction join account_name account on account.id = reaction.member_id
    where reaction.post_id = post.id and account.suspended_at is null group by reaction.kind) said)`;

type PostRow = Awaited<ReturnType<ReturnType<typeof selectPosts>['executeTakeFirstOrThrow']>>;

export function seenPost<actor extends Actor>(_: actor, row: PostRow): SeenJournalPost<actor> {
  const post: JournalPost = {
    id: row.id,
    author: row.author_account,
    body: row.body,
    audience: row.audience,
    version: row.version,
    postedAt: row.posted_at,
    editedAt: row.edited_at,
    removal: removalOf(row),
    comments: row.replies,
    name: row.name,
    initialsOf: row.initials_of,
    country: row.country,
    school: row.school,
    isContact: row.isContact,
    pictures: row.pictures,
    reactions: row.reactions.map((said) => ({ ...said, mine: said.mine === true })),
  };
  return post as SeenJournalPost<actor>;
}

/** Undefined where there is none, and where it is not for this actor: the two look the same from outside. */
export async function findJournalPost<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenJournalPost<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectPosts(db, actor)
    .where('post.id', '=', id as JournalPostId)
    .executeTakeFirst();
  return row && seenPost(actor, row);
}

/** A comment below a post that was found for the same actor. */
export async function findComment<actor extends Actor>(
  viewer: Viewer<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  id: string,
): Promise<SeenReply<actor> | undefined> {
  if (!canReadComments(viewer.actor)) return undefined;
  const comment = await findReply(viewer, id, { space: null, view: wholeView });
  return comment?.thread === post.id ? comment : undefined;
}

interface PictureFile {
  readonly key: string;
  /** Decides what caches may keep it. */
  readonly audience: 'public' | 'members';
}

/** A picture by its address: for the readers of the post that it stands in. */
export async function findJournalPicture({ db, actor }: Viewer, id: string): Promise<PictureFile | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('journal_picture as picture')
    .innerJoin('journal_post as post', 'post.id', 'picture.post_id')
    .innerJoin('person as author', 'author.id', 'post.author_account')
    .select(['picture.file_key', 'post.audience', 'post.hidden_at'])
    .where('picture.id', '=', id as JournalPictureId)
    .where(readablePosts(actor))
    .executeTakeFirst();
  if (!row) return undefined;
  return { key: row.file_key, audience: row.audience === 'public' && !row.hidden_at ? 'public' : 'members' };
}
