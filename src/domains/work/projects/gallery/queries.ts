import { type RawBuilder, sql } from 'kysely';
import { type Cursor, readCursor, writeCursor } from '#kernel/cursor.ts';
import { foldWords } from '#kernel/fold.ts';
import type { CountryCode, ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { ageBandNames, ageBands, type GalleryFilter, mostCounted } from './model.ts';

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
}

export interface GalleryPage {
  readonly cards: readonly GalleryCard[];
  /** Cursors of the neighbouring pages. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** Running and closed projects, newest first, paged by key. One query. */
export async function listPublicProjects(
  db: Db,
  filter: GalleryFilter,
  { size = 24 }: { readonly size?: number } = {},
): Promise<GalleryPage> {
  const [before, after] = [readCursor(filter.before), readCursor(filter.after)];
  const direction = after ? 'asc' : 'desc';
  const matching = db
    .selectFrom('project')
    .where(matches(filter))
    .$if(before !== undefined && !after, (query) => query.where(sql<boolean>`${position} < ${positionOf(before)}`))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`${position} > ${positionOf(after)}`));
  const rows = await matching
    .select(['project.id', 'title', 'age_from as ageFrom', 'age_to as ageTo', 'space_id as space'])
    .select(['picture_key as pictureKey', 'picture_alt as pictureAlt', 'cover'])
    .select([
      sql<
        CountryCode[]
      >`array(select country from project_founder f where f.project_id = project.id order by f.seat)`.as('founders'),
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

/** Which projects a filter leaves, as SQL on `project`. */
function matches({ q, country, subject, language, age, state }: GalleryFilter): RawBuilder<boolean> {
  const words = foldWords(q).split(' ').slice(0, 8);
  const states = state === '' ? ['active', 'closed'] : state === 'closed' ? ['closed'] : ['active'];
  const conditions = [sql`project.state in (${sql.join(states)})`];
  if (state === 'open') conditions.push(sql`project.open_to_partners`);
  if (country)
    conditions.push(
      sql`exists (select from project_country c where c.project_id = project.id and c.country = ${country})`,
    );
  if (subject) conditions.push(sql`project.subjects @> array[${subject}]::text[]`);
  if (language) conditions.push(sql`project.languages @> array[${language}]::text[]`);
  if (age) conditions.push(sql`project.age_from <= ${age.to} and project.age_to >= ${age.from}`);
  if (q) conditions.push(...words.map(isInTitle));
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Folded words hold letters and digits only: nothing in them means something in a pattern. Signs alone are no word, and in no title. */
const isInTitle = (word: string) => (word === '' ? sql`false` : sql`project.title_folded like ${`%${word}%`}`);

function cursorOf(card: GalleryCard | undefined): string | undefined {
  return card && writeCursor({ at: card.activatedAt, id: card.id });
}

export type FacetKind = 'total' | 'state' | 'age' | 'subject' | 'language' | 'country';

/** One more choice within a list, and how many projects it leaves: at most one more than are counted. */
export interface Facet {
  readonly kind: FacetKind;
  readonly key: string;
  readonly count: number;
}

/** Of each kind so many are offered; of a long list only those that one project in fifty has. */
const [mostOffered, fewestOfMany] = [6, 20] as const;

/**
 * What the list can be narrowed to, the most frequent first. Counted among the newest thousand; where there are more, each that is frequent
 * among these is counted in the whole list, up to a thousand. One query.
 */
export async function listFacets(db: Db, filter: GalleryFilter): Promise<Facet[]> {
  const isOfFacet = sql`case likely.kind
    when 'state' then project.state = 'active' and (likely.key = 'running' or project.open_to_partners)
    when 'age' then ${sql.join(
      ageBandNames.map(
        (name) =>
          sql`(likely.key = ${name} and project.age_from <= ${ageBands[name].to} and project.age_to >= ${ageBands[name].from})`,
      ),
      sql` or `,
    )}
    when 'subject' then project.subjects @> array[likely.key]
    when 'language' then project.languages @> array[likely.key]
    when 'country' then exists (select from project_country c where c.project_id = project.id and c.country = likely.key)
    else true end`;
  const { rows } = await sql<Facet>`
    with found as materialized (
      select id, state, open_to_partners, age_from, age_to, subjects, languages from project
      where ${matches(filter)} order by activated_at desc, id desc limit ${mostCounted + 1}
    ), counted as (
      select 'total' as kind, '' as key, count(*)::int as n from found
      union all select 'state', 'running', count(*)::int from found where state = 'active'
      union all select 'state', 'open', count(*)::int from found where state = 'active' and open_to_partners
      union all ${sql.join(
        ageBandNames.map(
          (name) =>
            sql`select 'age', ${name}::text, count(*)::int from found where age_from <= ${ageBands[name].to} and age_to >= ${ageBands[name].from}`,
        ),
        sql` union all `,
      )}
      union all select 'subject', key, count(*)::int from found, unnest(subjects) key group by key
      union all select 'language', key, count(*)::int from found, unnest(languages) key group by key
      union all select 'country', c.country, count(*)::int from found join project_country c on c.project_id = found.id group by c.country
    ), likely as (
      select kind, key, n from (select *, row_number() over (partition by kind order by n desc, key) as rank from counted) ranked
      where rank <= ${mostOffered} and n > 0
    ), many as (select count(*) > ${mostCounted} as "is" from found)
    select kind, key, case when many."is" then (
        select count(*)::int from (select from project where ${matches(filter)} and ${isOfFacet} limit ${mostCounted + 1}) every
      ) else n end as count
    from likely, many where not many."is" or n >= ${fewestOfMany}
    order by kind, count desc, key`.execute(db);
  return rows;
}
