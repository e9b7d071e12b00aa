import { sql } from 'kysely';
import { authorName, authorNames, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { type Authored, rights } from '#domains/spaces/spaces/model.ts';
import { canSeeArchive, isInside } from '#domains/spaces/spaces/policy.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { SchoolId, SpacePageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SeenPage } from './access.ts';
import { publicTree, type TreePage } from './model.ts';

/** The tree of pages as the reader of this space may see it, in the order of positions. */
export async function listTree(db: Db, space: SeenSpace): Promise<TreePage[]> {
  const rows = await db
    .selectFrom('space_page')
    .select(['id', 'parent_id', 'title', 'audience', 'hidden_at'])
    .where('space_id', '=', space.id)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const tree = rows.map((row) => ({
    id: row.id,
    parent: row.parent_id,
    title: row.hidden_at ? '' : row.title,
    audience: row.audience,
    hidden: row.hidden_at !== null,
  }));
  return isInside(space) ? tree : publicTree(tree);
}

export interface Editor {
  readonly id: string;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: string | undefined;
}

/** The people who wrote a page, the latest first. Inside only: there are pupils among them. */
export async function listEditors(db: Db, page: SeenPage): Promise<Editor[]> {
  if (!isInside(page.space)) return [];
  const rows = await db
    .selectFrom('space_page_version as version')
    .leftJoin('account_name as account', 'account.id', 'version.author_account')
    .leftJoin('member', 'member.id', 'version.author_account')
    .leftJoin('pupil', 'pupil.id', 'version.author_pupil')
    .leftJoin('school', 'school.id', 'pupil.school_id')
    .select(sql<string>`coalesce(pupil.id, account.id)`.as('id'))
    .select([authorName.$notNull().as('name'), authorNames.$notNull().as('initialsOf')])
    .select(sql<string | null>`coalesce(member.country, school.country)`.as('country'))
    .where('version.page_id', '=', page.id)
    .where(sql<boolean>`coalesce(pupil.id, account.id) is not null`)
    .groupBy(['account.id', 'account.name', 'account.initials_of', 'pupil.id', 'member.country', 'school.country'])
    .orderBy(sql`max(version.version)`, 'desc')
    .limit(60)
    .execute();
  return rows.map(({ country, ...row }) => ({ ...row, country: country ?? undefined }));
}

export interface Version extends Authored {
  readonly version: number;
  readonly title: string;
  readonly body: CleanHtml;
  readonly savedAt: Date;
  readonly savedBy: string | undefined;
}

export const versionsAPage = 50;

/** The versions of a page before one of them, the newest first. Inside only. */
export async function listVersions(db: Db, page: SeenPage, before?: number): Promise<Omit<Version, 'body'>[]> {
  if (!isInside(page.space) || page.hidden) return [];
  const rows = await versionsOf(db, page)
    .$if(before !== undefined, (query) => query.where('version.version', '<', before ?? 0))
    .orderBy('version.version', 'desc')
    .limit(versionsAPage)
    .execute();
  return rows.map(fromRow);
}

export async function findVersion(db: Db, page: SeenPage, version: number): Promise<Version | undefined> {
  if (!isInside(page.space) || page.hidden || !Number.isSafeInteger(version) || version > 2 ** 31 - 1) return undefined;
  const row = await versionsOf(db, page)
    .select('version.body')
    .where('version.version', '=', version)
    .executeTakeFirst();
  return row && { ...fromRow(row), body: row.body as CleanHtml }; // cleaned when it was written
}

function versionsOf(db: Db, page: SeenPage) {
  return db
    .selectFrom('space_page_version as version')
    .leftJoin('account_name as account', 'account.id', 'version.author_account')
    .leftJoin('pupil', 'pupil.id', 'version.author_pupil')
    .select(['version.version', 'version.title', 'version.saved_at'])
    .select(authorName.as('saved_by'))
    .select(['version.author_account', 'version.author_pupil', 'pupil.school_id'])
    .where('version.page_id', '=', page.id);
}

interface VersionRow {
  readonly version: number;
  readonly title: string;
  readonly saved_at: Date;
  readonly saved_by: string | null;
  readonly author_account: string | null;
  readonly author_pupil: string | null;
  readonly school_id: string | null;
}

const fromRow = ({ version, title, saved_at, saved_by, ...author }: VersionRow): Omit<Version, 'body'> => ({
  version,
  title,
  savedAt: saved_at,
  savedBy: saved_by ?? undefined,
  authorAccount: author.author_account,
  authorPupil: author.author_pupil,
  pupilSchool: author.school_id as SchoolId | null,
});

export interface ArchivedPage {
  readonly id: SpacePageId;
  readonly title: string;
  readonly archivedAt: Date;
}

/** The archived pages, the latest first, for those who may restore them. */
export async function listArchivedPages(db: Db, space: SeenSpace): Promise<ArchivedPage[]> {
  if (!canSeeArchive(space)) return [];
  const rows = await db
    .selectFrom('space_page')
    .select(['id', 'title', 'archived_at'])
    .where('space_id', '=', space.id)
    .where('archived_at', 'is not', null)
    .orderBy('archived_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.flatMap(({ id, title, archived_at }) => (archived_at ? [{ id, title, archivedAt: archived_at }] : []));
}

/** Of the people with the editor of a page open now, the names of those with the right to write pages in the space. */
export async function namesOfEditing(
  db: Db,
  { id, kind }: SeenSpace,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const roles = Object.entries(rights[kind]).flatMap(([role, of]) => (of.editPages ? [role] : []));
  const { rows } = await sql<{ name: string }>`
    select account.name from space_member seat join account_name account on account.id = seat.member_id
    where seat.space_id = ${id} and seat.member_id = any(${[...ids]}::uuid[]) and seat.role = any(${roles})
    union all
    select pupil.name from pupil_in_space seat join pupil on pupil.id = seat.pupil_id
    where seat.space_id = ${id} and seat.pupil_id = any(${[...ids]}::uuid[]) and ${roles.includes('pupil')}
    limit ${mostEditing}`.execute(db);
  return rows.map(({ name }) => name);
}

const mostEditing = 5;
