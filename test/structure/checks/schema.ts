import type { Breach, Tree } from '../tree.ts';
import { columnsOf, constraintsOf, indexesOf, type Run } from './schema-facts.ts';

const broken = (table: string, rule: string, advice: string): Breach => ({
  file: `migrations (${table})`,
  rule,
  advice,
});

/** What the database itself would let through: read from the migrated schema. */
export async function schemaBreaches(run: Run, schema = 'public'): Promise<Breach[]> {
  const [columns, constraints, indexes] = [
    await columnsOf(run, schema),
    await constraintsOf(run, schema),
    await indexesOf(run, schema),
  ];
  const held = new Set<string>();
  for (const constraint of constraints)
    for (const column of constraint.columns) if (bounds(constraint)) held.add(`${constraint.table}.${column}`);

  const breaches: Breach[] = [];
  for (const { table, column, type, generated } of columns) {
    if (type === 'timestamp without time zone' || type.startsWith('time '))
      breaches.push(broken(table, `${column} is a ${type}`, 'Make it timestamptz'));
    if (/^(text|character varying)(\[\])?$/.test(type) && !generated && !held.has(`${table}.${column}`))
      breaches.push(broken(table, `${column} has no limit`, 'Add check (length(...) <= n), a pattern, or in (...)'));
  }
  for (const { table, kind, columns: key, definition } of constraints) {
    if (kind !== 'f' || indexes.some((index) => index.table === table && serves(index.columns, key))) continue;
    const advice = `create index on ${table} (${key.join(', ')})`;
    breaches.push(broken(table, `${definition.split(' ON ')[0]} has no index that begins with it`, advice));
  }
  return breaches;
}

/** A check of length or values, or a reference to a column that is held to its own. */
function bounds({ kind, definition }: { readonly kind: string; readonly definition: string }): boolean {
  return kind === 'f' || (kind === 'c' && /length\(|cardinality\(|= ANY|~ '\^|= '/.test(definition));
}

/** The columns of the key come first in the index, in any order. */
function serves(index: readonly string[], key: readonly string[]): boolean {
  return key.every((column) => index.slice(0, key.length).includes(column));
}

/** What can only be seen in the text of the migrations. */
export function migrationBreaches(tree: Tree): Breach[] {
  return tree
    .filter((file) => file.path.endsWith('.sql'))
    .flatMap((file) => {
      const sql = file.text.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
      const add = (rule: string, advice: string): Breach => ({ file: file.path, rule, advice });
      return [
        ...[...sql.matchAll(/\breferences\s+(\w+)\s*(?:\([^)]*\))?([^,;)]*)/gi)]
          .filter((reference) => !/\bon\s+delete\b/i.test(reference[2] ?? ''))
          .map((reference) => add(`a reference to ${reference[1]} without "on delete"`, 'Say what its end means here')),
        ...(/\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/i.test(sql)
          ? [add('a trigger', 'Write the effect in the command whose effect it is')]
          : []),
        ...(/^migrations\/\d{8}T\d{4}_[a-z_]+\.sql$/.test(file.path)
          ? []
          : [add('a name that the program would pass over', 'Name it 20261123T0900_create_things.sql')]),
      ];
    });
}
