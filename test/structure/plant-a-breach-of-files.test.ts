import { describe, expect, it } from 'vitest';
import { vocabularyBreaches } from './checks/file-vocabulary.ts';
import { habitBreaches } from './checks/habits.ts';
import { lengthBreaches, medianLength } from './checks/lengths.ts';
import { literalTextBreaches } from './checks/literal-text.ts';
import { writeBreaches } from './checks/table-owners.ts';
import { readBreaches, unusedReads } from './checks/table-reads.ts';
import { typeBreaches } from './checks/types.ts';
import { planted } from './planted.ts';
import { linesOf } from './tree.ts';

const map = {
  platform: { knows: [], tables: ['session'] },
  'work/projects': { knows: [], tables: ['project', 'project_review'], views: ['public_project'] },
  'spaces/spaces': { knows: [], tables: ['space'], reads: ['project'] },
  'spaces/forum': { knows: ['spaces/spaces'], tables: ['discussion'] },
};
const lines = (count: number): string => '// a line\n'.repeat(count);

describe('a planted file name', () => {
  it.each([
    ['src/kernel/helpers.ts', 'says nothing'],
    ['src/platform/date-utils.ts', 'says nothing'],
    ['src/platform/common/dates.ts', 'says nothing'],
    ['src/ui/index.ts', 'an index file'],
    ['src/domains/work/projects/store.ts', 'not a file of a domain'],
    ['src/domains/work/projects/steps/lock.ts', 'not a file of a domain'],
    ['src/domains/work/model.ts', 'not in domain-map.json'],
    ['src/domains/work/projects/emails.tsx', 'not a file of a domain'],
    ['src/domains/work/projects/pages/project-page.ts', 'not a file of a domain'],
    ['src/domains/work/projects/commands/approve.ts', 'not a file of a domain'],
    ['src/domains/spaces/forum/routes.ts', 'not a file of a domain'],
    ['src/domains/people/gardens/model.ts', 'not in domain-map.json'],
    ['src/domains/work/projects/policy.ts', 'without policy.test.ts'],
    ['src/domains/work/projects/access.test.ts', 'nothing beside it'],
    ['src/domains/work/projects/pages/project-props.ts', 'more than types'],
  ])('%s: %s', (path, rule) => {
    const found = linesOf(vocabularyBreaches(planted({ [path]: 'export const one = 1;' }), map));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
    expect(found[0]).toContain(rule);
  });

  it('a barrel is found', () => {
    const barrel = planted({ 'src/domains/work/projects/model.ts': "export { one } from './policy.ts';" });
    expect(linesOf(vocabularyBreaches(barrel, map)).join()).toContain('a barrel');
  });

  it('of a page’s properties holds types, and may name other types', () => {
    const text =
      "import type { Reader } from '#platform/http.ts';\n\nexport interface Props {\n  readonly reader: Reader;\n}";
    const props = planted({ 'src/domains/work/projects/pages/project-props.ts': text });
    expect(linesOf(vocabularyBreaches(props, map))).toEqual([]);
  });

  it('of the vocabulary is no breach', () => {
    const paths = ['model.ts', 'policy.ts', 'policy.test.ts', 'routes.tsx', 'commands/approve-project.ts'];
    const kinds = ['domain.ts', 'events.ts', 'jobs.ts', 'content.ts', 'steps/lock-project.ts', 'documents/label.ts'];
    const more = [
      'routes/founding.tsx',
      'pages/project-page.tsx',
      'queries.ts',
      'queries/gallery.ts',
      'approval.http.test.ts',
    ];
    const complete = [...paths, ...kinds, ...more].flatMap((path) => [
      `src/domains/work/projects/${path}`,
      `src/domains/spaces/forum/${path}`,
    ]);
    const tree = planted(Object.fromEntries(complete.map((path) => [path, 'export const one = 1;'])));
    expect(linesOf(vocabularyBreaches(tree, map))).toEqual([]);
  });
});

describe('a planted write to the table of another domain', () => {
  it.each([
    `await db.insertInto('project').values(row).execute()`,
    `await tx.updateTable('project').set({ state }).execute()`,
    `await tx.deleteFrom('project_review').execute()`,
    `await sql\`update project set state = 'closed'\`.execute(db)`,
    `await sql\`insert into project_review (round) values (1)\`.execute(db)`,
    `await sql\`delete from nothing\`.execute(db)`,
  ])('%s', (text) => {
    const found = linesOf(writeBreaches(planted({ 'src/domains/spaces/spaces/commands/open-space.ts': text }), map));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/writes to "\w+", a table of (work\/projects|nobody)/);
  });

  it('is found in a declaration of content, which core/content writes for its owner', () => {
    const text = `export const projectContent = defineContent({ kind: 'project', table: 'project' });`;
    const found = linesOf(writeBreaches(planted({ 'src/domains/spaces/spaces/content.ts': text }), map));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('writes to "project", a table of work/projects');
    expect(linesOf(writeBreaches(planted({ 'src/domains/work/projects/content.ts': text }), map))).toEqual([]);
  });

  it('is not seen in a read, in a comment, or in its own domain', () => {
    const tree = planted({
      'src/domains/spaces/spaces/access.ts': `db.selectFrom('project') // delete from project`,
      'src/domains/work/projects/commands/close-project.ts': `db.updateTable('project')`,
    });
    expect(linesOf(writeBreaches(tree, map))).toEqual([]);
  });
});

describe('a planted read of the table of another domain', () => {
  const reading = (text: string) => planted({ 'src/domains/spaces/forum/queries.ts': text });

  it.each([
    `db.selectFrom('space as s').selectAll()`,
    `db.selectFrom('discussion').innerJoin('space', 'space.id', 'space_id')`,
    `db.selectFrom('discussion').leftJoinLateral((of) => of.selectFrom('space').as('x'), (join) => join.onTrue())`,
    `db.updateTable('discussion').from('space').set({})`,
    'sql`select * from space where true`',
    'sql`select * from discussion d, space s where true`',
    'sql`select * from discussion join space on true`',
    'sql`exists (select from space where space.id = discussion.space_id)`',
  ])('%s', (text) => {
    expect(linesOf(readBreaches(reading(text), map))).toEqual([
      expect.stringContaining('src/domains/spaces/forum/queries.ts: reads "space" of spaces/spaces'),
    ]);
  });

  it('is found for a view, too', () => {
    expect(linesOf(readBreaches(reading(`db.selectFrom('public_project')`), map)).join()).toContain(
      'reads "public_project"',
    );
  });

  it('is not seen in an import, in a comment, in a table of its own or in one that the map lists', () => {
    const tree = planted({
      'src/domains/spaces/forum/queries.ts': `import { space } from 'space'; // from space\ndb.selectFrom('discussion')`,
      'src/domains/spaces/spaces/queries.ts': `db.selectFrom('space').innerJoin('project', 'project.space_id', 'space.id')`,
    });
    expect(linesOf(readBreaches(tree, map))).toEqual([]);
  });

  it('that the map lists and no query does is named', () => {
    expect(linesOf(unusedReads(planted({}), map)).join()).toContain(
      'spaces/spaces reads "project", and no query of it does',
    );
  });
});

describe('a planted length', () => {
  const body = (count: number): string => `{\n${lines(count - 2)}}`;

  it.each([
    ['src/kernel/days.ts', lines(301), '301 lines, more than 300'],
    ['bin/start.mjs', lines(301), '301 lines, more than 300'],
    ['src/kernel/days.ts', `export function toDay() ${body(61)}`, 'toDay has 61 lines, more than 60'],
    ['src/kernel/days.ts', `export const toDay = () => ${body(61)};`, 'toDay has 61 lines, more than 60'],
    ['src/ui/card.tsx', `export function Card() ${body(121)}`, 'Card has 121 lines, more than 120'],
    ['test/days.test.ts', `it('waits', () => ${body(61)});`, 'a function has 61 lines, more than 60'],
  ])('in %s is found', (path, text, rule) => {
    const found = linesOf(lengthBreaches(planted({ [path]: text })));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
  });

  it('just within bounds is no breach', () => {
    const tree = planted({
      'src/kernel/days.ts': lines(300),
      'src/ui/card.tsx': `export function Card() ${body(120)}`,
      'test/days.test.ts': `describe('days', () => ${body(200)});`,
    });
    expect(linesOf(lengthBreaches(tree))).toEqual([]);
    expect(medianLength(tree)).toBe(200);
  });
});

describe('a planted hole in the types', () => {
  const hush = ['@ts', 'ignore'].join('-');
  it.each([
    ['const x: any = 1;', 'the type any'],
    ['const x = list[0]!;', 'promises a value'],
    ['class Box { held!: string }', 'promises a value'],
    ['const x = row as Project;', 'a cast to Project'],
    ['const x = row as unknown as ProjectId[];', 'a cast to unknown'],
    ['const x = <Project>row;', 'a cast to Project'],
    [`// ${hush}\nconst x: number = '';`, 'silences a check'],
  ])('%s is found', (text, rule) => {
    const tree = planted({ 'src/domains/work/projects/queries.ts': text });
    expect(linesOf(typeBreaches(tree)).join()).toContain(rule);
  });

  it('is not seen in as const, as a branded id, or as a thing that access.ts alone makes', () => {
    const tree = planted({
      'src/kernel/ids.ts': "export type ProjectId = Id<'project'>;",
      'src/domains/work/projects/queries.ts': 'const x = [row.id as ProjectId, rows as readonly ProjectId[]] as const;',
      'src/domains/work/projects/access.ts': `declare const seen: unique symbol;
export type SeenProject<actor> = Project & LoadedFor<actor> & { readonly [seen]: true };
const x = row as unknown as SeenProject;
const y = row as SeenProject<actor> | undefined;`,
    });
    expect(linesOf(typeBreaches(tree))).toEqual([]);
  });
});

describe('planted words', () => {
  it.each([
    '<p>Hello</p>',
    "<p>{'Hello'}</p>",
    "<p>{open && 'Hello'}</p>",
    `<p>{\`Hello \${name}\`}</p>`,
    '<img alt="A cat" />',
    "<Field label={wide ? 'Name' : ''} />",
    '<input placeholder="Your name" />',
    '<nav aria-label="Main" />',
  ])('%s are found', (jsx) => {
    const found = linesOf(literalTextBreaches(planted({ 'src/ui/card.tsx': `export const Card = () => ${jsx};` })));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('src/ui/card.tsx:1: literal text');
  });

  it('are not seen in messages, names and signs', () => {
    const jsx = `<p class="big" id="x" title={t('ui.card.title')}>{name} · &nbsp; 1 {t('ui.card')}</p>`;
    const paths = ['src/ui/card.tsx', 'src/domains/spaces/pages/card.tsx'];
    const tree = planted(Object.fromEntries(paths.map((path) => [path, `export const Card = () => ${jsx};`])));
    expect(linesOf(literalTextBreaches(tree))).toEqual([]);
  });
});

describe('a planted habit', () => {
  it.each([
    ['src/domains/work/projects/policy.ts', 'const now = new Date();', 'clock of the machine'],
    ['src/kernel/days.ts', 'const now = Date.now();', 'clock of the machine'],
    ['src/kernel/days.ts', 'const now = Temporal.Now.instant();', 'clock of the machine'],
    ['src/platform/mail.ts', 'const url = process.env.SMTP_URL;', 'reads the environment'],
    ['src/ui/card.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />', 'HTML on a page as it is'],
    ['src/domains/work/projects/pages/project-page.tsx', '<p style="color: red" />', 'inline style'],
    ['src/web/layout.tsx', '<p onClick={go} />', 'inline style or script'],
    ['src/domains/work/projects/queries.ts', "db.selectFrom('project').offset(20)", 'by offset'],
    ['src/domains/work/projects/routes.tsx', "if (actor.kind === 'guest') return notFound;", 'asks who somebody is'],
    ['src/domains/work/projects/pages/card.tsx', 'request.actor.kind !== other.kind ? 1 : 2', 'asks who somebody is'],
    ['src/domains/work/projects/steps/lock-project.ts', 'switch (tx.actor.kind) {}', 'asks who somebody is'],
    ['src/domains/work/projects/queries.ts', "row.author_kind === 'officer'", 'asks who somebody is'],
    ['src/domains/spaces/pages/pages/page-page.tsx', "role === 'founder_administrator'", 'asks who somebody is'],
    ['src/kernel/fold.ts', "const text = typed.trim()?.normalize('NFC');", 'a normal form itself'],
    ['src/browser/elements/sheet.ts', 'const text = typed.normalize();', 'a normal form itself'],
    ['src/kernel/words.ts', 'const found = /(?i:insta)/u;', 'flags within a regular expression'],
    ['src/kernel/words.ts', 'const found = `(?-i:\\p{Lu})`;', 'flags within a regular expression'],
    ['src/domains/work/projects/steps/tell-founders.ts', 'await queueMail(tx.db, mail, permit);', 'queues a mail'],
    ['src/platform/forms.ts', "z.string().trim().max(9, tooLong('a')).refine(isPlain);", 'text that is too long'],
    ['src/platform/forms.ts', 'z.string().max(9);', 'text that is too long'],
    ['src/platform/forms.ts', "z.string().refine(isPlain).max(9, aborting('a'));", 'text that is too long'],
    ['src/kernel/fold.test.ts', 'const began = performance.now();', 'measures time by itself'],
    ['test/processes/replay.test.ts', 'const used = process.threadCpuUsage();', 'measures time by itself'],
  ])('in %s: %s is found', (path, text, rule) => {
    const found = linesOf(habitBreaches(planted({ [path]: text })));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
  });

  it('is not seen where a policy, a model or access asks who somebody is, or a kind is one of things', () => {
    const asks = "if (actor.kind === 'guest') return;";
    const tree = planted({
      'src/domains/work/projects/policy.ts': asks,
      'src/domains/work/projects/proposal/model.ts': asks,
      'src/domains/work/projects/access.ts': asks,
      'src/domains/work/projects/queries.ts': "if (choice.kind === 'chosen') go();",
      'src/domains/work/projects/routes.tsx': "if (wrong.field === 'member') go();",
      'src/domains/work/projects/routes.test.tsx': asks,
    });
    expect(linesOf(habitBreaches(tree))).toEqual([]);
  });

  it('is not seen in dates that are handed in, or where it is at home', () => {
    const tree = planted({
      'src/domains/work/projects/policy.ts': 'const then = new Date(now);',
      'src/platform/config.ts': 'const url = process.env.SMTP_URL;',
      'src/kernel/normal-form.ts': 'const text = typed.normalize(form);',
      'src/platform/forms.ts':
        "z.string().trim().max(9, aborting('a')).refine(isPlain); z.array(one).max(9); z.number().max(9);",
      'src/ui/card.tsx': '<Time style="day" />',
      'src/ui/rich-text-body.tsx': '<p dangerouslySetInnerHTML={{ __html: html }} />',
    });
    expect(linesOf(habitBreaches(tree))).toEqual([]);
  });
});
