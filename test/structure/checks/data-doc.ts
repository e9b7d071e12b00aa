import type { Breach, DomainMap } from '../tree.ts';
import { type Constraint, columnsOf, constraintsOf, type Run } from './schema-facts.ts';

interface Row {
  readonly owner: string;
  readonly table: string;
  readonly personal: string;
  /** column → what the erasure of the person in it does to the row. */
  readonly named: ReadonlyMap<string, string>;
  readonly holds: string;
}

/** What the database does when the row of a person is deleted, in the words of the page. */
const fates: Readonly<Record<string, string>> = { CASCADE: 'row goes', 'SET NULL': 'unnamed', RESTRICT: 'stays' };
/** Columns that name a person without a foreign key, because their row outlives the person. */
const namesSomebody = /(^|_)(actor|member|account|pupil|officer|teacher)_id$/;

const inDoc = (rule: string, advice: string): Breach => ({ file: 'docs/data.md', rule, advice });

/** Compares docs/data.md and domain-map.json with the schema. */
export async function dataDocBreaches(run: Run, doc: string, map: DomainMap, schema = 'public'): Promise<Breach[]> {
  const [columns, constraints] = [await columnsOf(run, schema), await constraintsOf(run, schema)];
  const tables = [...new Set(columns.map((column) => column.table))];
  const rows = rowsOf(doc);
  const persons = rows.filter((row) => row.personal === 'person').map((row) => row.table);
  return [
    ...mapBreaches(tables, map),
    ...rows
      .filter((row) => !tables.includes(row.table))
      .map((row) => inDoc(`\`${row.table}\` is not in the schema`, 'Take the row out')),
    ...tables.flatMap((table) => {
      const row = rows.find((candidate) => candidate.table === table);
      if (!row) return [inDoc(`\`${table}\` is missing`, 'Write whose it is, whether personal, and what erasure does')];
      const facts = columns.filter((column) => column.table === table).map((column) => column.column);
      const keys = constraints.filter(
        ({ kind, target, ...key }) => key.table === table && kind === 'f' && persons.includes(target),
      );
      return rowBreaches(row, facts, keys, map);
    }),
  ];
}

function rowBreaches(row: Row, columns: readonly string[], keys: readonly Constraint[], map: DomainMap): Breach[] {
  const { table, owner, personal, named } = row;
  const breaches: Breach[] = [];
  if (!map[owner]?.tables?.includes(table))
    breaches.push(inDoc(`\`${table}\` stands under ${owner}`, 'Move it to its owner in domain-map.json'));
  if (!/^(person|yes|no)$/.test(personal))
    breaches.push(inDoc(`\`${table}\` is personal: "${personal}"`, 'person, yes or no'));
  if (row.holds === '') breaches.push(inDoc(`\`${table}\` does not say what it holds`, 'One sentence'));
  for (const column of columns) {
    const key = keys.find((candidate) => candidate.columns.includes(column));
    const fate = key ? fates[/ON DELETE (\w+( NULL)?)/.exec(key.definition)?.[1] ?? ''] : undefined;
    const said = named.get(column);
    if (!key && !namesSomebody.test(column)) continue;
    if (said === undefined)
      breaches.push(
        inDoc(`\`${table}.${column}\` names a person and is not described`, `\`${column}\`: ${fate ?? 'stays'}`),
      );
    else if (key && said !== fate)
      breaches.push(inDoc(`\`${table}.${column}\` says "${said}", the foreign key says "${fate}"`, 'Make them agree'));
    if (personal === 'no') breaches.push(inDoc(`\`${table}\` names people and is "no"`, 'It is personal: yes'));
  }
  for (const column of named.keys())
    if (!columns.includes(column)) breaches.push(inDoc(`\`${table}\` has no column ${column}`, 'Take it out'));
  return breaches;
}

function mapBreaches(tables: readonly string[], map: DomainMap): Breach[] {
  const inMap = (rule: string, advice: string): Breach => ({ file: 'domain-map.json', rule, advice });
  const owned = Object.values(map).flatMap((domain) => domain.tables ?? []);
  return [
    ...tables
      .filter((table) => !owned.includes(table))
      .map((table) => inMap(`nobody owns "${table}"`, 'Name its owner')),
    ...owned.filter((table) => !tables.includes(table)).map((table) => inMap(`no table "${table}"`, 'Take it out')),
    ...owned
      .filter((table, at) => owned.indexOf(table) !== at)
      .map((table) => inMap(`two owners of "${table}"`, 'A table has one')),
  ];
}

/** `## owner`, then rows `| table | personal | column: fate; ... | holds |`. */
function rowsOf(doc: string): Row[] {
  let owner = '';
  return doc.split('\n').flatMap((line) => {
    owner = /^## (.+)$/.exec(line)?.[1] ?? owner;
    const [, table, personal = '', named = '', holds = ''] =
      /^\| `(\w+)` \| (.*?) \| (.*?) \| (.*?) ?\|$/.exec(line) ?? [];
    if (table === undefined) return [];
    const pairs = [...named.matchAll(/`(\w+)`: ([a-z ]+)/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
    return [{ owner, table, personal, named: new Map(pairs), holds }];
  });
}
