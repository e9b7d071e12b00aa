import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';
import { parse } from '../syntax.ts';
import { type Breach, type DomainMap, isCode, isTest, type Tree, type TreeFile } from '../tree.ts';

interface Rules {
  readonly forbidden: (NonNullable<NonNullable<ICruiseOptions['ruleSet']>['forbidden']>[number] & {
    readonly name: string;
    readonly comment?: string;
  })[];
  readonly options: ICruiseOptions;
}
const rules: Rules = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs');

/** Runs the import rules over `src` of the tree at `root`. */
export async function importBreaches(root: string): Promise<Breach[]> {
  const wanted: ICruiseOptions = {
    ...rules.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  };
  const { output } = await cruise(['src'], wanted);
  if (typeof output === 'string') throw new Error(`the import checker answered with text: ${output}`);
  return output.summary.violations.map((violation) => ({
    file: violation.from,
    rule: `${violation.rule.name}: imports ${chainOf(violation)}`,
    advice: adviceOf(violation.rule.name),
  }));
}

function chainOf(violation: ICruiseResult['summary']['violations'][number]): string {
  return violation.cycle ? violation.cycle.map((step) => step.name).join(' → ') : violation.to;
}

function adviceOf(name: string): string {
  return rules.forbidden.find((rule) => rule.name === name)?.comment ?? '';
}

/** Domains that know each other in a ring could not be taken apart any more. */
export function ringsIn(map: DomainMap): Breach[] {
  const breaches: Breach[] = [];
  const follow = (domain: string, way: readonly string[]): void => {
    const next = map[domain];
    if (!next) {
      breaches.push(mapBreach(`${way.at(-1)} knows ${domain}, which has no line`, 'Give it a line, or mend its name'));
    } else if (way.includes(domain)) {
      breaches.push(mapBreach(`a ring: ${[...way, domain].join(' → ')}`, 'Turn one of these edges round'));
    } else for (const neighbour of next.knows) follow(neighbour, [...way, domain]);
  };
  const done = new Set<string>();
  for (const domain of Object.keys(map)) {
    if (!done.has(domain)) follow(domain, []);
    done.add(domain);
  }
  return breaches;
}

/** Edges that no import stands behind: the map would tell of a program that is more entangled than it is. Addresses need none. */
export function unusedEdges(tree: Tree, map: DomainMap): Breach[] {
  const edges = tree.filter((file) => isCode(file) && !isTest(file)).flatMap(edgesOf);
  const used = new Set(edges.flatMap(([from, to]) => [`${from} knows ${to}`, `${groupOf(from)} knows ${groupOf(to)}`]));
  return Object.entries(map).flatMap(([name, { knows }]) =>
    knows
      .filter((neighbour) => !used.has(`${name} knows ${neighbour}`))
      .map((neighbour) => mapBreach(`${name} knows ${neighbour}, and imports nothing of it`, 'Take the edge out')),
  );
}

const domainOf = (path: string) => /^src\/domains\/([^/]+\/[^/]+)\//.exec(path)?.[1];
const groupOf = (domain: string) => domain.split('/')[0];

function edgesOf(file: TreeFile): (readonly [from: string, to: string])[] {
  const domain = domainOf(file.path);
  if (!domain) return [];
  return parse(file)
    .statements.filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .map(({ moduleSpecifier: from }) => (from && ts.isStringLiteral(from) ? from.text : ''))
    .filter((from) => from.startsWith('#domains/') && !from.endsWith('/paths.ts'))
    .flatMap((from) => {
      const neighbour = domainOf(from.replace('#', 'src/'));
      return neighbour && neighbour !== domain ? [[domain, neighbour] as const] : [];
    });
}

const mapBreach = (rule: string, advice: string): Breach => ({ file: 'domain-map.json', rule, advice });
