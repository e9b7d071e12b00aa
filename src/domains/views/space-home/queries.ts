import { type RawBuilder, sql } from 'kysely';
import { authorName, authorNames, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { followingRoles } from '#domains/spaces/spaces/model.ts';
import { canSeeWhoIsHere, isInside, isOnStaff } from '#domains/spaces/spaces/policy.ts';
import { authorOf } from '#kernel/actor.ts';
import type { PictureId } from '#kernel/ids.ts';
import type { Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { Change } from './model.ts';

type MayMiss = 'by' | 'names' | 'byId' | 'country';

/** What was written last in a space, the newest first: pages, discussions and diary posts with what stands below them. Inside only. */
export async function listChanges(db: Db, space: SeenSpace): Promise<Change[]> {
  if (!isInside(space)) return [];
  const { rows } = await sql<Omit<Change, MayMiss> & Record<MayMiss, string | null>>`
    select c.kind, c.id, c.title, c.at, coalesce(c.member, c.pupil) as "byId",
      ${authorName} as by, ${authorNames} as names, coalesce(member.country, school.country) as country
    from (
      (select 'page' as kind, p.id, p.title, p.edited_at as at, v.author_account as member, v.author_pupil as pupil
        from space_page p left join space_page_version v on v.page_id = p.id and v.version = p.version
        where p.space_id = ${space.id} and p.archived_at is null and p.hidden_at is null
        order by p.edited_at desc limit 6)
      union all
      (select case when last.id is null then 'discussion' else 'reply' end, opened.id, opened.title,
          coalesce(last.made_at, opened.made_at), case when last.id is null then opened.author_account else last.author_account end,
          case when last.id is null then opened.author_pupil else last.author_pupil end
        from (select discussion.* from thread join discussion on discussion.id = thread.id
          where thread.space_id = ${space.id} and kind = 'discussion' and hidden_at is null and removed_at is null
          order by last_activity_at desc, thread.id desc limit 6) opened
        left join lateral (${lastBelow(sql.ref('opened.id'))}) last on true)
      union all
      (select case when last.id is null then 'post' else 'comment' end, written.id, written.title,
          coalesce(last.made_at, written.posted_at), case when last.id is null then written.author_account else last.author_account end,
          last.author_pupil
        from (select diary_post.* from thread join diary_post on diary_post.id = thread.id
          where thread.space_id = ${space.id} and kind = 'post' and hidden_at is null and removed_at is null
          order by last_activity_at desc, thread.id desc limit 6) written
        left join lateral (${lastBelow(sql.ref('written.id'))}) last on true)
    ) c
    left join account_name account on account.id = c.member
    left join member on member.id = c.member
    left join pupil on pupil.id = c.pupil
    left join school on school.id = pupil.school_id
    order by c.at desc limit 12`.execute(db);
  return rows.map((row) => ({
    ...row,
    by: row.by ?? undefined,
    names: row.names ?? undefined,
    byId: row.byId ?? undefined,
    country: row.country ?? undefined,
  }));
}

/** The newest reply below something that can be read. */
const lastBelow = (thread: RawBuilder<unknown>) => sql`select id, made_at, author_account, author_pupil from reply
  where reply.thread_id = ${thread} and removed_at is null and hidden_at is null and waits_since is null
  order by made_at desc, id desc limit 1`;

export interface SetupProgress {
  readonly pupils: boolean;
  readonly pictures: boolean;
  readonly discussions: boolean;
  readonly posts: boolean;
}

/** What a space has already: its home page proposes what is missing. */
export async function findSetupProgress(db: Db, space: SeenSpace): Promise<SetupProgress> {
  const { rows } = await sql<SetupProgress>`select
    exists (select from space_pupil where space_id = ${space.id}) as pupils,
    exists (select from space_picture where space_id = ${space.id}) as pictures,
    exists (select from discussion where space_id = ${space.id}) as discussions,
    exists (select from diary_post where space_id = ${space.id}) as posts`.execute(db);
  return rows[0] ?? { pupils: true, pictures: true, discussions: true, posts: true };
}

export interface NewPicture {
  readonly id: PictureId;
  readonly alt: string;
}

/** Somebody else who has the space open. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly names: string;
  readonly country: string | null;
}

export interface SpaceHead {
  /** The project of the space with its cover, from which the head is drawn. */
  readonly project: string | null;
  readonly cover: string | null;
  /** How the reader is greeted. */
  readonly name: string;
  /** Of a pupil. */
  readonly school: string | null;
  readonly country: string | null;
  /** The newest of its album. */
  readonly pictures: readonly NewPicture[];
  readonly here: readonly PersonHere[];
  /** Posts below which comments from outside wait for this reader. */
  readonly waits: readonly WaitingPost[];
}

interface WaitingPost {
  readonly id: string;
  readonly title: string;
}

const mostPictures = 4;
const mostWaiting = 3;

/** The head of a space for its reader, its newest pictures, and who else of those who work in it is there. One query. Inside only. */
export async function findSpaceHead(
  { db, actor }: Viewer,
  space: SeenSpace,
  present: readonly string[],
): Promise<SpaceHead> {
  const { account, pupil } = authorOf(actor);
  const others = canSeeWhoIsHere(space) ? present.filter((id) => id !== account && id !== pupil) : [];
  const { rows } = await sql<SpaceHead>`
    select project.id as project, project.cover, coalesce(pupil.name, account.given_name, '') as name,
      school.name as school, school.country,
      (select coalesce(json_agg(newest), '[]') from (
        select picture.id, picture.alt from space_picture picture
        where picture.space_id = space.id and picture.hidden_at is null and ${isInside(space) && space.parts.includes('files')}
        order by picture.added_at desc, picture.id desc limit ${mostPictures}) newest) as pictures,
      ${peopleHere(space, others)} as here, ${waitingPosts(space, account)} as waits
    from (select ${space.id}::uuid as id) space
    left join project_summary project on project.space_id = space.id
    left join account_name account on account.id = ${account}::uuid
    left join pupil on pupil.id = ${pupil}::uuid
    left join school on school.id = pupil.school_id`.execute(db);
  return (
    rows[0] ?? { project: null, cover: null, name: '', school: null, country: null, pictures: [], here: [], waits: [] }
  );
}

function waitingPosts(space: SeenSpace, account: string | null) {
  return sql<WaitingPost[]>`(select coalesce(json_agg(one), '[]') from (
    select post.id, post.title from waiting join diary_post post on post.id = waiting.subject_id
    where ${isOnStaff(space)} and waiting.kind = 'outside_comment' and waiting.on_account = ${account}::uuid
      and post.space_id = ${space.id}
    order by waiting.since, post.id limit ${mostWaiting}) one)`;
}

const mostHere = 60;

/** Those of them who work in the space, its teachers first. */
function peopleHere(space: SeenSpace, ids: readonly string[]) {
  return sql<PersonHere[]>`(select coalesce(json_agg(one), '[]') from (
    select account.id, account.name, account.initials_of as names, member.country from space_member seat
    join account_name account on account.id = seat.member_id join member on member.id = seat.member_id
    where seat.space_id = ${space.id} and seat.member_id = any(${[...ids]}::uuid[]) and seat.role = any(${[...followingRoles]})
    union all
    select pupil.id, pupil.name, pupil.name, school.country from pupil_in_space seat
    join pupil on pupil.id = seat.pupil_id left join school on school.id = pupil.school_id
    where seat.space_id = ${space.id} and seat.pupil_id = any(${[...ids]}::uuid[])
    limit ${mostHere}) one)`;
}

/** The project of a space, as its stamp shows it to everybody. */
export interface PublicProject {
  readonly id: string;
  readonly title: string;
  readonly running: boolean;
  readonly approvedAt: Date;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly pictureAlt: string;
  readonly cover: string;
  readonly countries: readonly string[];
  /** Countries of the two founders. */
  readonly founders: readonly string[];
}

/** Undefined for a space without a project, or where that is not approved. */
export async function findPublicProject(db: Db, space: SeenSpace): Promise<PublicProject | undefined> {
  const { rows } = await sql<PublicProject>`
    select id, title, state = 'active' as running, activated_at as "approvedAt", age_from as "ageFrom", age_to as "ageTo",
      picture_key as "pictureKey", picture_alt as "pictureAlt", cover,
      array(select distinct country from project_participant p where p.project_id = project_summary.id order by country) as countries,
      array(select country from project_participant p where p.project_id = project_summary.id and p.seat is not null order by p.seat) as founders
    from project_summary where space_id = ${space.id} and state in ('active', 'closed') and activated_at is not null`.execute(
    db,
  );
  return rows[0];
}
