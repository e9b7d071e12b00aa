import { beforeAll, describe, expect, it } from 'vitest';
import { importBreaches, ringsIn, unusedEdges } from './checks/imports.ts';
import { planted, withFolder } from './planted.ts';
import { linesOf } from './tree.ts';

const take = (...from: readonly string[]): string => from.map((path) => `import '${path}';`).join('\n');
const one = 'export const one = 1;';
const typeOfOne = (from: string): string => `import type { one } from '${from}';\nexport type One = typeof one;`;

const layers = ['kernel', 'platform', 'ui', 'domains', 'web', 'worker', 'browser'];

/** A small program in which everything is in order. */
const program = {
  'package.json': JSON.stringify({
    imports: Object.fromEntries(layers.map((layer) => [`#${layer}/*`, `./src/${layer}/*`])),
    dependencies: { fastify: '1.0.0', kysely: '1.0.0', zod: '1.0.0', pg: '1.0.0' },
  }),
  ...Object.fromEntries(
    ['fastify', 'kysely', 'zod', 'pg'].flatMap((name) => [
      [`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "main.js" }`],
      [`node_modules/${name}/main.js`, ''],
    ]),
  ),
  'src/kernel/ids.ts': one,
  'src/platform/db.ts': `${take('#kernel/ids.ts', 'kysely', 'pg')}\n${one}`,
  'src/platform/jobs.ts': one,
  'src/ui/button.tsx': one,
  'src/ui/row.tsx': one,
  'src/ui/list.tsx': `${take('./row.tsx')}\n${one}`,
  'src/browser/main.ts': one,
  'src/web/server.ts': `${take('fastify', '#domains/all.ts')}\n${one}`,
  'src/domains/all.ts': `${take('./work/projects/domain.ts')}\n${one}`,
  'src/domains/manifest.ts': one,
  'src/domains/core/event-log/model.ts': one,
  'src/domains/core/event-log/transact.ts': `${take('#platform/db.ts')}\n${one}`,
  'src/domains/recognition/labels/model.ts': one,
  'src/domains/people/contacts/forms.ts': one,
  'src/domains/conduct/reports/paths.ts': one,
  'src/domains/conduct/reports/model.ts': one,
  'src/domains/people/contacts/model.ts': one,
  'src/domains/recognition/labels/parts/label-form.tsx': `${take('../model.ts', '#ui/button.tsx')}\n${one}`,
  'src/domains/work/projects/events.ts': typeOfOne('#domains/core/event-log/model.ts'),
  'src/domains/work/projects/jobs.ts': `${take('#platform/jobs.ts')}\n${one}`,
  'src/domains/work/projects/model.ts': `${take('#kernel/ids.ts')}\n${one}`,
  'src/domains/work/projects/policy.ts': `${take('./model.ts')}\n${one}`,
  'src/domains/work/projects/access.ts': `${take('./policy.ts', '#platform/db.ts', 'kysely')}\n${one}`,
  'src/domains/work/projects/queries.ts': `${take('./access.ts', 'kysely')}\n${one}`,
  'src/domains/work/projects/steps/lock-project.ts': `${take('#domains/core/event-log/transact.ts', 'kysely')}\n${one}`,
  'src/domains/work/projects/commands/found-project.ts': `${take('../access.ts', '../steps/lock-project.ts', '#domains/core/event-log/transact.ts', '#domains/recognition/labels/model.ts')}\n${one}`,
  'src/domains/work/projects/pages/project-page.tsx': `${take('../policy.ts', '#domains/recognition/labels/parts/label-form.tsx', '#ui/button.tsx', '#domains/conduct/reports/paths.ts')}\n${typeOfOne('../queries.ts')}`,
  'src/domains/work/projects/answers.tsx': `${take('./queries.ts', './pages/project-page.tsx')}\n${one}`,
  'src/domains/work/projects/routes.tsx': `${take('./queries.ts', './answers.tsx', './commands/found-project.ts', './pages/project-page.tsx')}\n${one}`,
  'src/domains/work/projects/domain.ts': `${take('./routes.tsx', './events.ts', './jobs.ts', '#domains/manifest.ts')}\n${one}`,
};

const schools = 'src/domains/people/schools';

/** Each file breaks one rule. */
const breaches: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/kernel/clock.ts', take('node:fs'), 'kernel-is-the-ground'],
  ['src/platform/members.ts', take('#domains/recognition/labels/model.ts'), 'platform-knows-no-domain'],
  ['src/ui/story-card.tsx', take('#domains/work/projects/model.ts'), 'ui-knows-no-domain'],
  ['src/domains/people/contacts/routes.tsx', take('#web/server.ts'), 'domains-know-no-assembly'],
  ['src/worker/tick.ts', take('#browser/main.ts'), 'nobody-imports-browser'],
  ['src/browser/chat.ts', take('#domains/recognition/labels/model.ts'), 'browser-stands-alone'],
  ['src/browser/files.ts', take('node:fs'), 'browser-has-no-node'],
  ['src/worker/server.ts', take('fastify'), 'framework-stays-in-web'],
  [`${schools}/routes.tsx`, take('kysely'), 'sql-only-in-data-files'],
  [`${schools}/commands/add-school.ts`, take('pg'), 'outside-world-stays-in-platform'],
  [
    'src/domains/work/projects/follow-ups.ts',
    take('#domains/people/contacts/forms.ts'),
    'neighbours-by-the-front-door',
  ],
  [
    'src/domains/people/contacts/access.ts',
    take('#domains/work/projects/model.ts'),
    'people/contacts-knows-its-neighbours',
  ],
  [`${schools}/access.ts`, take('#domains/people/contacts/model.ts', 'zod'), 'people/schools-knows-its-neighbours'],
  [`${schools}/model.ts`, take('#platform/db.ts'), 'domain-file-model'],
  [`${schools}/policy.ts`, take('./access.ts'), 'domain-file-policy'],
  [`${schools}/access.ts`, take('#domains/people/contacts/model.ts', 'zod'), 'domain-file-access'],
  [`${schools}/queries.ts`, take('./commands/add-school.ts'), 'domain-file-queries'],
  [`${schools}/forms.ts`, take('./queries.ts'), 'domain-file-forms'],
  [`${schools}/paths.ts`, take('./model.ts'), 'domain-file-paths'],
  [`${schools}/events.ts`, take('./queries.ts'), 'domain-file-events'],
  [`${schools}/jobs.ts`, take('./queries.ts'), 'domain-file-jobs'],
  [`${schools}/pages/school-page.tsx`, take('../commands/add-school.ts'), 'domain-file-pages'],
  [`${schools}/pages/list-page.tsx`, take('../queries.ts'), 'domain-file-pages-types'],
  [`${schools}/parts/school-form.tsx`, take('../commands/add-school.ts'), 'domain-file-parts'],
  [`${schools}/parts/read-school.ts`, take('../queries.ts'), 'domain-file-parts-types'],
  [`${schools}/commands/edit-school.ts`, take('../routes.tsx'), 'commands-know-no-view'],
  [`${schools}/commands/close-school.ts`, take('../follow-ups.ts'), 'commands-come-first'],
  [`${schools}/steps/lock-school.ts`, take('../commands/add-school.ts'), 'steps-know-no-command'],
  [`${schools}/commands/open-school.ts`, take('./add-school.ts'), 'commands-stand-alone'],
  [`${schools}/office/routes.tsx`, take('../routes.tsx'), 'routes-stand-alone'],
  [`${schools}/pages/heading.tsx`, take('../answers.tsx'), 'answers-are-given-by-routes'],
  [`${schools}/answers.tsx`, take('./routes.tsx'), 'answers-know-no-route'],
  [`${schools}/follow-ups.ts`, take('./commands/close-school.ts'), 'no-cycles'],
  ['src/ui/row.tsx', typeOfOne('./list.tsx'), 'no-cycles'],
  ['src/worker/nothing.ts', take('./gone.ts'), 'resolvable'],
  ['src/worker/unlisted.ts', take('unlisted'), 'no-development-packages'],
];

describe('a planted import', () => {
  let found: readonly string[] = [];
  beforeAll(async () => {
    const texts = Object.fromEntries(breaches.map(([file, text]) => [file, text]));
    const unlisted = { 'node_modules/unlisted/package.json': '{}', 'node_modules/unlisted/index.js': '' };
    found = linesOf(await withFolder({ ...program, ...unlisted, ...texts }, importBreaches));
  });

  it.each(breaches)('in %s is found', (file, _text, rule) => {
    const named = rule === 'no-cycles' ? `${rule}: imports ${file}` : `${file}: ${rule}: imports `;
    expect(found.filter((line) => line.includes(named))).not.toEqual([]);
  });

  it('is told with a way out', () => {
    expect(found.filter((line) => /\. $/.test(line))).toEqual([]);
  });
});

describe('a program in order', () => {
  it('has no breach', { tags: ['slow'] }, async () => {
    expect(linesOf(await withFolder(program, importBreaches))).toEqual([]);
  });
});

describe('domain-map.json', () => {
  const line = (...knows: string[]) => ({ knows, tables: [] });

  it('with a ring is refused', () => {
    expect(linesOf(ringsIn({ one: line('two'), two: line('one') })).join()).toContain('one → two → one');
  });

  it('with an unknown neighbour is refused', () => {
    expect(linesOf(ringsIn({ one: line('nowhere') })).join()).toContain('nowhere, which has no line');
  });
  it('with an edge that no import needs is refused; an address needs none', () => {
    const importing = (from: string) => planted({ 'src/domains/a/one/routes.tsx': `import { it } from '${from}';` });
    const map = { 'a/one': line('a/two'), 'a/two': line() };
    expect(linesOf(unusedEdges(importing('#domains/a/two/access.ts'), map))).toEqual([]);
    for (const from of ['#domains/a/two/paths.ts', '#domains/a/three/access.ts', './two/access.ts'])
      expect(linesOf(unusedEdges(importing(from), map)).join()).toContain(
        'a/one knows a/two, and imports nothing of it',
      );
  });

  it('with an edge between groups that no import needs is refused', () => {
    const importing = (from: string) => planted({ 'src/domains/a/one/routes.tsx': `import { it } from '${from}';` });
    const map = { a: line('b'), b: line(), 'a/one': line(), 'b/two': line() };
    expect(linesOf(unusedEdges(importing('#domains/b/two/access.ts'), map))).toEqual([]);
    expect(linesOf(unusedEdges(importing('#domains/b/two/paths.ts'), map)).join()).toContain(
      'a knows b, and imports nothing',
    );
  });
});
