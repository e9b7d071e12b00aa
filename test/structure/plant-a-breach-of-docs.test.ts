import { describe, expect, it } from 'vitest';
import { catalogueBreaches, limitBreaches, problemBreaches } from './checks/catalogues.ts';
import { dependencyBreaches } from './checks/dependencies.ts';
import { docBreaches } from './checks/docs.ts';
import { messageUse } from './checks/message-use.ts';
import { migrationBreaches } from './checks/schema.ts';
import { planted } from './planted.ts';
import { linesOf } from './tree.ts';

describe('a planted message', () => {
  const long = 'This sentence is long enough to need a translation.';
  const whole = { 'a.b': '{count, plural, one {# school} other {# schools}}', 'problem.late': 'Too late, {name}.' };
  const source = `t('projects.a.b'); t(\`projects.problem.\${reason}\`);`;
  const breachesOf = (en: object, es: object, el: object = es, code = source): string[] => {
    const files = { 'locales/en/projects.json': en, 'locales/es/projects.json': es, 'locales/el/projects.json': el };
    const tree = planted(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, JSON.stringify(text)])));
    return linesOf(catalogueBreaches(tree, messageUse(planted({ 'src/ui/card.tsx': code }))));
  };
  const first = (text: string) => ({ ...whole, 'a.b': text });

  it('of a form that is not among the problems is found', () => {
    const locales = planted({ 'locales/en/schools.json': '{"form.town": "Town", "problem.town": "Write the town."}' });
    const forms = (text: string) => planted({ 'src/domains/people/schools/office/forms.ts': text });
    const found = linesOf(problemBreaches(forms("z.string('schools.form.town')"), locales));
    expect(found).toEqual([expect.stringContaining('forms.ts:1: says "schools.form.town"')]);
    expect(problemBreaches(forms("z.string('schools.problem.town').default('other.words')"), locales)).toEqual([]);
  });

  it('limit that two domains name, or that no text says, is found', () => {
    const locales = planted({ 'locales/en/schools.json': '{"problem.long": "At most {longestName, number}."}' });
    const named = (name: string, limits: Readonly<Record<string, number>>) => ({ name, limits });
    expect(limitBreaches([named('people/schools', { longestName: 80 })], locales)).toEqual([]);
    const wrong = [
      named('people/schools', { longestName: 80 }),
      named('work/projects', { longestName: 9, mostPupils: 2 }),
    ];
    expect(linesOf(limitBreaches(wrong, locales))).toEqual([
      expect.stringContaining('names the limit longestName of people/schools'),
      expect.stringContaining('names the limit mostPupils, which no text says'),
    ]);
  });

  it('that is missing in one language is found', () => {
    const found = breachesOf(whole, whole, { 'a.b': whole['a.b'] });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('locales/el/projects.json: "projects.problem.late" is missing');
  });

  it.each([
    ['an empty one', whole, first(''), 'is empty'],
    ['one that does not parse', whole, first('{count, plural, one {'), 'not valid ICU'],
    ['one with another argument', whole, first('{number, plural, one {#} other {#}}'), 'has the arguments'],
    [
      'one without a plural form of its language',
      whole,
      first('{count, plural, other {#}}'),
      'lacks the plural form "one"',
    ],
    ['one that English lacks', whole, { ...whole, more: 'Más' }, 'is unknown in English'],
    ['one that nobody translated', first(long), first(long), 'is still English'],
    [
      'one that says a limit by itself',
      whole,
      first('{count, plural, one {1 of 20} other {# of 20}}'),
      'says the figure',
    ],
    ['one that nobody asks for', { ...whole, idle: 'Idle' }, { ...whole, idle: 'Ociosa' }, 'is asked for nowhere'],
  ])('%s is found', (_name, en, es, rule) => {
    expect(breachesOf(en, es).join()).toContain(rule);
  });

  it('is used where the code holds its key or the beginning of it, and a template of everything excuses nothing', () => {
    expect(breachesOf(whole, whole)).toEqual([]);
    expect(breachesOf(whole, whole, whole, `\`\${domain}.\${key}\`; \`projects.\${key}\``).join()).toContain(
      'asked for nowhere',
    );
  });
});

describe('a planted migration', () => {
  it.each([
    ['migrations/20261123T0900_a.sql', 'create table a (b uuid references c, d text);', 'without "on delete"'],
    ['migrations/20261123T0900_a.sql', 'alter table a add foreign key (b) references c (id);', 'without "on delete"'],
    ['migrations/20261123T0900_a.sql', 'create trigger t before update on a execute f();', 'a trigger'],
    ['migrations/create_a.sql', '-- references nothing', 'would pass over'],
  ])('%s: %s is found', (path, sql, rule) => {
    const found = linesOf(migrationBreaches(planted({ [path]: sql })));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
  });
});

describe('a planted package', () => {
  const manifest = { dependencies: { zod: '4.6.7' }, devDependencies: { vite: '8.3.8' } };
  const doc = '| `zod` | schemas of forms |\n## While developing\n| `vite` | building the rest |';

  it.each([
    ['that is not described', { ...manifest, dependencies: { ...manifest.dependencies, left: '1.0.0' } }, doc],
    ['that is described and gone', manifest, `${doc}\n| \`right\` | padding texts |`],
    ['without a reason', manifest, doc.replace('schemas of forms', '')],
    ['with a range for a version', { ...manifest, dependencies: { zod: '^4.6.7' } }, doc],
  ])('%s is found', (_name, packages, page) => {
    expect(linesOf(dependencyBreaches(packages, page))).toHaveLength(1);
  });

  it('that is the 41st is found', () => {
    const names = Array.from({ length: 41 }, (_, at) => `p${at}`);
    const many = { ...manifest, dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) };
    const rows = names.map((name) => `| \`${name}\` | one of too many |`).join('\n');
    const page = doc.replace('| `zod` | schemas of forms |', rows);
    expect(linesOf(dependencyBreaches(many, page)).join()).toContain('more than 40');
  });
});

describe('a planted paper', () => {
  const whole = '# 10. A choice\n\n2026-11-23. In force.\n\n**When to revisit**: one day.';
  const path = 'docs/decisions/0010-a-choice.md';
  const breachesOf = (docs: Record<string, string>): string[] =>
    linesOf(docBreaches(planted(docs), (wanted) => wanted === 'docs/data.md'));

  it.each([
    ['without a date', { [path]: whole.replace('2026-11-23', 'Once') }, 'day of the decision'],
    ['without an end', { [path]: whole.replace('When to revisit', 'For ever') }, 'when to revisit'],
    ['with a strange name', { 'docs/decisions/choice.md': whole }, 'not the name of a decision'],
    ['with a number that is taken', { [path]: whole, 'docs/decisions/0010-another.md': whole }, 'is taken'],
    ['with a dead link', { 'docs/house.md': 'See [there](gone.md).' }, 'a link to gone.md'],
  ])('%s is found', (_name, docs, rule) => {
    const found = breachesOf(docs);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
  });

  it('in order is left in peace', () => {
    expect(breachesOf({ [path]: whole, 'docs/house.md': '[data](data.md#pupils), [web](https://europa.eu)' })).toEqual(
      [],
    );
  });
});
