import ts from 'typescript';
import { parse } from '../syntax.ts';
import { type Breach, type DomainMap, isCode, type Tree, type TreeFile } from '../tree.ts';

const word = '[a-z0-9]+(-[a-z0-9]+)*';
const domainFiles = [
  /^(model|policy|access|queries|forms|paths|follow-ups|events|jobs|content|own-data|erasure|notices|domain)\.ts$/,
  /^(routes|answers)\.tsx$/,
  /^(commands|steps)\/[a-z]+(-[a-z0-9]+)+\.ts$/,
  new RegExp(`^documents/${word}\\.ts$`),
  new RegExp(`^routes/${word}\\.tsx$`),
  new RegExp(`^queries/${word}\\.ts$`),
  new RegExp(`^pages/${word}\\.tsx$`),
  new RegExp(`^pages/${word}-props\\.ts$`),
  new RegExp(`^parts/${word}\\.tsx?$`),
];
const folders = new Set(['commands', 'steps', 'queries', 'routes', 'pages', 'parts', 'documents']);
const sayNothing = /^(utils?|helpers?|common|managers?|services?|misc|shared|lib|stuff)$/;
/** `Services` is the bundle of the outside world that is made at the start: files, live, limits, keyring. */
const excused = new Set(['src/platform/services.ts']);
/** What names and puts together all domains. */
const assembly = new Set(['src/domains/all.ts', 'src/domains/manifest.ts']);
const advice =
  'A domain holds domain, model, policy, access, queries, forms, paths, routes, answers, events, jobs, content, own-data, erasure, notices, follow-ups, commands/<verb>-<noun>, steps/<verb>-<noun>, documents/<name>, pages/<name>-page, pages/<name>-props, parts/<name> and tests beside them (docs/architecture.md)';

/** Files of `src` whose name or place tells nothing, or that a domain does not have. */
export function vocabularyBreaches(tree: Tree, map: DomainMap): Breach[] {
  const code = tree.filter((file) => file.path.startsWith('src/') && isCode(file));
  const paths = new Set(code.map((file) => file.path));
  return [
    ...code.flatMap(nameBreaches),
    ...code.filter(isBarrel).map((file) => breach(file, 'only passes on what other files export (a barrel)')),
    ...code.flatMap((file) => domainBreaches(file, paths, map)),
  ];
}

function nameBreaches(file: TreeFile): Breach[] {
  const parts = file.path.replace(/(\.[a-z]+)+$/, '').split('/');
  const empty = parts.find((part) => sayNothing.test(part) || /-(utils?|helpers?|manager)$/.test(part));
  if (empty && !excused.has(file.path)) return [breach(file, `"${empty}" says nothing`, 'Name it after what it holds')];
  if (parts.at(-1) === 'index') return [breach(file, 'an index file', 'Import the file that holds the thing')];
  return [];
}

function isBarrel(file: TreeFile): boolean {
  const { statements } = parse(file);
  return (
    statements.length > 0 &&
    statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
  );
}

function domainBreaches(file: TreeFile, paths: ReadonlySet<string>, map: DomainMap): Breach[] {
  if (assembly.has(file.path)) return [];
  const [, domain, rest] = /^src\/domains\/([^/]+\/[^/]+)\/?(.*)$/.exec(file.path) ?? [];
  if (domain === undefined) return file.path.startsWith('src/domains/') ? [breach(file)] : [];
  if (!rest || !map[domain])
    return [breach(file, `the domain "${domain}" is not in domain-map.json`, 'Give it a line there')];
  const [own, folder] = [ownPath(rest), file.path.slice(0, file.path.length - ownPath(rest).length)];
  const tested = own.replace(/\.test(\.tsx?)$/, '$1');
  if (own.endsWith('.http.test.ts')) return new RegExp(`^${word}\\.http\\.test\\.ts$`).test(own) ? [] : [breach(file)];
  if (tested !== own) {
    const beside = [tested, tested.replace(/x$/, ''), `${tested}x`].some((path) => paths.has(folder + path));
    return beside
      ? []
      : [breach(file, 'a test with nothing beside it', `Put it beside ${tested}, or name it .http.test.ts`)];
  }
  if (domain === 'core/event-log' && own === 'transact.ts') return []; // how every command writes
  if (/^core\/(content|own-data|erasure|notifications)$/.test(domain) && own === 'registry.ts') return []; // what the domains declare
  if (!domainFiles.some((pattern) => pattern.test(own))) return [breach(file)];
  if (own === 'policy.ts' && !paths.has(`${folder}policy.test.ts`))
    return [breach(file, 'a policy without policy.test.ts', 'Try every kind of actor in every state there')];
  if (own.endsWith('-props.ts') && !holdsTypesAlone(file))
    return [breach(file, 'more than types', 'Functions of a page stand in the page or in a part of it')];
  return [];
}

function holdsTypesAlone(file: TreeFile): boolean {
  return parse(file).statements.every(
    (statement) =>
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword),
  );
}

/** The path inside the domain: sub-folders (`staff/officers/`) have the same shape as a domain. */
function ownPath(rest: string): string {
  const parts = rest.split('/');
  const start = parts.findIndex((part, at) => folders.has(part) || at === parts.length - 1);
  return parts.slice(start).join('/');
}

function breach(file: TreeFile, rule = 'not a file of a domain', todo = advice): Breach {
  return { file: file.path, rule, advice: todo };
}
