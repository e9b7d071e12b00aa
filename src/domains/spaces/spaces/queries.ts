import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { authorName, type SeenSpace } from './access.ts';
import type { SpaceRole } from './model.ts';
import { isInside } from './policy.ts';

export const spacesAPage = 30;

export interface SpaceLine {
  readonly id: SpaceId;
  readonly title: string;
  readonly role: SpaceRole;
  readonly writable: boolean;
  readonly countries: readonly string[];
}

/** The spaces of a member or pupil, the newest first, from below `before`; one more than a page where there is one. */
export async function listSpaces(db: Db, actor: Actor, before?: string): Promise<SpaceLine[]> {
  if (actor.kind !== 'member' && actor.kind !== 'pupil') return [];
  const rows = await db
    .selectFrom('space')
    .select(['space.id', 'space.title', 'space.countries', 'space.writable', 'space.archived_at'])
    .select(roleIn(actor).as('role'))
    .where(ownSpaces(actor))
    .$if(before !== undefined && isUuid(before), (query) => query.where('space.id', '<', before as SpaceId))
    .orderBy('space.id', 'desc')
    .limit(spacesAPage + 1)
    .execute();
  return rows.map(({ id, title, role, writable, archived_at, countries }) => ({
    id,
    title,
    role,
    writable: writable && archived_at === null,
    countries,
  }));
}

type Insider = Extract<Actor, { kind: 'member' | 'pupil' }>;

function ownSpaces({ kind, id }: Insider) {
  return kind === 'member'
    ? sql<boolean>`space.id in (select space_id from space_member where member_id = ${id})`
    : sql<boolean>`space.id in (select s.space_id from space_pupil s join pupil p on p.id = s.pupil_id
        where s.pupil_id = ${id} and p.ended_at is null)`;
}

function roleIn({ kind, id }: Insider) {
  return kind === 'member'
    ? sql<SpaceRole>`(select role from space_member where space_id = space.id and member_id = ${id})`
    : sql<SpaceRole>`(select role from space_pupil where space_id = space.id and pupil_id = ${id})`;
}

export interface Change {
  readonly kind: 'page' | 'discussion' | 'post';
  readonly id: string;
  readonly title: string;
  readonly by: string | undefined;
  readonly byId: string | undefined;
  readonly at: Date;
}

/** What was written last in a space, the newest first: pages, discussions, posts of the diary. Inside only. */
export async function listChanges(db: Db, space: SeenSpace): Promise<Change[]> {
  if (!isInside(space)) return [];
  const { rows } = await sql<Omit<Change, 'by' | 'byId'> & { by: string | null; byId: string | null }>`
    select c.kind, c.id, c.title, c.at, coalesce(c.member, c.pupil) as "byId",
      ${authorName} as by
    from (
      (select 'page' as kind, p.id, p.title, p.edited_at as at, v.author_account as member, v.author_pupil as pupil
        from space_page p left join space_page_version v on v.page_id = p.id and v.version = p.version
        where p.space_id = ${space.id} and p.archived_at is null and p.hidden_at is null
        order by p.edited_at desc limit 6)
      union all
      (select 'discussion', thread.id, title, last_activity_at, author_account, author_pupil
        from thread join discussion on discussion.id = thread.id
        where thread.space_id = ${space.id} and kind = 'discussion' and hidden_at is null and removed_at is null
        order by last_activity_at desc, thread.id desc limit 6)
      union all
      (select 'post', id, title, posted_at, author_account, null::uuid
        from diary_post where space_id = ${space.id} and hidden_at is null and removed_at is null
        order by posted_at desc, id desc limit 6)
    ) c
    left join account on account.id = c.member
    left join pupil on pupil.id = c.pupil
    order by c.at desc limit 8`.execute(db);
  return rows.map((row) => ({ ...row, by: row.by ?? undefined, byId: row.byId ?? undefined }));
}

export interface Beginnings {
  readonly pupils: boolean;
  readonly pictures: boolean;
  readonly discussions: boolean;
  readonly posts: boolean;
}

/** What a space has already: the steps that are missing are shown to its teachers. */
export async function findBeginnings(db: Db, space: SeenSpace): Promise<Beginnings> {
  const { rows } = await sql<Beginnings>`select
    exists (select from space_pupil where space_id = ${space.id}) as pupils,
    exists (select from space_picture where space_id = ${space.id}) as pictures,
    exists (select from discussion where space_id = ${space.id}) as discussions,
    exists (select from diary_post where space_id = ${space.id}) as posts`.execute(db);
  return rows[0] ?? { pupils: true, pictures: true, discussions: true, posts: true };
}

/** The country whose support service is responsible for content of a space once its author's account was deleted. */
export async function findCountryOfSpace(
  db: Db,
  { space }: { readonly space: SpaceId | null },
): Promise<CountryCode | undefined> {
  const row = space && (await db.selectFrom('space').select('country').where('id', '=', space).executeTakeFirst());
  return row?.country;
}
