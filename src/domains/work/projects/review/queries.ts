import { sql } from 'kysely';
import type { Officer } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import type { CountryCode, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { servedBy } from '#platform/served-by.ts';
import { holdsWords } from '#platform/word-search.ts';
import { founders } from '../access.ts';
import type { ProjectState } from '../model.ts';

export interface WaitingProject {
  readonly id: ProjectId;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly cover: string;
  readonly submittedAt: Date;
  readonly founders: readonly {
    readonly name: string;
    readonly town: string;
    readonly country: CountryCode;
    readonly verified: boolean;
    readonly schoolConfirmed: boolean;
  }[];
  readonly approvedBy: readonly CountryCode[];
}

/** The projects that wait for a decision of this officer: a condition on the rows of `waiting`. */
export const projectsWaitingFor = (officer: Officer) =>
  sql<boolean>`(waiting.kind = 'project_review' and ${servedBy(officer, 'waiting.on_country')})`;

export interface Queue {
  readonly projects: readonly WaitingProject[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

const pageSize = 25;

/** The officer's queue, oldest first, paged by key. */
export async function listWaitingProjects(db: Db, officer: Officer, after: string | null): Promise<Queue> {
  const key = readCursor(after);
  const rows = await db
    .selectFrom('project')
    .select([
      'project.id',
      'title',
      'subjects',
      'age_from as ageFrom',
      'age_to as ageTo',
      'picture_key as pictureKey',
      'cover',
    ])
    .select([
      sql<Date>`coalesce(project.submitted_at, project.created_at)`.as('submittedAt'),
      sql<CountryCode[]>`array(select country from project_review r
        where r.project_id = project.id and r.round = project.round and r.decision = 'approved' order by country)`.as(
        'approvedBy',
      ),
      founders,
    ])
    .where('project.state', '=', 'under_review')
    .where(
      sql<boolean>`exists (select from waiting where waiting.subject_id = project.id and ${projectsWaitingFor(officer)})`,
    )
    .$if(key !== undefined, (query) =>
      query.where(sql<boolean>`(project.submitted_at, project.id) > (${key?.at}::timestamptz, ${key?.id}::uuid)`),
    )
    .orderBy('project.submitted_at')
    .orderBy('project.id')
    .limit(pageSize + 1)
    .execute();
  const { shown, last } = takePage(rows, pageSize);
  return { projects: shown, next: last && writeCursor({ at: last.submittedAt, id: last.id }) };
}

export interface FoundProject {
  readonly id: ProjectId;
  readonly title: string;
  readonly state: ProjectState;
  readonly countries: readonly CountryCode[];
  /** A founder is of the officer's countries: the review is theirs. */
  readonly responsible: boolean;
}

interface Search {
  readonly words: readonly string[];
  /** The last one of the page before. */
  readonly after: ProjectId | undefined;
  readonly most: number;
}

/** Submitted projects with people of an officer's countries whose title holds these words, the newest first, from a place on. */
export async function findProjectsForOffice(
  db: Db,
  officer: Officer,
  { words, after, most }: Search,
): Promise<FoundProject[]> {
  const foundedHere = sql<boolean>`exists (select from project_founder f
    where f.project_id = project.id and ${servedBy(officer, 'f.country')})`;
  const joinedHere = sql<boolean>`(project.state in ('active', 'closed') and exists (select from project_partner p
    where p.project_id = project.id and ${servedBy(officer, 'p.country')}))`;
  return db
    .selectFrom('project')
    .select(['project.id', 'title', 'state', foundedHere.as('responsible')])
    .select(
      sql<
        CountryCode[]
      >`array(select distinct country from project_founder f where f.project_id = project.id order by country)`.as(
        'countries',
      ),
    )
    .where('round', '>', 0)
    .where(holdsWords('title_folded', words))
    .where(({ or }) => or([foundedHere, joinedHere]))
    .$if(after !== undefined, (query) => query.where('project.id', '<', after as ProjectId))
    .orderBy('project.id', 'desc')
    .limit(most)
    .execute();
}
