import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { labels } from './access.ts';
import type { Label } from './model.ts';

/** The project of a label as its stamp shows it today; what is printed of the holder stays as it was issued. */
export interface LabelledProject {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly cover: string;
  readonly approvedAt: Date | null;
  /** Of the two founders, whose services have approved. */
  readonly founders: readonly CountryCode[];
  /** Of the founders first, then of the partners. */
  readonly countries: readonly CountryCode[];
}

/** A label with its project as it is today. */
export interface ListedLabel extends Label, LabelledProject {}

/** The labels of the actor, newest first: one for each of their projects. */
export function listOwnLabels(db: Db, actor: Member): Promise<ListedLabel[]> {
  return labelledProjects(db)
    .innerJoin(labels(db).as('label'), 'label.project', 'project.id')
    .selectAll('label')
    .where('label.holder', '=', actor.id)
    .orderBy('label.issuedAt', 'desc')
    .orderBy('label.id', 'desc')
    .limit(200)
    .execute();
}

export function findLabelledProject(db: Db, { project }: Pick<Label, 'project'>): Promise<LabelledProject> {
  return labelledProjects(db).where('project.id', '=', project).executeTakeFirstOrThrow();
}

function labelledProjects(db: Db) {
  return db
    .selectFrom('project_summary as project')
    .select(['project.age_from as ageFrom', 'project.age_to as ageTo', 'project.picture_key as pictureKey'])
    .select(['project.cover', 'project.activated_at as approvedAt'])
    .select([
      sql<CountryCode[]>`array(select p.country from project_participant p
        where p.project_id = project.id and p.seat is not null order by p.seat)`.as('founders'),
      sql<CountryCode[]>`array(select p.country from project_participant p
        where p.project_id = project.id group by p.country order by min(p.seat), p.country)`.as('countries'),
    ]);
}
