import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edition } from '#domains/core/covers/model.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { aFoundingParty, aWholeProject } from '#test/builders/founding.ts';
import { language } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { previewsAnHour } from '../model.ts';
import { paths } from '../paths.ts';

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
const coverOf = async (id: ProjectId) => `/covers/${(await rowOf(id)).cover}.svg`;
const choose = (id: ProjectId, fields: Record<string, string | string[]>) =>
  party.ana.browser.post(paths.coverChoice(id), fields);

describe('the cover of a project', () => {
  it('is there from the beginning, and another one after its words have changed', { tags: ['slow'] }, async () => {
    const id = await aDraft();
    const first = await coverOf(id);
    expect((await world.guest().get(first)).html).toMatch(/^<svg /);
    await party.ana.browser.post(`${paths.draft(id)}?version=1`, { title: 'Whales of our coast' });
    const second = await coverOf(id);
    expect(second).not.toBe(first);
    expect((await world.guest().get(second)).html).not.toBe((await world.guest().get(first)).html);
  });

  it('stays the same where something else is changed', async () => {
    const id = await aDraft();
    const before = await coverOf(id);
    await party.ana.browser.post(`${paths.draft(id)}?version=1`, { aims: 'Other aims' });
    expect(await coverOf(id)).toBe(before);
  });

  it('stands on the public list and on the page of the project', async () => {
    const { id } = await aProject(world, { founders: [party.ana, party.eleni], state: 'active' });
    const cover = await coverOf(id);
    expect((await world.guest().get(paths.gallery())).html).toContain(cover);
    expect((await world.guest().get(paths.project(id))).html).toContain(cover);
    expect((await world.guest().get('/')).html).toContain(cover);
  });

  it('goes on as the head of its space, under an address that never shows anything else', async () => {
    const { id } = await aProject(world, { founders: [party.ana, party.eleni], state: 'active' });
    const hash = (await coverOf(id)).replace(/^.*\/|\.svg$/g, '');
    const { status, html, headers } = await world.guest().get(paths.banner(id, hash));
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(headers['cache-control']).toContain('immutable');
    expect(html).toMatch(/^<svg [^>]*viewBox="0 0 1600 240"/);
    expect((await world.guest().get(paths.banner(id, hash))).html).toBe(html);
    for (const other of ['0'.repeat(32), `${hash}.svg`, '..%2fcover'])
      expect((await world.guest().get(paths.banner(id, other))).status).toBe(404);
  });

  it('is on share cards of a public project as a raster, under its whole address', { tags: ['slow'] }, async () => {
    const { id } = await aProject(world, { founders: [party.ana, party.eleni], state: 'active' });
    const raster = (await coverOf(id)).replace('.svg', '.png');
    const { html } = await world.guest().get(paths.project(id));
    expect(html).toMatch(new RegExp(`property="og:image" content="http://[^"]+${raster}"`));
    expect((await world.guest().get(raster)).headers['content-type']).toBe('image/png');
  });

  it('has the address that the migration gave to the projects that were there, but for the edition of the drawings', async () => {
    const { id } = await aProject(world, {
      founders: [party.ana, party.eleni],
      state: 'draft',
      title: 'Ω, «ñ»\u00a0🐋',
    });
    const { cover } = await rowOf(id);
    const script = await readFile('migrations/20261129T2055_give_projects_covers.sql', 'utf8');
    const hash = /set cover = (left\([\s\S]*?, 32\));/.exec(script)?.[1] ?? '';
    const ofToday = hash.replace("'1', id::text", `'${edition}', id::text`);
    const { rows } = await sql<{
      hash: string;
    }>`select ${sql.raw(ofToday)} as hash from project where id = ${id}`.execute(world.db);
    expect(rows).toEqual([{ hash: cover }]);
  });
});

describe('choosing a cover', () => {
  it('offers what the words are about, and six drawings', async () => {
    const id = await aDraft();
    const { html, queries } = await party.ana.browser.get(paths.coverChoice(id));
    expect(html.match(/name="drawing"/g)).toHaveLength(6);
    expect(new Set(html.match(/src="data:image\/svg\+xml,[^"]+" width="320"/g)).size).toBe(6);
    expect(html.match(/name="thing"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(html).toContain('kite');
    expect(queries).toBeLessThanOrEqual(8);
  });

  it('names the things in the language of the reader', async () => {
    const id = await aDraft();
    await party.ana.browser.post(`${paths.draft(id)}?version=1`, { title: 'Kites' });
    const spanish = await party.ana.browser.get(paths.coverChoice(id), { 'accept-language': 'es' });
    expect(spanish.html).toMatch(/cometa|kite/);
  });

  it('keeps what was chosen, also when the words change', async () => {
    const id = await aDraft();
    const reply = await choose(id, { drawing: '3', thing: ['whale', 'sailboat'] });
    expect(reply.location).toBe(paths.preview(id));
    expect(await rowOf(id)).toMatchObject({ cover_variant: 3, cover_things: ['whale', 'sailboat'] });
    const before = await coverOf(id);
    await party.ana.browser.post(`${paths.draft(id)}?version=1`, { title: 'Another title' });
    expect(await coverOf(id)).not.toBe(before);
    expect(await rowOf(id)).toMatchObject({ cover_variant: 3, cover_things: ['whale', 'sailboat'] });
  });

  it('lets the words decide again where nothing is ticked', async () => {
    const id = await aDraft();
    const first = await coverOf(id);
    await choose(id, { drawing: '1', thing: 'whale' });
    await choose(id, { drawing: '0' });
    expect(await coverOf(id)).toBe(first);
  });

  it('says at the field that five things are too many, and keeps what was ticked in view', async () => {
    const id = await aDraft();
    const five = ['whale', 'sailboat', 'kite', 'bread', 'violin'];
    const asked = await party.ana.browser.get(
      `${paths.coverChoice(id)}?${new URLSearchParams(five.map((name) => ['thing', name]))}`,
    );
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Choose 4 at most.');
    const sent = await choose(id, { drawing: '0', thing: five });
    expect(sent.status).toBe(422);
    expect(await rowOf(id)).toMatchObject({ cover_things: [] });
  });

  it('takes nothing that cannot be drawn, and no drawing that there is not', async () => {
    const id = await aDraft();
    await choose(id, { drawing: '99', thing: ['dagger', '../pictures', '<script>', 'whale', 'constructor'] });
    expect(await rowOf(id)).toMatchObject({ cover_variant: 0, cover_things: ['whale'] });
  });

  it('happens once when it is sent twice, and ends with one of two that are sent at once', async () => {
    const id = await aDraft();
    await Promise.all([choose(id, { drawing: '2' }), choose(id, { drawing: '2' })]);
    await Promise.all([
      choose(id, { drawing: '4' }),
      party.eleni.browser.post(paths.coverChoice(id), { drawing: '5', thing: 'kite' }),
    ]);
    const { cover, cover_variant, cover_things } = await rowOf(id);
    expect([
      [4, []],
      [5, ['kite']],
    ]).toContainEqual([cover_variant, cover_things]);
    expect((await world.guest().get(`/covers/${cover}.svg`)).status).toBe(200);
  });

  it('is closed while the support services review the project', async () => {
    const { id } = await aProject(world, { founders: [party.ana, party.eleni], state: 'under_review' });
    expect((await choose(id, { drawing: '1' })).status).toBe(409);
    expect((await party.ana.browser.get(paths.coverChoice(id))).status).toBe(409);
  });
});

describe('the cover of what is being typed', () => {
  const typed = (id: ProjectId, words: Record<string, string>) =>
    party.ana.browser.get(`${paths.typedCover(id)}?${new URLSearchParams(words)}`);

  it('is the one that the words would get, and nothing is kept of it', async () => {
    const id = await aDraft();
    const before = await coverOf(id);
    const covers = () => world.db.selectFrom('cover').select('hash').where('shown_by', '=', id).execute();
    const kept = await covers();
    const preview = await typed(id, { title: 'Whales of our coast' });
    expect(preview.headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(preview.headers['cache-control']).toContain('no-store');
    expect([await coverOf(id), await covers()]).toEqual([before, kept]);
    await party.ana.browser.post(`${paths.draft(id)}?version=1`, { title: 'Whales of our coast' });
    expect((await world.guest().get(await coverOf(id))).html).toBe(preview.html);
  });

  it('is that of the draft where nothing has been typed, and comes beside its form', async () => {
    const id = await aDraft();
    expect((await typed(id, {})).html).toBe((await world.guest().get(await coverOf(id))).html);
    const { html } = await party.ana.browser.get(paths.form(id, 1));
    expect(html).toContain(`data-cover="${paths.typedCover(id)}"`);
    expect(html).toContain(await coverOf(id));
  });

  it('takes wrong and long words for what they are', async () => {
    const id = await aDraft();
    const long = {
      title: 'whale '.repeat(400),
      summary: '\ud800'.repeat(9),
      subjects: '../etc',
      age_from: '-1',
      languages: '',
    };
    expect((await typed(id, long)).html).toMatch(/^<svg /);
  });

  it('is drawn so often an hour, and after that the old one stays', async () => {
    const id = await aDraft();
    const { limits } = world.services;
    world.leaveTries(previewsAnHour, party.ana.id);
    expect((await typed(id, { title: 'Whales' })).status).toBe(429);
    await limits.forget(previewsAnHour, party.ana.id);
    expect((await typed(id, { title: 'Whales' })).status).toBe(200);
  });

  it('is drawn from a title alone where there is no draft yet', async () => {
    const { browser } = party.ana;
    const [whales, nothing] = [await browser.get(paths.startCover('Whales')), await browser.get(paths.startCover())];
    expect(whales.headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(whales.headers['cache-control']).toContain('no-store');
    expect(whales.html).not.toBe(nothing.html);
    expect((await browser.get(paths.start())).html).toContain(`data-cover="${paths.startCover()}"`);
    world.leaveTries(previewsAnHour, party.ana.id);
    expect((await browser.get(paths.startCover('Whales'))).status).toBe(429);
    await world.services.limits.forget(previewsAnHour, party.ana.id);
  });

  it('understands a title in the language of the page, and in those of the profile of who types it', async () => {
    const { browser, id } = party.ana;
    const reads = (page: string) =>
      world.db.updateTable('account').set({ language: page }).where('id', '=', id).execute();
    const drawn = async (title: string) => (await browser.get(paths.startCover(title))).html;
    const whales = await drawn('Whales');
    expect((await drawn('Φάλαινες')) === whales).toBe(true);
    expect((await drawn('Ballenas')) === whales).toBe(false);
    await reads('es');
    expect((await drawn('Ballenas')) === whales).toBe(true);
    await reads('en');
    expect((await drawn('Valas')) === whales).toBe(false);
    const spoken = { member_id: id, language: language('fi'), level: 'A2' } as const;
    await world.db.insertInto('profile_language').values(spoken).execute();
    expect((await drawn('Valas')) === whales).toBe(true);
  });

  it('is for founders of a project that can be edited', async () => {
    const id = await aDraft();
    expect((await world.guest().get(paths.typedCover(id))).status).toBe(404);
    const ended = await aProject(world, { founders: [party.ana, party.eleni], state: 'closed' });
    expect((await typed(ended.id, {})).status).toBe(404);
  });
});
