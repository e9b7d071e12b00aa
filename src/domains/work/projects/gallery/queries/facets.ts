import { type RawBuilder, sql } from 'kysely';
import { fewFound } from '#domains/people/people-search/model.ts';
import type { Db } from '#platform/db.ts';
import {
  ageBandNames,
  ageBands,
  type Facets,
  type FilterKind,
  filterKinds,
  type Loosened,
  mostCounted,
} from '../model.ts';
import { asksForKey, fits, type Searching, saysAll } from './matches.ts';

/** Of a long list so many of each kind are counted, and only those that one project in fifty has. */
const [mostOffered, fewestOfMany] = [8, 20] as const;

const isIn = (band: (typeof ageBandNames)[number]) =>
  sql`age_from <= ${sql.lit(ageBands[band].to)} and age_to >= ${sql.lit(ageBands[band].from)}`;

const counts = (key: string, condition: RawBuilder<unknown>) =>
  sql`select ${sql.lit(key)}::text as key, count(*)::integer as n from found where ${condition}`;

/** The choices of each kind among the projects `found`, each with its number. */
const choicesOf: Readonly<Record<FilterKind, RawBuilder<unknown>>> = {
  state: sql.join(
    [
      counts('running', sql`state = 'active'`),
      counts('open', sql`state = 'active' and open_to_partners`),
      counts('closed', sql`state = 'closed'`),
    ],
    sql` union all `,
  ),
  age: sql.join(
    ageBandNames.map((name) => counts(name, isIn(name))),
    sql` union all `,
  ),
  subject: sql`select key, count(*)::integer as n from found, unnest(subjects) key group by key`,
  language: sql`select key, count(*)::integer as n from found, unnest(languages) key group by key`,
  tool: sql`select key, count(*)::integer as n from found, unnest(tools) key group by key`,
  country: sql`select c.country as key, count(*)::integer as n from found join project_country c on c.project_id = found.id group by c.country`,
  label: sql`select l.kind as key, count(distinct found.id)::integer as n from found join labelled_project l on l.project_id = found.id group by l.kind`,
};

/** Of the projects that the filters leave, those that the text tells: `told` is read once for all counts. */
const matches = ({ filter, words }: Searching, except?: FilterKind) =>
  words.length === 0
    ? fits(filter, except)
    : sql`(${fits(filter, except)} and project.id in (select project_id from told))`;
const told = ({ words }: Searching) =>
  words.length === 0
    ? sql``
    : sql`told as materialized (select project_id from project_entry where ${saysAll(words)}),`;

/** The newest of those that match: as many as are counted, and one more. */
const foundIn = (searching: Searching, except?: FilterKind) => sql`
  select id, state, open_to_partners, age_from, age_to, subjects, languages, tools from project
  where ${matches(searching, except)} order by activated_at desc, id desc limit ${sql.lit(mostCounted + 1)}`;

/**
 * What the list can be narrowed to, or what could be chosen instead of what is: how many projects each choice leaves where everything else stays.
 * Counted among the newest thousand; where there are more, each that is frequent among these is counted in the whole list, up to a thousand.
 * One query.
 */
export async function countFacets(db: Db, searching: Searching): Promise<Facets> {
  const { chosen } = searching.filter;
  const parts = filterKinds.map((kind) => {
    const found = chosen[kind] === '' ? sql`every` : sql.ref(`every_but_${kind}`);
    const isMany = sql`(select count(*) > ${sql.lit(mostCounted)} from ${found})`;
    const inAll = sql`(select count(*)::integer from (
      select from project where ${matches(searching, kind)} and ${asksForKey[kind](sql`likely.key`)} limit ${sql.lit(mostCounted + 1)}) counted)`;
    return sql`select ${sql.lit(kind)} as kind, key, case when ${isMany} then ${inAll} else n end as count, not ${isMany} as whole from (
        select key, n, row_number() over (order by n desc, key) as rank from (
          with found as (select * from ${found}) ${choicesOf[kind]}
        ) choice
      ) likely where n > 0 and (not ${isMany} or (n >= ${sql.lit(fewestOfMany)} and rank <= ${sql.lit(mostOffered)}))`;
  });
  const others = filterKinds.filter((kind) => chosen[kind] !== '');
  const { rows } = await sql<Counted>`
    with ${told(searching)} every as materialized (${foundIn(searching)})
    ${sql.join(
      others.map((kind) => sql`, ${sql.ref(`every_but_${kind}`)} as materialized (${foundIn(searching, kind)})`),
      sql` `,
    )}
    select 'total' as kind, '' as key, count(*)::integer as count, count(*) <= ${sql.lit(mostCounted)} as whole from every
    union all ${sql.join([...parts, ...loosenedBy(searching, others)], sql` union all `)}
    order by kind, count desc, key`.execute(db);
  return facetsOf(rows);
}

interface Counted {
  readonly kind: FilterKind | 'total' | 'without';
  readonly key: string;
  readonly count: number;
  readonly whole: boolean;
}

/** Where few are found: how many there are without one thing that is asked. Nothing where only one thing is. */
function loosenedBy({ filter, words }: Searching, chosen: readonly FilterKind[]): readonly RawBuilder<unknown>[] {
  if (chosen.length + (words.length > 0 ? 1 : 0) < 2) return [];
  const isFew = sql`(select count(*) < ${sql.lit(fewFound)} from every)`;
  const without = (kind: Loosened['kind'], projects: RawBuilder<unknown>) =>
    sql`select 'without' as kind, ${sql.lit(kind)} as key, count(*)::integer as count, true as whole from ${projects} without where ${isFew}`;
  const untold = sql`(select from project where ${fits(filter)} limit ${sql.lit(mostCounted + 1)})`;
  return [
    ...chosen.map((kind) => without(kind, sql.ref(`every_but_${kind}`))),
    ...(words.length > 0 ? [without('words', untold)] : []),
  ];
}

function facetsOf(rows: readonly Counted[]): Facets {
  const of = (kind: FilterKind) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ key, count }) => [key, count] as const));
  const total = rows.find(({ kind }) => kind === 'total');
  return {
    total: total?.count ?? 0,
    of: {
      state: of('state'),
      age: of('age'),
      subject: of('subject'),
      language: of('language'),
      country: of('country'),
      tool: of('tool'),
      label: of('label'),
    },
    loosened: rows.flatMap(({ kind, key, count }) => {
      const left = kind === 'without' ? ([...filterKinds, 'words'] as const).find((one) => one === key) : undefined;
      return left ? [{ kind: left, count }] : [];
    }),
    whole: new Set(filterKinds.filter((kind) => !rows.some((row) => row.kind === kind && !row.whole))),
  };
}
