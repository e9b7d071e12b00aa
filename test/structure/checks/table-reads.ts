import { type Breach, type DomainMap, isTest, type Tree, type TreeFile } from '../tree.ts';

/** Query builders that name a table or view: `selectFrom('space as s')`, `innerJoin('account', ...)`. */
const builders = /\b(?:selectFrom|(?:inner|left|right|full|cross)Join(?:Lateral)?|from|using)\(\s*\[?\s*['"`](\w+)/g;
/** The list of tables behind `from`, `join` or `using` in SQL text, as far as the next word of the language. */
const clauses =
  /\b(?:from|join|using)\s+((?:lateral\s+)?[a-z_]\w*(?:\s+(?:as\s+)?(?!where\b|on\b|join\b|left\b|inner\b|order\b|limit\b|group\b|union\b|cross\b|for\b|using\b|set\b)[a-z_]\w*)?(?:\s*,\s*[a-z_]\w*(?:\s+(?:as\s+)?[a-z_]\w*)?)*)/g;

interface Read {
  readonly domain: string;
  readonly table: string;
  readonly file: string;
}

/** Reads of tables and views of other domains that the map does not list. */
export function readBreaches(tree: Tree, map: DomainMap): Breach[] {
  return readsOf(tree, map)
    .filter(({ domain, table }) => !map[domain]?.reads?.includes(table))
    .map(({ domain, table, file }) => ({
      file,
      rule: `reads "${table}" of ${ownerOf(table, map)}`,
      advice: `Read a view that its owner publishes, or add "${table}" to the reads of ${domain} in domain-map.json`,
    }));
}

/** Reads on the map that no query does, and names that are no table or view. */
export function unusedReads(tree: Tree, map: DomainMap): Breach[] {
  const done = new Set(readsOf(tree, map).map(({ domain, table }) => `${domain} ${table}`));
  return Object.entries(map).flatMap(([domain, { reads = [] }]) =>
    reads
      .filter((table) => !done.has(`${domain} ${table}`))
      .map((table) => ({
        file: 'domain-map.json',
        rule: `${domain} reads "${table}", and no query of it does`,
        advice: 'Take it out',
      })),
  );
}

/** Every table or view of another domain that a query of a domain names, once for each file. */
export function readsOf(tree: Tree, map: DomainMap): Read[] {
  const known = new Set(Object.values(map).flatMap(({ tables = [], views = [] }) => [...tables, ...views]));
  return tree.flatMap((file) => {
    const domain = /^src\/domains\/([^/]+\/[^/]+)\//.exec(file.path)?.[1];
    if (domain === undefined || isTest(file) || !/\.tsx?$/.test(file.path)) return [];
    const own = new Set([...(map[domain]?.tables ?? []), ...(map[domain]?.views ?? [])]);
    return [...tablesRead(file)]
      .filter((table) => known.has(table) && !own.has(table))
      .map((table) => ({ domain, table, file: file.path }));
  });
}

/** Comments may say "from" too; they do not count, and neither do imports. */
function tablesRead({ text }: TreeFile): Set<string> {
  const code = text
    .replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '$1')
    .replace(/^(?:import|export)\b[^;]*?\bfrom '[^']*';$/gm, '');
  const named = [...code.matchAll(builders)].map((match) => match[1] ?? '');
  const listed = [...code.matchAll(clauses)].flatMap((match) =>
    (match[1] ?? '').split(',').map(
      (item) =>
        item
          .trim()
          .replace(/^lateral\s+/, '')
          .split(/\s+/)[0] ?? '',
    ),
  );
  return new Set([...named, ...listed]);
}

const ownerOf = (table: string, map: DomainMap): string =>
  Object.entries(map).find(([, { tables = [], views = [] }]) => tables.includes(table) || views.includes(table))?.[0] ??
  'nobody';
