import { type Breach, type DomainMap, isTest, type Tree } from '../tree.ts';

const writes = [
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*['"`](?:public\.)?(\w+)/g,
  /\b(?:insert\s+into|delete\s+from|truncate(?:\s+table)?)\s+(?:public\.)?"?([a-z_]+)"?/g,
  /\bupdate\s+(?:public\.)?"?([a-z_]+)"?(?:\s+(?:as\s+)?\w+)?\s+set\b/g,
];

/** core/content hides what a content.ts declares, so a declaration counts as a write. */
const declaredContent = /\btable:\s*['"`](\w+)['"`]/g;

/** Writes of a domain (or of the platform) to a table of somebody else. What a domain may read of others is checked by table-reads.ts. */
export function writeBreaches(tree: Tree, map: DomainMap): Breach[] {
  return tree.flatMap((file) => {
    const writer = /^src\/(?:domains\/([^/]+\/[^/]+)|(platform))\//.exec(file.path);
    const owner = writer?.[1] ?? writer?.[2];
    if (owner === undefined || isTest(file) || !/\.tsx?$/.test(file.path)) return [];
    const own = map[owner]?.tables ?? [];
    const patterns = /\/content\.ts$/.test(file.path) ? [...writes, declaredContent] : writes;
    return [...tablesWritten(file.text, patterns)]
      .filter((table) => !own.includes(table))
      .map((table) => ({
        file: file.path,
        rule: `writes to "${table}", a table of ${ownerOf(table, map) ?? 'nobody'}`,
        advice: `Call a command of its owner, or name it under ${owner} in domain-map.json if it is yours`,
      }));
  });
}

/** Comments and messages may say "update" too; they do not count. */
function tablesWritten(text: string, patterns: readonly RegExp[]): Set<string> {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '$1');
  return new Set(patterns.flatMap((pattern) => [...code.matchAll(pattern)].flatMap((match) => match[1] ?? [])));
}

const ownerOf = (table: string, map: DomainMap): string | undefined =>
  Object.keys(map).find((domain) => map[domain]?.tables?.includes(table));
