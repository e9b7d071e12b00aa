import { type SelectQueryBuilder, sql } from 'kysely';
import { type Cursor, readCursor, writeCursor } from '#kernel/cursor.ts';
import { foldWords } from '#kernel/fold.ts';
import type { CountryCode, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';
import type { GalleryFilter } from './forms.ts';

/** What a card of the public list shows: countries, no names. */
interface GalleryCard {
  readonly id: ProjectId;
  readonly title: string;
  readonly summary: string;
  readonly state: 'active' | 'closed';
  readonly open: boolean;
  readonly subjects: readonly string[];
  readonly vocationalSubjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly countries: readonly CountryCode[];
  readonly pictureKey: string | null;
  readonly cover: string;
  readonly pictureAlt: string;
  readonly activatedAt: Date;
}

export interface GalleryPage {
  readonly cards: readonly GalleryCard[];
  /** Cursors of the neighbouring pages. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

type Projects = SelectQueryBuilder<DB, 'project', object>;

/** Running and closed projects, newest first, paged by key. One query. */
export async function listPublicProjects(
  db: Db,
  filter: GalleryFilter,
  { size = 24 }: { readonly size?: number } = {},
): Promise<GalleryPage> {
  const [before, after] = [readCursor(filter.before), readCursor(filter.after)];
  const direction = after ? 'asc' : 'desc';
  const matching = filtered(db.selectFrom('project'), filter)
    .$if(before !== undefined && !after, (query) => query.where(sql<boolean>`${position} < ${positionOf(before)}`))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`${position} > ${positionOf(after)}`));
  const rows = await matching
    .select(['project.id', 'title', 'age_from as ageFrom', 'age_to as ageTo', 'subjects'])
    .select([
      'vocational_subjects as vocationalSubjects',
      'picture_key as pictureKey',
      'picture_alt as pictureAlt',
      'cover',
    ])
    .select([
      sql<string>`left(summary, 300)`.as('summary'),
      sql<'active' | 'closed'>`state`.as('state'),
      sql<boolean>`state = 'active' and open_to_partners`.as('open'),
      sql<Date>`activated_at`.as('activatedAt'),
      sql<
        CountryCode[]
      >`array(select country from project_country c where c.project_id = project.id order by country)`.as('countries'),
    ])
    .orderBy('activated_at', direction)
    .orderBy('project.id', direction)
    .limit(size + 1)
    .execute();
  const cards = rows.slice(0, size);
  if (after) cards.reverse();
  const more = rows.length > size;
  return {
    cards,
    newer: (after ? more : before) ? cursorOf(cards.at(0)) : undefined,
    older: (after ? true : more) ? cursorOf(cards.at(-1)) : undefined,
  };
}

const position = sql`(project.activated_at, project.id)`;
const positionOf = (cursor: Cursor | undefined) => sql`(${cursor?.at}::timestamptz, ${cursor?.id}::uuid)`;

function filtered(projects: Projects, { q, country, subject, language, age, state }: GalleryFilter): Projects {
  const words = foldWords(q).split(' ').slice(0, 8);
  return projects
    .where('project.state', 'in', state === '' ? ['active', 'closed'] : state === 'closed' ? ['closed'] : ['active'])
    .$if(state === 'open', (query) => query.where('open_to_partners', '=', true))
    .$if(country !== '', (query) =>
      query.where(
        sql<boolean>`exists (select from project_country c where c.project_id = project.id and c.country = ${country})`,
      ),
    )
    .$if(subject !== '', (query) => query.where(sql<boolean>`subjects @> array[${subject}]::text[]`))
    .$if(language !== '', (query) => query.where(sql<boolean>`languages @> array[${language}]::text[]`))
    .$if(age !== undefined, (query) =>
      query.where('age_from', '<=', age?.to ?? 19).where('age_to', '>=', age?.from ?? 3),
    )
    .$if(q !== '', (query) => query.where(sql<boolean>`${sql.join(words.map(isInTitle), sql` and `)}`));
}

/** Folded words hold letters and digits only: nothing in them means something in a pattern. Signs alone are no word, and in no title. */
const isInTitle = (word: string) => (word === '' ? sql`false` : sql`title_folded like ${`%${word}%`}`);

function cursorOf(card: GalleryCard | undefined): string | undefined {
  return card && writeCursor({ at: card.activatedAt, id: card.id });
}
