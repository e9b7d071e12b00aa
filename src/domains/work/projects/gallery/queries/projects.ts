import { type RawBuilder, sql } from 'kysely';
import { pointsForWords } from '#domains/people/people-search/queries/fit-score.ts';
import { type Cursor, readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import type { CountryCode, ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { allWordsFirst, readFitKey, writeFitKey } from '../model.ts';
import { fits, isAmong, matches, type Searching, saysAll, saysSome } from './matches.ts';

/** What a stamp of the public list shows: countries, no names. */
export interface GalleryCard {
  readonly id: ProjectId;
  readonly title: string;
  readonly state: 'active' | 'closed';
  readonly open: boolean;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly countries: readonly CountryCode[];
  /** Of the two founders, whose support services have approved it. */
  readonly founders: readonly CountryCode[];
  readonly pictureKey: string | null;
  readonly cover: string;
  readonly pictureAlt: string;
  readonly activatedAt: Date;
  readonly space: SpaceId | null;
  /** How its summary begins, where it was found by its text; else ''. */
  readonly opening: string;
  readonly languages: readonly string[];
  /** How well its text fits, in `fitPoints`, and `allWordsFirst` more where all words are found; 0 where the day decides alone. */
  readonly score: number;
}

export interface GalleryPage {
  readonly cards: readonly GalleryCard[];
  /** Cursors of the neighbouring pages. A list by fit has none that lead back. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** So many projects of a search are scored at most, the newest of those that fit. */
const mostScored = 1000;
const pageSize = 24;
const openingLength = 240;

/** Running and closed projects, paged by key: by text what fits best first, else the newest. One query. */
export function listPublicProjects(
  db: Db,
  searching: Searching,
  { size = pageSize }: { readonly size?: number } = {},
): Promise<GalleryPage> {
  return searching.words.length > 0 ? listBest(db, searching, size) : listNewest(db, searching, size);
}

async function listNewest(db: Db, searching: Searching, size: number): Promise<GalleryPage> {
  const { filter } = searching;
  const [before, after] = [readCursor(filter.before), readCursor(filter.after)];
  const conditions = [
    matches(searching),
    ...(before && !after ? [sql`${position} < ${positionOf(before)}`] : []),
    ...(after ? [sql`${position} > ${positionOf(after)}`] : []),
  ];
  const direction = after ? sql`asc` : sql`desc`;
  const { rows } = await sql<GalleryCard>`
    select ${shown(sql`''`, sql`0`)} from project where ${sql.join(conditions, sql` and `)}
    order by project.activated_at ${direction}, project.id ${direction} limit ${sql.lit(size + 1)}`.execute(db);
  const cards = rows.slice(0, size);
  if (after) cards.reverse();
  const more = rows.length > size;
  return {
    cards,
    newer: (after ? more : before) ? cursorOf(cards.at(0)) : undefined,
    older: (after ? true : more) ? cursorOf(cards.at(-1)) : undefined,
  };
}

/** A bounded number is chosen by indexes, and each is scored; what matches only some of the words comes last. */
async function listBest(db: Db, { filter, words }: Searching, size: number): Promise<GalleryPage> {
  const after = readFitKey(filter.before);
  const beyond = after
    ? sql`(score, activated_at, id) < (${sql.lit(after.score)}, ${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const points = [...pointsForWords(words), sql`case when ${saysAll(words)} then ${sql.lit(allWordsFirst)} else 0 end`];
  const { rows } = await sql<GalleryCard>`
    with chosen as materialized (
      select project.id, project.activated_at from project where ${fits(filter)} and ${isAmong(saysSome(words))}
      order by project.activated_at desc, project.id desc limit ${sql.lit(mostScored)}
    ), scored as materialized (
      select id, activated_at, (${sql.join(points, sql` + `)})::integer as score
      from chosen join project_entry on project_entry.project_id = chosen.id
    ), page as materialized (
      select id, score from scored where ${beyond} order by score desc, activated_at desc, id desc limit ${sql.lit(size + 1)}
    )
    select ${shown(sql`left(summary, ${sql.lit(openingLength)})`, sql`page.score`)}
    from page join project on project.id = page.id
    order by page.score desc, project.activated_at desc, project.id desc`.execute(db);
  const { shown: cards, last } = takePage(rows, size);
  const older = last && writeFitKey({ score: last.score, at: last.activatedAt, id: last.id });
  return { cards, newer: undefined, older };
}

const position = sql`(project.activated_at, project.id)`;
const positionOf = ({ at, id }: Cursor) => sql`(${at}::timestamptz, ${id}::uuid)`;

const shown = (opening: RawBuilder<unknown>, score: RawBuilder<unknown>) => sql`project.id, title,
  age_from as "ageFrom", age_to as "ageTo", space_id as space, picture_key as "pictureKey", picture_alt as "pictureAlt", cover,
  array(select country from project_founder f where f.project_id = project.id order by f.seat) as founders, state,
  state = 'active' and open_to_partners as open, project.activated_at as "activatedAt",
  array(select country from project_country c where c.project_id = project.id order by country) as countries,
  ${opening} as opening, languages, ${score} as score`;

function cursorOf(card: GalleryCard | undefined): string | undefined {
  return card && writeCursor({ at: card.activatedAt, id: card.id });
}
