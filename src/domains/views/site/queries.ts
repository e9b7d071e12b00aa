import { sql } from 'kysely';
import type { CountryCode, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** What a card of the public site shows of a project. */
export interface ShownProject {
  readonly id: ProjectId;
  readonly title: string;
  readonly running: boolean;
  /** Its founders look for more partners. */
  readonly open: boolean;
  readonly countries: readonly CountryCode[];
  /** Of the two founders, whose support services have approved it. */
  readonly founders: readonly CountryCode[];
  readonly approvedAt: Date;
  readonly subjects: readonly string[];
  readonly vocationalSubjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly cover: string;
  readonly pictureAlt: string;
}

/** The public projects that opened last, in the whole programme or in one country. */
export async function listNewestProjects(
  db: Db,
  { country, most }: { readonly country?: CountryCode; readonly most: number },
): Promise<ShownProject[]> {
  return db
    .selectFrom('public_project')
    .select([
      'id',
      'title',
      'running',
      'open_to_partners as open',
      'subjects',
      'age_from as ageFrom',
      'age_to as ageTo',
    ])
    .select([
      'vocational_subjects as vocationalSubjects',
      'picture_key as pictureKey',
      'picture_alt as pictureAlt',
      'cover',
    ])
    .select(
      sql<
        CountryCode[]
      >`array(select country from project_country c where c.project_id = public_project.id order by country)`.as(
        'countries',
      ),
    )
    .select(
      sql<CountryCode[]>`array(select p.country from project_participant p
        where p.project_id = public_project.id and p.seat is not null order by p.seat)`.as('founders'),
    )
    .select('activated_at as approvedAt')
    .$narrowType<{ approvedAt: Date }>()
    .where(
      country
        ? sql<boolean>`exists (select from project_country c where c.project_id = public_project.id and c.country = ${country})`
        : sql<boolean>`true`,
    )
    .orderBy('activated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}
