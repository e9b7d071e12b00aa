import { beforeAll, describe, expect, it } from 'vitest';
import { importBreaches, ringsIn, unusedEdges } from './checks/imports.ts';
import { planted, withFolder } from './planted.ts';
import { told } from './tree.ts';

const take = (...from: readonly string[]): string => from.map((path) => `import '${path}';`).join('\n');
const one = 'export const one = 1;';
const typeOfOne = (from: string): string => `import type { one } from '${from}';\nexport type One = typeof one;`;

/** A small house in which everything is in order. */
const house = {
  'package.json': '{ "dependencies": { "fastify": "1.0.0", "kysely": "1.0.0", "zod": "1.0.0", "pg": "1.0.0" } }',
  ...Object.fromEntries(
    ['fastify', 'kysely', 'zod', 'pg'].flatMap((name) => [
      [`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "main.js" }`],
      [`node_modules/${name}/main.js`, ''],
    ]),
  ),
  'src/kernel/ids.ts': one,
  'src/platform/db.ts': `${take('../kernel/ids.ts', 'kysely', 'pg')}\n${one}`,
  'src/ui/button.tsx': one,
  'src/browser/main.ts': one,
  'src/web/server.ts': `${take('fastify', '../domains/projects/routes.tsx')}\n${one}`,
  'src/domains/audit/record-event.ts': `${take('../../platform/db.ts')}\n${one}`,
  'src/domains/recognition/model.ts': one,
  'src/domains/contacts/forms.ts': one,
  'src/domains/conduct/paths.ts': one,
  'src/domains/conduct/model.ts': one,
  'src/domains/projects/model.ts': `${take('../../kernel/ids.ts')}\n${one}`,
  'src/domains/projects/policy.ts': `${take('./model.ts')}\n${one}`,
  'src/domains/projects/access.ts': `${take('./policy.ts', '../../platform/db.ts', 'kysely')}\n${one}`,
  'src/domains/projects/queries.ts': `${take('./access.ts', 'kysely')}\n${one}`,
  'src/domains/projects/commands/found-project.ts': `${take('../access.ts', '../../audit/record-event.ts', '../../recognition/model.ts')}\n${one}`,
  'src/domains/projects/pages/project-page.tsx': `${take('../policy.ts', '../../../ui/button.tsx', '../../conduct/paths.ts')}\n${typeOfOne('../queries.ts')}`,
  'src/domains/projects/routes.tsx': `${take('./queries.ts', './commands/found-project.ts', './pages/project-page.tsx')}\n${one}`,
};

/** Each file breaks one rule of the house. */
const breaches: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/kernel/clock.ts', take('node:fs'), 'kernel-is-the-ground'],
  ['src/platform/members.ts', take('../domains/recognition/model.ts'), 'platform-knows-no-domain'],
  ['src/ui/project-card.tsx', take('../domains/projects/model.ts'), 'ui-knows-no-domain'],
  ['src/domains/contacts/routes.tsx', take('../../web/server.ts'), 'domains-know-no-assembly'],
  ['src/worker/tick.ts', take('../browser/main.ts'), 'nobody-imports-browser'],
  ['src/browser/chat.ts', take('../domains/recognition/model.ts'), 'browser-stands-alone'],
  ['src/browser/files.ts', take('node:fs'), 'browser-has-no-node'],
  ['src/worker/server.ts', take('fastify'), 'framework-stays-in-web'],
  ['src/domains/schools/routes.tsx', take('kysely'), 'sql-only-in-data-files'],
  ['src/domains/schools/commands/add-school.ts', take('pg'), 'outside-world-stays-in-platform'],
  ['src/domains/projects/follow-ups.ts', take('../contacts/forms.ts'), 'neighbours-by-the-front-door'],
  ['src/domains/contacts/access.ts', take('../projects/model.ts'), 'contacts-knows-its-neighbours'],
  ['src/domains/schools/model.ts', take('../../platform/db.ts'), 'slice-model'],
  ['src/domains/schools/policy.ts', take('./access.ts'), 'slice-policy'],
  ['src/domains/schools/access.ts', take('zod'), 'slice-access'],
  ['src/domains/schools/queries.ts', take('./commands/add-school.ts'), 'slice-queries'],
  ['src/domains/schools/forms.ts', take('./queries.ts'), 'slice-forms'],
  ['src/domains/schools/paths.ts', take('./model.ts'), 'slice-paths'],
  ['src/domains/schools/pages/school-page.tsx', take('../commands/add-school.ts'), 'slice-pages'],
  ['src/domains/schools/pages/list-page.tsx', take('../queries.ts'), 'slice-pages-types'],
  ['src/domains/schools/commands/edit-school.ts', take('../routes.tsx'), 'deeds-know-no-view'],
  ['src/domains/schools/commands/close-school.ts', take('../follow-ups.ts'), 'commands-come-first'],
  ['src/domains/schools/follow-ups.ts', take('./commands/close-school.ts'), 'no-cycles'],
  ['src/worker/nothing.ts', take('./gone.ts'), 'resolvable'],
  ['src/worker/unlisted.ts', take('unlisted'), 'no-development-packages'],
];

describe('a planted import', () => {
  let found: readonly string[] = [];
  beforeAll(async () => {
    const texts = Object.fromEntries(breaches.map(([file, text]) => [file, text]));
    const unlisted = { 'node_modules/unlisted/package.json': '{}', 'node_modules/unlisted/index.js': '' };
    found = told(await withFolder({ ...house, ...unlisted, ...texts }, importBreaches));
  });

  it.each(breaches)('in %s is found', (file, _text, rule) => {
    const named = rule === 'no-cycles' ? `${rule}: imports ${file}` : `${file}: ${rule}: imports `;
    expect(found.filter((line) => line.includes(named))).not.toEqual([]);
  });

  it('is told with a way out', () => {
    expect(found.filter((line) => /\. $/.test(line))).toEqual([]);
  });
});

describe('a house in order', () => {
  it('is left in peace', async () => {
    expect(told(await withFolder(house, importBreaches))).toEqual([]);
  });
});

describe('domain-map.json', () => {
  const line = (...knows: string[]) => ({ knows, tables: [] });

  it('with a ring is refused', () => {
    expect(told(ringsIn({ one: line('two'), two: line('one') })).join()).toContain('one → two → one');
  });

  it('with an unknown neighbour is refused', () => {
    expect(told(ringsIn({ one: line('nowhere') })).join()).toContain('nowhere, which has no line');
  });
  it('with an edge that no import needs is refused; an address needs none', () => {
    const importing = (from: string) => planted({ 'src/domains/one/routes.tsx': `import { it } from '${from}';` });
    const map = { one: line('two'), two: line() };
    expect(told(unusedEdges(importing('../two/access.ts'), map))).toEqual([]);
    for (const from of ['../two/paths.ts', '../three/access.ts', './two/access.ts'])
      expect(told(unusedEdges(importing(from), map)).join()).toContain('one knows two, and imports nothing of it');
  });
});
