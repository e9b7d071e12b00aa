import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdvertId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import type { TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { writingOf } from '#test/builders/write-advert.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let anas: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacherWithProfile(world, { subjects: ['music'], languages: { es: 'native' } });
  anas = await world.signedIn(ana);
});
afterAll(() => world.close());

const stateOf = (id: AdvertId) =>
  world.db.selectFrom('advert').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
const { step1, step2 } = writingOf();
const asked = 'You, in another tab, saved this while you were writing here';

describe('two tabs of one person on one draft', () => {
  const aDraft = async () => {
    await world.db.deleteFrom('advert').where('author_account', '=', ana.id).where('state', '=', 'draft').execute();
    const id = await anAdvert(world, ana, {});
    await world.db
      .updateTable('advert')
      .set({ state: 'draft', posted_at: null, expires_on: null })
      .where('id', '=', id)
      .execute();
    return id;
  };
  const json = { accept: 'application/json' };

  it('overwrite nothing of each other, and the later one is asked with both texts', async () => {
    const id = await aDraft();
    const version = versionIn((await anas.get(paths.form(id, 1))).html);
    const keep = (fields: Record<string, string>) =>
      anas.post(`${paths.draft(id)}?version=${encodeURIComponent(version)}`, fields, json);
    expect((await keep({ title: 'Kites of two towns' })).status).toBe(200);
    const description = '<p>What the second tab says about kites.</p>';
    expect((await keep({ title: 'Kites over the sea', description })).status).toBe(409);
    const saved = await stateOf(id);
    expect(saved.title).toBe('Kites of two towns');
    expect(saved.description).toContain('What the second tab says');
    expect((await keep({ title: 'Kites of two town', own: '{"title":[["Kites of two towns"]]}' })).status).toBe(200);
    const late = await anas.post(paths.form(id, 1), { ...step1, title: 'Kites over the sea', version });
    expect(late.status).toBe(409);
    for (const each of [asked, 'Kites of two town', 'Kites over the sea']) expect(late.html).toContain(each);
    expect((await stateOf(id)).title).toBe('Kites of two town');
    const again = { ...step1, title: 'Kites over the sea', version: versionIn(late.html) };
    expect((await anas.post(paths.form(id, 1), again)).status).toBe(303);
    expect((await stateOf(id)).title).toBe('Kites over the sea');
  });

  it('go on each in its own fields, by its own earlier words, and with one form sent twice', async () => {
    const id = await aDraft();
    const { html } = await anas.get(paths.form(id, 2));
    const to = `${paths.draft(id)}?version=${encodeURIComponent(versionIn(html))}`;
    expect((await anas.post(to, { months: '7' }, json)).status).toBe(200);
    expect((await anas.post(to, { partners: '3' }, json)).status).toBe(200);
    expect((await anas.post(to, { months: '8', own: '{"months":[["6"],["7"]]}' }, json)).status).toBe(200);
    expect((await anas.post(to, { months: '8' }, json)).status).toBe(200);
    expect(await stateOf(id)).toMatchObject({ months: 8, partners: 3 });
  });
});

describe('an open advert that is changed in two tabs', () => {
  it.each([
    [
      'its idea',
      1,
      step1,
      { title: 'Kites of two towns', subjects: 'music' },
      { title: 'Kites over the sea', subjects: 'art' },
      ['Kites of two towns', 'Kites over the sea'],
    ],
    [
      'whom it looks for',
      2,
      step2,
      { partner_countries: 'FR', answers_seen_by: 'members' },
      { partner_countries: 'GR', open_days: '30' },
      ['<dd class="whitespace-pre-line wrap-anywhere" dir="auto">France</dd>', 'All members'],
    ],
  ] as const)('shows %s as it was saved beside what was typed, and saves it the next time', async (...row) => {
    const [, step, fields, first, second, words] = row;
    const id = await anAdvert(world, ana, {});
    const version = versionIn((await anas.get(paths.form(id, step))).html);
    expect(version).not.toBe('');
    expect((await anas.post(paths.form(id, step), { ...fields, ...first, version })).status).toBe(303);
    const saved = await stateOf(id);
    const late = await anas.post(paths.form(id, step), { ...fields, ...second, version });
    expect(late.status).toBe(409);
    for (const each of [asked, ...words]) expect(late.html).toContain(each);
    expect(await stateOf(id)).toEqual(saved);
    const again = { ...fields, ...second, version: versionIn(late.html) };
    expect((await anas.post(paths.form(id, step), again)).status).toBe(303);
    expect(await stateOf(id)).not.toEqual(saved);
  });

  it('asks nothing where the other tab has saved the other step, or the same', async () => {
    const id = await anAdvert(world, ana, {});
    const version = versionIn((await anas.get(paths.form(id, 1))).html);
    await anas.post(paths.form(id, 2), { ...step2, months: '7' });
    const sent = { ...step1, title: 'Shadows on walls', version };
    const both = await Promise.all([anas.post(paths.form(id, 1), sent), anas.post(paths.form(id, 1), sent)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await stateOf(id)).toMatchObject({ title: 'Shadows on walls', months: 7 });
  });

  it('says what is wrong, and goes on from what was saved of it', async () => {
    const id = await anAdvert(world, ana, {});
    const version = versionIn((await anas.get(paths.form(id, 1))).html);
    const sent = { ...step1, title: 'Shadows on the floor', age_from: '12', age_to: '9', version };
    const wrong = await anas.post(paths.form(id, 1), sent);
    expect((await anas.post(paths.form(id, 1), sent)).status).toBe(422);
    expect(wrong.status).toBe(422);
    expect(wrong.html).not.toContain(asked);
    const right = { ...sent, age_to: '14', version: versionIn(wrong.html) };
    expect((await anas.post(paths.form(id, 1), right)).status).toBe(303);
    expect(await stateOf(id)).toMatchObject({ title: 'Shadows on the floor', age_from: 12, age_to: 14 });
  });

  it('is not overwritten by a form that was opened while it was a draft', async () => {
    const luz = await aTeacherWithProfile(world, { subjects: ['music'], languages: { es: 'native' } });
    const luzs = await world.signedIn(luz);
    const id = await anAdvert(world, luz, { state: 'draft' });
    const version = versionIn((await luzs.get(paths.form(id, 1))).html);
    expect((await luzs.post(paths.posting(id))).location).toBe(paths.advert(id));
    const late = await luzs.post(paths.form(id, 1), { ...step1, title: 'From the draft', version });
    expect(late.status).toBe(409);
    expect((await stateOf(id)).title).not.toBe('From the draft');
  });
});
