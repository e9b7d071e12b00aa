import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import type { Breach, DomainMap } from '../tree.ts';

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

const mapBreach = (rule: string, advice: string): Breach => ({ file: 'domain-map.json', rule, advice });
