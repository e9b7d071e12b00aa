import { sql } from 'kysely';
import { descriptionIn } from '#domains/spaces/files/access.ts';
import type { SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** A public post as other pages tell of it: its first picture and its beginning, without its author's name. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** The beginning of its HTML, cut off anywhere. */
  readonly beginning: string;
  readonly at: Date;
  readonly author: string | null;
  readonly country: string | null;
  readonly picture: { readonly id: string; readonly alt: string } | undefined;
}

export interface Stories {
  readonly newest: readonly Story[];
  /** Of all public posts, counted up to 1,000. */
  readonly count: number;
}

const [mostRead, mostCounted] = [3000, 1000] as const;

/** The public posts of a space that has a public side, the newest first. One query; for every reader the same. */
export async function listStories(db: Db, space: SpaceId, most: number): Promise<Stories> {
  const rows = await selectStories(db)
    .select(
      sql<number>`(select count(*)::int from (select from diary_post each join public_post on public_post.id = each.id
        where each.space_id = ${space} limit ${mostCounted}) counted)`.as('count'),
    )
    .where('post.space_id', '=', space)
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(most)
    .execute();
  return { newest: rows.map(storyOf), count: rows[0]?.count ?? 0 };
}

/** The newest public post with a picture in one of some spaces, with its space. One query. */
export async function findFreshStory(
  db: Db,
  spaces: readonly SpaceId[],
): Promise<(Story & { readonly space: SpaceId }) | undefined> {
  if (spaces.length === 0) return undefined;
  const row = await selectStories(db)
    .select('post.space_id as space')
    .where('post.space_id', 'in', spaces)
    .where('picture.id', 'is not', null)
    // The newest few of each space by its index, and not all that these spaces ever told.
    .where(
      sql<boolean>`post.id = any(array(select fresh.id from unnest(${[...spaces]}::uuid[]) of(space),
        lateral (select id from diary_post each where each.space_id = of.space order by posted_at desc, id desc limit 3) fresh))`,
    )
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...storyOf(row), space: row.space };
}

function selectStories(db: Db) {
  return db
    .selectFrom('diary_post as post')
    .innerJoin('public_post', 'public_post.id', 'post.id')
    .innerJoin('space', 'space.id', 'post.space_id')
    .leftJoin('person', 'person.id', 'post.author_account')
    .leftJoin('school', 'school.id', 'post.author_school')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('picture_use as use')
          .innerJoin('space_picture as shown', 'shown.id', 'use.picture_id')
          .select('shown.id')
          // The description that stands in the post is the one that was checked before everybody read it; that of the album is not.
          .select(descriptionIn(sql.ref('post.body'), sql.ref('shown.id')).as('alt'))
          .whereRef('use.item_id', '=', 'post.id')
          .where('use.item_kind', '=', 'post')
          .where('shown.hidden_at', 'is', null)
          .orderBy(sql`position(shown.id::text in post.body)`)
          .orderBy('shown.id')
          .limit(1)
          .as('picture'),
      (join) => join.onTrue(),
    )
    .select(['post.id', 'post.title', 'post.posted_at as at', 'post.author_account as author'])
    .select(({ fn }) => fn.coalesce('person.country', 'school.country').as('country'))
    .select(['picture.id as picture', 'picture.alt', sql<string>`left(post.body, ${mostRead})`.as('beginning')])
    .where('space.public_side', '=', true);
}

type Row = Omit<Story, 'picture'> & { readonly picture: string | null; readonly alt: string | null };

function storyOf({ id, title, beginning, at, author, country, picture, alt }: Row): Story {
  const shown = picture === null ? undefined : { id: picture, alt: alt ?? '' };
  return { id, title, beginning, at, author, country, picture: shown };
}
