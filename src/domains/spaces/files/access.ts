import { type Expression, sql } from 'kysely';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { type Authored, authorColumns, isSameAuthor } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { isUuid, type PictureId, type SchoolId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';

interface PictureFile {
  readonly key: string;
  /** Its readers, which decide what caches may keep it. */
  readonly audience: 'public' | 'members';
}

/** A picture by its address: for people in the space always, for everybody else while a public page or post shows it. */
export async function findPictureFile({ db, actor }: Viewer, id: string): Promise<PictureFile | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('space_picture as picture')
    .select(['picture.file_key', insideFor(actor).as('inside'), isInPublicText.as('open')])
    .where('picture.id', '=', id as PictureId)
    .where('picture.hidden_at', 'is', null)
    .executeTakeFirst();
  if (row?.inside) return { key: row.file_key, audience: 'members' };
  return row?.open && actor.kind !== 'pupil' ? { key: row.file_key, audience: 'public' } : undefined;
}

function insideFor(actor: Actor) {
  if (actor.kind === 'member')
    return sql<boolean>`exists (select from space_member m
      where m.space_id = picture.space_id and m.member_id = ${actor.id})`;
  if (actor.kind === 'pupil')
    return sql<boolean>`exists (select from pupil_in_space p
      where p.space_id = picture.space_id and p.pupil_id = ${actor.id})`;
  return sql<boolean>`false`;
}

/** A public page or post shows it, as SQL on `picture`. */
export const isInPublicText = sql<boolean>`(exists (
  select from picture_use u join public_page p on p.id = u.item_id
  where u.picture_id = picture.id and u.item_kind = 'page'
) or exists (
  select from picture_use u join public_post p on p.id = u.item_id
  where u.picture_id = picture.id and u.item_kind = 'post'
))`;

/** The description that a clean text gives a picture, as SQL; null where it does not show it. */
export function descriptionIn(body: Expression<string>, picture: Expression<PictureId | null>) {
  return sql<string | null>`replace(replace(replace(replace(substring(
    substring(${body} from '<img [^>]*/pictures/' || ${picture} || '"[^>]*>') from ' alt="([^"]*)"'),
    '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&')`;
}

declare const seen: unique symbol;
/** A picture of the album, for somebody in its space. Only this file makes one. */
export interface SeenPicture<actor extends Actor = Actor> extends Authored, LoadedFor<actor> {
  readonly [seen]: true;
  readonly id: PictureId;
  readonly space: SeenSpace<actor>;
  readonly key: string;
}

/** A picture of a space that was found for the same actor from within. */
export async function findPicture<actor extends Actor>(
  { db }: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<SeenPicture<actor> | undefined> {
  if (!isUuid(id) || !isInside(space)) return undefined;
  const row = await db
    .selectFrom('space_picture')
    .leftJoin('pupil', 'pupil.id', 'space_picture.author_pupil')
    .select(['space_picture.id', 'file_key', 'author_account', 'author_pupil', 'pupil.school_id'])
    .where('space_picture.id', '=', id as PictureId)
    .where('space_picture.space_id', '=', space.id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  return row && seenPicture(space, row);
}

interface Row {
  readonly id: PictureId;
  readonly file_key: string;
  readonly author_account: string | null;
  readonly author_pupil: string | null;
  readonly school_id: SchoolId | null;
}

function seenPicture<actor extends Actor>(space: SeenSpace<actor>, row: Row): SeenPicture<actor> {
  return {
    id: row.id,
    space,
    key: row.file_key,
    authorAccount: row.author_account,
    authorPupil: row.author_pupil,
    pupilSchool: row.school_id,
  } as SeenPicture<actor>;
}

/** A picture that its person chose and has not described yet. */
export interface PictureDraft {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** Only for who chose it, and in the space it was chosen for. */
export async function findPictureDraft<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<PictureDraft | undefined> {
  if (!isUuid(id) || !isInside(space)) return undefined;
  const row = await db
    .selectFrom('picture_draft')
    .select(['id', 'file_key', 'name', 'author_account', 'author_pupil'])
    .where('id', '=', id)
    .where('space_id', '=', space.id)
    .executeTakeFirst();
  const isOwnDraft = row && isSameAuthor(row, authorColumns(actor));
  return isOwnDraft ? { id: row.id, key: row.file_key, name: row.name } : undefined;
}
