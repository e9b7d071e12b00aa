import { sql } from 'kysely';
import { findLine } from '#domains/core/content/access.ts';
import type { SurroundingLine } from '#domains/core/content/registry.ts';
import { authorName, authorSchool, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Authored } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import type { Cursor } from '#kernel/cursor.ts';
import type { PictureId, SchoolId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { descriptionIn, isInPublicText } from './access.ts';
import { paths } from './paths.ts';

export const picturesAPage = 24;

export interface AlbumPicture extends Authored {
  readonly id: PictureId;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly addedBy: string | undefined;
  readonly country: string | undefined;
  /** By which the album is sorted. */
  readonly place: Date;
  readonly hidden: boolean;
}

const place = sql<Date>`coalesce(picture.sorted_at, picture.added_at)`;

/** The pictures of a space behind one of them, in the order of the album. Inside only. */
export async function listPictures(db: Db, space: SeenSpace, before?: Cursor): Promise<AlbumPicture[]> {
  if (!isInside(space)) return [];
  const rows = await db
    .selectFrom('space_picture as picture')
    .leftJoin('account_name as account', 'account.id', 'picture.author_account')
    .leftJoin('member', 'member.id', 'picture.author_account')
    .leftJoin('pupil', 'pupil.id', 'picture.author_pupil')
    .leftJoin('school', (join) => join.on('school.id', '=', authorSchool('picture')))
    .select(['picture.id', 'picture.alt', 'picture.width', 'picture.height', 'picture.hidden_at', place.as('place')])
    .select(['picture.author_account', 'picture.author_pupil', 'pupil.school_id'])
    .select([authorName.as('name'), sql<string | null>`coalesce(member.country, school.country)`.as('country')])
    .where('picture.space_id', '=', space.id)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(${place}, picture.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy(place, 'desc')
    .orderBy('picture.id', 'desc')
    .limit(picturesAPage + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    alt: row.hidden_at ? '' : row.alt,
    width: row.width,
    height: row.height,
    addedBy: row.name ?? undefined,
    country: row.country ?? undefined,
    place: row.place,
    hidden: row.hidden_at !== null,
    authorAccount: row.author_account,
    authorPupil: row.author_pupil,
    pupilSchool: row.school_id as SchoolId | null,
  }));
}

/** So many of the newest pictures are looked at for public ones. */
const lookedAt = 200;

/**
 * Pictures of a space that stand in its public texts, the newest first, with the description that such a text gives them: what the album
 * says was not checked before everybody reads it. For every reader the same. One query.
 */
export async function listPublicPictures(
  db: Db,
  space: SpaceId,
  most: number,
): Promise<{ readonly id: PictureId; readonly alt: string }[]> {
  const rows = await db
    .selectFrom((of) =>
      of
        .selectFrom('space_picture')
        .innerJoin('space', 'space.id', 'space_picture.space_id')
        .select(['space_picture.id', 'added_at'])
        .where('space_id', '=', space)
        .where('space.public_side', '=', true)
        .where('hidden_at', 'is', null)
        .orderBy('added_at', 'desc')
        .orderBy('space_picture.id', 'desc')
        .limit(lookedAt)
        .as('picture'),
    )
    .select(['picture.id', wordsInPublicText.as('alt')])
    .where(isInPublicText)
    .orderBy('picture.added_at', 'desc')
    .orderBy('picture.id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, alt }) => ({ id, alt: alt ?? '' }));
}

/** As SQL on `picture`. */
const wordsInPublicText = sql<string | null>`(
  select ${descriptionIn(sql.ref('shows.body'), sql.ref('picture.id'))} from picture_use u
  join lateral (
    select body from public_post where u.item_kind = 'post' and public_post.id = u.item_id
    union all
    select body from public_page where u.item_kind = 'page' and public_page.id = u.item_id
  ) shows on true
  where u.picture_id = picture.id order by u.item_kind desc, u.item_id limit 1
)`;

/** The newest pictures, for the editor of pages and posts. */
export async function listPicturesToInsert(db: Db, space: SeenSpace): Promise<{ url: string; alt: string }[]> {
  if (!isInside(space)) return [];
  const rows = await db
    .selectFrom('space_picture')
    .select(['id', 'alt'])
    .where('space_id', '=', space.id)
    .where('hidden_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(60)
    .execute();
  return rows.map(({ id, alt }) => ({ url: paths.picture(id), alt }));
}

/** The pages or posts that show a picture, with its description of now. */
export async function listUses(
  db: Db,
  picture: PictureId,
  kind: 'page' | 'post',
): Promise<{ readonly item: string; readonly alt: string }[]> {
  return db
    .selectFrom('picture_use')
    .innerJoin('space_picture', 'space_picture.id', 'picture_use.picture_id')
    .select(['item_id as item', 'alt'])
    .where('picture_id', '=', picture)
    .where('item_kind', '=', kind)
    .orderBy('item_id')
    .execute();
}

/** The pages and posts that show a picture, hidden and removed ones too: for somebody who decides about it. */
export async function listTextsWithPicture(db: Db, id: string, most: number): Promise<readonly SurroundingLine[]> {
  const uses = await db
    .selectFrom('picture_use')
    .select(['item_kind as kind', 'item_id as id'])
    .where('picture_id', '=', id as PictureId)
    .orderBy('item_id')
    .limit(most)
    .execute();
  const lines = await Promise.all(uses.map((use) => findLine(db, use)));
  return lines.filter((line) => line !== undefined);
}
