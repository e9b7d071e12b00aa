import { sql } from 'kysely';
import { authorName, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import type { Db } from '#platform/db.ts';

export interface Change {
  readonly kind: 'page' | 'discussion' | 'post';
  readonly id: string;
  readonly title: string;
  readonly by: string | undefined;
  readonly byId: string | undefined;
  readonly at: Date;
}

/** What was written last in a space, the newest first: pages, discussions, diary posts. Inside only. */
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
    left join account_name account on account.id = c.member
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

/** What a space has already: its home page proposes what is missing. */
export async function findBeginnings(db: Db, space: SeenSpace): Promise<Beginnings> {
  const { rows } = await sql<Beginnings>`select
    exists (select from space_pupil where space_id = ${space.id}) as pupils,
    exists (select from space_picture where space_id = ${space.id}) as pictures,
    exists (select from discussion where space_id = ${space.id}) as discussions,
    exists (select from diary_post where space_id = ${space.id}) as posts`.execute(db);
  return rows[0] ?? { pupils: true, pictures: true, discussions: true, posts: true };
}
