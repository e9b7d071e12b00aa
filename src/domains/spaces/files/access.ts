import { sql } from 'kysely';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Authored } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { isUuid, type PictureId, type SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

interface PictureFile {
  readonly key: string;
  /** Who may see it: everybody, or the members of the space only. Caches on the way follow it. */
  readonly audience: 'public' | 'members';
}

/** A picture by its address: for those in the space always, for everybody else while it stands in a public page or post. */
export async function findPictureFile(db: Db, actor: Actor, id: string): Promise<PictureFile | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('space_picture as picture')
    .select(['picture.file_key', insideFor(actor).as('inside'), standsInPublic.as('open')])
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
    return sql<boolean>`exists (select from space_pupil s join pupil p on p.id = s.pupil_id
      where s.space_id = picture.space_id and s.pupil_id = ${actor.id} and p.ended_at is null)`;
  return sql<boolean>`false`;
}

const standsInPublic = sql<boolean>`exists (
  select from picture_use u join space_page p on p.id = u.item_id
  where u.picture_id = picture.id and u.item_kind = 'page' and p.audience = 'public'
    and p.archived_at is null and p.hidden_at is null
) or exists (
  select from picture_use u join diary_post p on p.id = u.item_id
  where u.picture_id = picture.id and u.item_kind = 'post' and p.audience = 'public'
    and p.removed_at is null and p.hidden_at is null
)`;

declare const seen: unique symbol;
/** A picture of the album, for somebody in the space. Only this file makes one. */
export interface SeenPicture extends Authored {
  readonly [seen]: true;
  readonly id: PictureId;
  readonly key: string;
}

/** A picture of a space that was found for the same actor from within. */
export async function findPicture(db: Db, space: SeenSpace, id: string): Promise<SeenPicture | undefined> {
  if (!isUuid(id) || space.role === 'outside') return undefined;
  const row = await db
    .selectFrom('space_picture')
    .leftJoin('pupil', 'pupil.id', 'space_picture.author_pupil')
    .select(['space_picture.id', 'file_key', 'author_account', 'author_pupil', 'pupil.school_id'])
    .where('space_picture.id', '=', id as PictureId)
    .where('space_picture.space_id', '=', space.id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  return row && seenPicture(row);
}

interface Row {
  readonly id: PictureId;
  readonly file_key: string;
  readonly author_account: string | null;
  readonly author_pupil: string | null;
  readonly school_id: SchoolId | null;
}

function seenPicture({ id, file_key, author_account, author_pupil, school_id }: Row): SeenPicture {
  return {
    id,
    key: file_key,
    authorAccount: author_account,
    authorPupil: author_pupil,
    pupilSchool: school_id,
  } as SeenPicture;
}
