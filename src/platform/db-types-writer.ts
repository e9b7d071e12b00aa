import type { OpenDatabase } from './db.ts';

/** Brands of primary keys that are not named after their table. */
const otherBrands: Readonly<Record<string, string>> = {
  space_picture: 'PictureId',
  conduct_case: 'CaseId',
  country: 'CountryCode',
};

/** Columns of views that are an expression, or that an outer join leaves empty: the catalogue does not know their types. */
const viewColumns: Readonly<Record<string, string>> = {
  'blocked_pair.one_id': 'MemberId',
  'blocked_pair.other_id': 'MemberId',
  'blocked_pair.by_one': 'boolean',
  'account_name.is_erased': 'boolean',
  'person.id': 'MemberId',
  'person.name': 'string',
  'person.verified': 'boolean',
  'person.refused': 'boolean',
  'person.school_id': 'SchoolId | null',
  'person.school': 'string | null',
  'person.town': 'string | null',
  'pupil_called.id': 'PupilId',
  'pupil_called.name': 'string',
  'pupil_called.is_former': 'boolean',
  'public_project.id': 'ProjectId',
  'public_project.running': 'boolean',
  'public_project.open_to_partners': 'boolean',
  'public_project.activated_at': 'Date',
  'project_summary.id': 'ProjectId',
  'project_summary.began_at': 'Date',
  'project_participant.seat': 'number | null',
  'project_participant.agreed': 'boolean',
};

const plain: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  integer: 'number',
  bigint: 'number',
  boolean: 'boolean',
  date: 'string',
  'timestamp with time zone': 'Date',
  jsonb: 'Json',
  bytea: 'Uint8Array',
  'text[]': 'string[]',
  tsvector: 'string',
};

interface Column {
  readonly table: string;
  /** The table behind a view; else the table itself. */
  readonly base: string;
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly filled: boolean;
  /** Made of other columns by the database: nobody writes it. */
  readonly generated: boolean;
  readonly key: boolean;
  readonly refers: string | null;
  readonly check: string | null;
}

/**
 * The text of db-types.ts: one interface a table or view, closed lists of words as unions, and ids with their brands: those of
 * src/kernel/ids.ts, whose text is `ids`.
 */
export async function describeTypes(database: OpenDatabase, ids: string): Promise<string> {
  const brands = new Set([...ids.matchAll(/^export type (\w+) = Id</gm)].flatMap(([, name]) => name ?? []));
  const columns = onceEach(await readColumns(database));
  const tables = Map.groupBy(columns, (column) => column.table);
  const body = [...tables]
    .map(
      ([table, own]) =>
        `  ${table}: {\n${own.map((column) => `    ${column.name}: ${typeOf(column, brands)};\n`).join('')}  };\n`,
    )
    .join('');
  const used = [...brands].filter((brand) => new RegExp(`\\b${brand}\\b`).test(body)).sort();
  return `// Generated from the database after the migrations by \`npm run db-types\`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type {\n${used.map((brand) => `  ${brand},\n`).join('')}} from '#kernel/ids.ts';

/** Read as the value that it holds; written as its text, so that both databases store the same. */
type Json = ColumnType<unknown, string, string>;
type FilledJson = ColumnType<unknown, string | undefined, string>;

export interface DB {\n${body}}\n`;
}

/** A column of a view has the name of columns in several of its tables. */
function onceEach(columns: readonly Column[]): Column[] {
  return [...new Map(columns.map((column) => [`${column.table}.${column.name}`, column])).values()];
}

/** The brand of a table's key: `project_review` has ProjectReviewId, if there is such an id. */
function brandOf(table: string, brands: ReadonlySet<string>): string | undefined {
  const name = table.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return otherBrands[table] ?? (brands.has(`${name}Id`) ? `${name}Id` : undefined);
}

function typeOf(column: Column, brands: ReadonlySet<string>): string {
  const { table, base, name, type, optional, filled, generated, key, refers, check } = column;
  const known = viewColumns[`${table}.${name}`];
  if (known) return known;
  const own = key && (name === 'id' || base === 'country') ? brandOf(base, brands) : undefined;
  const referred = refers ? brandOf(refers, brands) : undefined;
  const words = check?.match(/^CHECK \(\((?:\(?)\(?\w+\)? = ANY \(ARRAY\[(.*)\]\)\)\)$/)?.[1];
  const union = words?.includes("'")
    ? [...words.matchAll(/'([^']+)'::text/g)].map(([, word]) => `'${word}'`).join(' | ')
    : undefined;
  const word = own ?? referred ?? union ?? plain[type] ?? 'unknown';
  if (type === 'jsonb') return filled ? 'FilledJson' : 'Json';
  const value = optional ? `${word} | null` : word;
  if (generated) return `GeneratedAlways<${value}>`;
  return filled ? `Generated<${value}>` : value;
}

async function readColumns(database: OpenDatabase): Promise<Column[]> {
  const { rows } = await database.run(`
    select c.relname as "table", t.relname as base, a.attname as name, format_type(a.atttypid, null) as type,
      not a.attnotnull as optional, (a.atthasdef or a.attidentity <> '') as filled,
      a.attgenerated <> '' as generated,
      exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p' and k.conkey = array[a.attnum]) as key,
      (select f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = t.oid and k.contype = 'f' and a.attnum = any(k.conkey) and k.conkey[array_length(k.conkey, 1)] = a.attnum
        order by array_length(k.conkey, 1), (f.relname = 'account') limit 1) as refers,
      (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = t.oid and k.contype = 'c'
        and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%ANY (ARRAY%' limit 1) as check
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute shown on shown.attrelid = c.oid and shown.attnum > 0 and not shown.attisdropped
    -- A column of a view is what the column of the same name is in the table behind it.
    left join information_schema.view_column_usage u on c.relkind = 'v' and u.view_schema = n.nspname
      and u.view_name = c.relname and u.column_name = shown.attname
    join pg_class t on t.oid = coalesce(u.table_name::regclass, c.oid)
    join pg_attribute a on a.attrelid = t.oid and a.attname = shown.attname
    where n.nspname = 'public' and c.relkind in ('r', 'v') and c.relname <> 'migration'
    order by c.relname, shown.attnum`);
  return rows as unknown as Column[];
}
