import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import type { LabelId, ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';
import { issueLabel } from './steps/issue-label.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let holder: Browser;

beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world);
  eleni = await aTeacher(world, { country: 'GR' });
  holder = await world.signedIn(ana);
});
afterAll(() => world.close());

async function aLabel({ name = 'Ana López', title = 'Games' } = {}) {
  const project = await aProject(world, { founders: [ana, eleni], title });
  await issue(project.id, { name, title });
  return world.db.selectFrom('label').selectAll().where('project_id', '=', project.id).executeTakeFirstOrThrow();
}

const issue = (project: ProjectId, { name, title }: { name: string; title: string }) =>
  transact(world.by('program'), (tx) =>
    issueLabel(tx, {
      kind: 'project',
      project,
      member: ana.id,
      title,
      name,
      school: 'CEIP La Rayuela',
      country: ana.country,
    }),
  );

describe('issuing', () => {
  it('issues one label for a person and project, however often it is called', async () => {
    const project = await aProject(world, { founders: [ana, eleni] });
    await Promise.all([1, 2, 3].map(() => issue(project.id, { name: 'Ana', title: 'Games' })));
    const labels = await world.db.selectFrom('label').select('id').where('project_id', '=', project.id).execute();
    expect(labels).toHaveLength(1);
    const events = await world.db.selectFrom('event').select('id').where('project_id', '=', project.id).execute();
    expect(events).toHaveLength(1);
  });
});

describe('GET /labels', () => {
  it('says how one gets a label, with and without any, and has each at the anchor of its project', async () => {
    const { project_id: project } = await aLabel();
    const { html } = await holder.get(paths.labels());
    const [, anchor = ''] = paths.ofProject(project).split('#');
    expect(html).toContain(`id="${anchor}"`);
    const none = await (await world.signedIn(await aTeacher(world))).get(paths.labels());
    for (const page of [html, none.html]) expect(page).toContain('A label comes by itself');
  });

  it("lists one's own with their PDF, and nobody else's", async () => {
    await aLabel({ title: 'Street games' });
    const page = await holder.get(paths.labels());
    expect(page.html).toContain('Street games');
    expect(page.queries).toBeLessThanOrEqual(8);
    const other = await world.signedIn(eleni);
    expect((await other.get(paths.labels())).html).not.toContain('Street games');
  });
});

describe('GET /labels/:id/pdf', () => {
  it.each([
    'Ana López',
    'Ελένη Παπαδάκη',
    'Стефан Петров',
    'Łukasz Żółć Ștefan',
    'გიორგი ბერიძე',
    'Անի Հակոբյան',
    'محمد علي العربي',
    'שלום עולם',
  ])(
    'draws the name %s with letters of its own script, tagged and in the reader’s language',
    { tags: ['slow'] },
    async (name) => {
      const label = await aLabel({ name });
      const reply = await holder.get(paths.pdf(label.id));
      expect(reply.headers['content-type']).toBe('application/pdf');
      const text = reply.bytes.toString('latin1');
      expect(text.startsWith('%PDF-1.7')).toBe(true);
      expect(text).toContain('/Lang (en)');
      expect(text).toContain('/Marked true');
      expect(text).toContain('/StructTreeRoot');
      // Every letter of the name is in the tables from glyphs to text, so that the text can be found and copied.
      const mapped = await lettersIn(reply.bytes);
      for (const letter of name.replaceAll(/\s/g, '')) expect(mapped, letter).toContain(letter);
    },
  );

  it('accepts unusual titles and names', { tags: ['slow'] }, async () => {
    const label = await aLabel({
      name: '\u202eAna\u0301 👩‍🏫 漢字',
      title: `${'W'.repeat(150)} ${'\u0301'.repeat(40)}`,
    });
    expect((await holder.get(paths.pdf(label.id))).status).toBe(200);
  });

  it('is for the holder alone; all others get a 404', async () => {
    const label = await aLabel();
    const nothing = await world.guest().get(paths.pdf(newId<LabelId>()));
    const others = [
      world.guest(),
      await world.signedIn(eleni),
      await world.signedIn(await anOfficer(world, { serves: 'ES' })),
      await world.signedIn(await aPupil(world, { teacher: ana })),
    ];
    for (const other of others) {
      const reply = await other.get(paths.pdf(label.id));
      expect([reply.status, reply.html.length > 0]).toEqual([nothing.status, true]);
      expect(reply.headers['content-type']).not.toContain('pdf');
    }
    expect((await holder.get('/labels/1/pdf')).status).toBe(404);
  });

  it('is refused once the label is revoked', async () => {
    const label = await aLabel();
    await world.db.updateTable('label').set({ revoked_at: world.now }).where('id', '=', label.id).execute();
    expect((await holder.get(paths.pdf(label.id))).status).toBe(404);
    const page = await world.guest().get(paths.confirmation(label.code));
    expect(page.html).toContain('This label was revoked');
  });
});

describe('GET /label/:code', () => {
  it('confirms a label to anyone, in whichever way the code was typed', async () => {
    const label = await aLabel({ name: 'Ana <b>López</b>' });
    const page = await world.guest().get(paths.confirmation(label.code.toLowerCase().replaceAll('-', '')));
    expect(page.html).toContain('This label is genuine');
    expect(page.html).toContain('Ana &lt;b>López');
    expect(page.html).toContain('CEIP La Rayuela');
    expect(page.queries).toBeLessThanOrEqual(8);
  });

  it('is a 404 for codes that do not exist', async () => {
    const replies = await Promise.all(
      ['AAAA-BBBB-CCCC-DDDD-EEEE', 'x', '%F0%9F%98%80', "'; drop table label"].map((code) =>
        world.guest().get(paths.confirmation(encodeURIComponent(code))),
      ),
    );
    expect(replies.map((reply) => reply.status)).toEqual([404, 404, 404, 404]);
  });
});

/** The letters in a PDF's tables from glyphs to text. */
async function lettersIn(bytes: Buffer): Promise<string> {
  const { inflateSync } = await import('node:zlib');
  let letters = '';
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('\nendstream', at);
    try {
      const table = inflateSync(bytes.subarray(at + 7, end)).toString('latin1');
      if (!table.includes('beginbfrange')) continue;
      for (const [, codes = ''] of table.matchAll(/<((?:[0-9a-f]{4})+)>/g))
        letters += (codes.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
    } catch {
      // Not compressed, or not a table.
    }
  }
  return letters;
}
