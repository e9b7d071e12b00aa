/** Asks the database in plain SQL. */
export type Run = (sql: string, values: readonly unknown[]) => Promise<{ readonly rows: Record<string, unknown>[] }>;

const text = (value: unknown): string => String(value ?? '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : []);

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly generated: boolean;
}

export async function columnsOf(run: Run, schema: string): Promise<Column[]> {
  const { rows } = await run(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, a.attgenerated <> '' as generated
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
     order by 1, a.attnum`,
    [schema],
  );
  return rows.map((row) => ({
    table: text(row.table),
    column: text(row.column),
    type: text(row.type),
    generated: row.generated === true,
  }));
}

export interface Constraint {
  readonly table: string;
  /** As PostgreSQL says it: `f` foreign key, `c` check, `p` primary key, `u` unique. */
  readonly kind: string;
  readonly columns: readonly string[];
  readonly definition: string;
  /** Of a foreign key: the table that it points to. */
  readonly target: string;
}

export async function constraintsOf(run: Run, schema: string): Promise<Constraint[]> {
  const { rows } = await run(
    `select c.relname as table, k.contype as kind, pg_get_constraintdef(k.oid) as definition, t.relname as target,
       array(select a.attname::text from unnest(k.conkey) with ordinality u(num, at)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num order by u.at) as columns
     from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class t on t.oid = k.confrelid
     where c.relnamespace = $1::regnamespace`,
    [schema],
  );
  return rows.map((row) => ({
    table: text(row.table),
    kind: text(row.kind),
    columns: texts(row.columns),
    definition: text(row.definition),
    target: text(row.target),
  }));
}

/** Indexes that hold every row of their table, or every row where a column is not null. */
export async function indexesOf(run: Run, schema: string): Promise<{ table: string; columns: readonly string[] }[]> {
  const { rows } = await run(
    `select c.relname as table,
       array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality u(num, at)
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.num order by u.at) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = $1::regnamespace
       and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')`,
    [schema],
  );
  return rows.map((row) => ({ table: text(row.table), columns: texts(row.columns) }));
}
