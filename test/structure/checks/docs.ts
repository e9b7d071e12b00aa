import { dirname, join } from 'node:path/posix';
import type { Breach, Tree, TreeFile } from '../tree.ts';

/** Decisions without a date or an end, and links in the docs that lead nowhere. `exists` looks for a path from the root. */
export function docBreaches(docs: Tree, exists: (path: string) => boolean): Breach[] {
  const decisions = docs.filter((file) => file.path.startsWith('docs/decisions/'));
  const numbers = decisions.map(numberOf);
  return [
    ...decisions.flatMap(decisionBreaches),
    ...decisions
      .filter((file, at) => numbers.indexOf(numberOf(file)) !== at)
      .map((file) => ({ file: file.path, rule: 'a number that is taken', advice: 'Take the next free one' })),
    ...docs.flatMap((file) => deadLinks(file, exists)),
  ];
}

const numberOf = ({ path }: TreeFile): string => /(\d{4})-[^/]+\.md$/.exec(path)?.[1] ?? path;

function decisionBreaches({ path, text }: TreeFile): Breach[] {
  const wanted: readonly (readonly [RegExp, string])[] = [
    [/^# \d+\. \S/, 'Begin with "# 10. What was decided"'],
    [/^\d{4}-\d{2}-\d{2}\b/m, 'Write the day of the decision below the title'],
    [/\bWhen to revisit\b/i, 'Say when to revisit it'],
  ];
  const missing = wanted.filter(([pattern]) => !pattern.test(text));
  const named = /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(path)
    ? []
    : [{ file: path, rule: 'not the name of a decision', advice: 'Name it 0010-what-was-decided.md' }];
  return [...named, ...missing.map(([, advice]) => ({ file: path, rule: 'not a whole decision', advice }))];
}

function deadLinks({ path, text }: TreeFile, exists: (path: string) => boolean): Breach[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((link) => {
    const target = (link[1] ?? '').replace(/#.*$/, '');
    if (target === '' || /^[a-z]+:/.test(target) || exists(join(dirname(path), target))) return [];
    return [{ file: path, rule: `a link to ${target}, which is not there`, advice: 'Mend it' }];
  });
}
