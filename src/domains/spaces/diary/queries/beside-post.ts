import { sql } from 'kysely';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { readable, type SeenDiary } from '../access.ts';

/** The project of a diary, as its stamp shows it. */
export interface DiaryStamp {
  readonly id: string;
  readonly title: string;
  readonly running: boolean;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly pictureAlt: string;
  readonly cover: string;
  readonly approvedAt: Date;
  /** Of the two founders. */
  readonly founders: readonly CountryCode[];
}

/** Undefined where the space is not that of a project. One query. */
export async function findDiaryStamp(db: Db, diary: SeenDiary): Promise<DiaryStamp | undefined> {
  return selectStamp(db, diary).executeTakeFirst();
}

function selectStamp(db: Db, { space }: SeenDiary) {
  return db
    .selectFrom('project_summary as project')
    .select(['project.id', 'project.title', 'project.age_from as ageFrom', 'project.age_to as ageTo'])
    .select(['project.picture_key as pictureKey', 'project.picture_alt as pictureAlt', 'project.cover'])
    .select([
      'project.activated_at as approvedAt',
      sql<boolean>`project.state = 'active'`.as('running'),
      sql<CountryCode[]>`array(select p.country from project_participant p
        where p.project_id = project.id and p.seat is not null order by p.seat)`.as('founders'),
    ])
    .where('project.space_id', '=', space.id)
    .where('project.state', 'in', ['active', 'closed'])
    .$narrowType<{ approvedAt: Date }>()
    .limit(1);
}

export interface OtherDay {
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  readonly picture: string | null;
}

const mostDays = 4;

/** The newest other posts of a diary that this reader may read, with their first picture. */
function selectOtherDays(db: Db, diary: SeenDiary, than: string) {
  return db
    .selectFrom('diary_post as post')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('picture_use as use')
          .innerJoin('space_picture as shown', 'shown.id', 'use.picture_id')
          .select('shown.id')
          .whereRef('use.item_id', '=', 'post.id')
          .where('use.item_kind', '=', 'post')
          .where('shown.hidden_at', 'is', null)
          .orderBy(sql`position(shown.id::text in post.body)`)
          .orderBy('shown.id')
          .limit(1)
          .as('picture'),
      (join) => join.onTrue(),
    )
    .select(['post.id', 'post.title', 'post.posted_at as at', 'picture.id as picture'])
    .where('post.space_id', '=', diary.space.id)
    .where('post.id', '<>', sql<never>`${than}::uuid`)
    .where('post.removed_at', 'is', null)
    .where('post.hidden_at', 'is', null)
    .where(readable(diary))
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(mostDays);
}

interface BesidePost {
  readonly stamp: DiaryStamp | undefined;
  readonly days: readonly OtherDay[];
}

/** What stands beside a post: the stamp of the project, and other days. One query. */
export async function findBesidePost(db: Db, diary: SeenDiary, than: string): Promise<BesidePost> {
  const { rows } = await sql<{ readonly stamp: DiaryStamp | null; readonly days: readonly OtherDay[] }>`select
    (select row_to_json(stamp) from ${selectStamp(db, diary)} stamp) as stamp,
    (select coalesce(json_agg(day), '[]') from ${selectOtherDays(db, diary, than)} day) as days`.execute(db);
  const [{ stamp, days } = { stamp: null, days: [] }] = rows;
  // A moment comes as text from within JSON.
  return {
    stamp: stamp ? { ...stamp, approvedAt: new Date(stamp.approvedAt) } : undefined,
    days: days.map((day) => ({ ...day, at: new Date(day.at) })),
  };
}
