import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdvertId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { type AdvertOptions, anAdvert } from '#test/builders/adverts.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { writingOf } from '#test/builders/write-advert.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let anas: Browser;
let elenis: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacherWithProfile(world, { subjects: ['music'], ages: [8, 11], languages: { es: 'native', en: 'B2' } });
  eleni = await aTeacherWithProfile(world, { languages: { el: 'native', en: 'B1' } }, { country: 'GR' });
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
});
afterAll(() => world.close());

const stateOf = (id: AdvertId) =>
  world.db.selectFrom('advert').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const isListed = async (id: AdvertId) =>
  (await world.db.selectFrom('advert_entry').select('advert_id').where('advert_id', '=', id).execute()).length > 0;
const opened = (options: AdvertOptions = {}) => anAdvert(world, ana, options);

async function startDraft(browser: Browser): Promise<AdvertId> {
  const reply = await browser.post(paths.mine());
  const [, id = ''] = /\/adverts\/([0-9a-f-]{36})\/form\/1$/.exec(reply.location ?? '') ?? [];
  return id as AdvertId;
}

describe('writing an advert', () => {
  it('says below its form that it was saved once something was typed, and not before', { tags: ['slow'] }, async () => {
    const browser = await world.signedIn(await aTeacher(world));
    const draft = await startDraft(browser);
    const says = async (step: 1 | 2) => /Saved \d/.test((await browser.get(paths.form(draft, step))).html);
    expect([await says(1), await says(2)]).toEqual([false, false]);
    await browser.post(paths.draft(draft), { title: 'Twelve games' });
    expect([await says(1), await says(2)]).toEqual([true, false]);
    await browser.post(paths.draft(draft), { months: '5' });
    expect(await says(2)).toBe(true);
  });

  it('begins with what the profile says, and goes on with the draft that there is', async () => {
    const draft = await startDraft(anas);
    const again = await startDraft(anas);
    expect(again).toBe(draft);
    expect(await stateOf(draft)).toMatchObject({
      subjects: ['music'],
      age_from: 8,
      age_to: 11,
      languages: ['en', 'es'],
    });
  });

  it('is saved as it is typed, and refuses only what is wrong', async () => {
    const draft = await startDraft(anas);
    const saved = await anas.post(paths.draft(draft), { title: 'Twelve games, one ball', months: '99' });
    expect(saved.status).toBe(422);
    expect(await stateOf(draft)).toMatchObject({ title: 'Twelve games, one ball', months: null });
  });

  it('says at the field what is wrong, and loses nothing that was typed', async () => {
    const draft = await startDraft(anas);
    const { step1 } = writingOf();
    const reply = await anas.post(paths.form(draft, 1), { ...step1, age_from: '12', age_to: '9', title: 'Kites' });
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('The first age is higher than the second: swap them.');
    expect(reply.html).toContain('value="12"');
    expect(await stateOf(draft)).toMatchObject({ title: 'Kites', age_from: 8 });
  });

  it('says at its field that a text is too short to be posted, and keeps it; an empty one may wait', async () => {
    const draft = await startDraft(anas);
    const { step1 } = writingOf();
    const short = await anas.post(paths.form(draft, 1), { ...step1, description: 'Text' });
    expect(short.status).toBe(422);
    expect(short.html).toContain('Tell a little more: two sentences are enough.');
    expect(await stateOf(draft)).toMatchObject({ title: step1.title });
    expect((await anas.post(paths.form(draft, 1), { ...step1, title: 'K' })).status).toBe(422);
    expect((await anas.post(paths.form(draft, 1), { ...step1, description: '', title: '' })).status).toBe(303);
  });

  it('leads through two steps to a preview, and from there into the list', async () => {
    const draft = await startDraft(anas);
    const { step1, step2 } = writingOf();
    expect((await anas.post(paths.form(draft, 1), step1)).location).toBe(paths.form(draft, 2));
    const early = await anas.get(paths.preview(draft));
    expect(early.html).toContain('Choose the month in which you would start.');
    expect((await anas.post(paths.posting(draft))).location).toBe(paths.preview(draft));
    expect((await anas.post(paths.form(draft, 2), step2)).location).toBe(paths.preview(draft));
    expect((await anas.post(paths.posting(draft))).location).toBe(paths.advert(draft));
    expect((await anas.post(paths.posting(draft))).location).toBe(paths.advert(draft));
    expect(await stateOf(draft)).toMatchObject({ state: 'open', expires_on: '2027-02-21' });
    expect((await elenis.get(paths.adverts())).html).toContain('We send each other the games of our yards');
  });

  it('shows the open adverts most like it, in any language, with the way to answer one instead', async () => {
    const greek = await anAdvert(world, eleni, {
      title: 'Παραδοσιακά παιχνίδια της αυλής',
      description: '<p>Ψάχνουμε μια τάξη που θα μας μάθει παραδοσιακά παιχνίδια.</p>',
      writtenIn: 'el',
    });
    const other = await aTeacher(world, { country: 'FR', givenName: 'Paul' });
    const pauls = await world.signedIn(other);
    // Nearer in its words, but of the same country: no partner.
    const neighbour = await aTeacher(world, { country: 'FR' });
    const near = await anAdvert(world, neighbour, { title: 'We look for traditional games' });
    const draft = await startDraft(pauls);
    await pauls.post(paths.draft(draft), { title: 'Traditional games', description: 'We look for traditional games.' });
    const preview = await pauls.get(paths.preview(draft));
    expect(preview.html).toContain(`${paths.advert(greek)}#answer`);
    expect(preview.html).toContain('Answer this one instead');
    // Text beside text, with what both say of themselves.
    const side = (words: string) => new RegExp(`lang="[a-z]{2}" dir="auto">${words}`);
    expect(preview.html).toMatch(side('We look for traditional games.'));
    expect(preview.html).toMatch(side('Ψάχνουμε μια τάξη που θα μας μάθει παραδοσιακά παιχνίδια.'));
    expect(preview.html).toContain('Theirs');
    const placeOf = (id: string) => preview.html.indexOf(`${paths.advert(id)}#answer`);
    expect(placeOf(near)).toBeGreaterThan(placeOf(greek));
  });

  it('is for nobody but its author', async () => {
    const draft = await opened({ state: 'draft' }).catch(() => startDraft(anas));
    for (const path of [paths.advert(draft), paths.preview(draft), paths.form(draft, 1)])
      expect((await elenis.get(path)).status).toBe(404);
    await anas.post(paths.deletion(draft));
    expect((await anas.get(paths.preview(draft))).status).toBe(404);
  });

  it('is limited to one open advert as long as a newcomer is not verified, and to none without a confirmed address', async () => {
    const luz = await aTeacher(world, { state: 'waiting', givenName: 'Luz' });
    const luzs = await world.signedIn(luz);
    const { step1, step2 } = writingOf();
    const post = async () => {
      const draft = await startDraft(luzs);
      await luzs.post(paths.form(draft, 1), step1);
      await luzs.post(paths.form(draft, 2), step2);
      return luzs.post(paths.posting(draft));
    };
    expect((await post()).status).toBe(303);
    expect((await post()).html).toContain('You have as many open adverts as you can have now.');
    const leo = await aTeacher(world, { confirmed: false, givenName: 'Leo' });
    const leos = await world.signedIn(leo);
    const draft = await startDraft(leos);
    await leos.post(paths.form(draft, 1), step1);
    await leos.post(paths.form(draft, 2), step2);
    expect((await leos.post(paths.posting(draft))).html).toContain('Confirm your e-mail address first.');
  });
});

describe('an open advert', () => {
  it('is changed as a whole: what it must have stays', async () => {
    const id = await opened();
    const { step1 } = writingOf();
    const reply = await anas.post(paths.form(id, 1), { ...step1, title: '' });
    expect(reply.status).toBe(422);
    expect((await stateOf(id)).title).toBe('Games of the yard');
    await anas.post(paths.form(id, 1), { ...step1, title: 'Games of two yards' });
    const { html } = await elenis.get(paths.advert(id));
    expect(html).toContain('Games of two yards');
    expect(html).toContain('22 pupils, aged 8 to 11');
    expect((await elenis.get(`${paths.adverts()}?sort=newest`)).html).toContain('Games of two yards');
  });

  it('is renewed once, and only after a change', async () => {
    const id = await opened({ expiresOn: '2026-11-30' });
    const early = await anas.post(paths.renewal(id));
    expect(early.status).toBe(409);
    expect(early.html).toContain('Change something first');
    await anas.post(paths.form(id, 1), { ...writingOf().step1, title: 'Games again' });
    expect((await anas.post(paths.renewal(id))).status).toBe(303);
    expect((await stateOf(id)).expires_on).toBe('2027-02-21');
    world.now = new Date('2026-12-10T09:00:00Z');
    await anas.post(paths.renewal(id));
    world.now = new Date('2026-11-23T09:00:00Z');
    expect((await stateOf(id)).expires_on).toBe('2027-02-21');
  });

  it('does not go to the public site while it tells how somebody can be reached', async () => {
    const id = await opened({ description: '<p>Write to ana@school.example, and we begin with marbles.</p>' });
    const { step2 } = writingOf();
    const reply = await anas.post(paths.form(id, 2), { ...step2, on_site: 'yes' });
    expect(reply.html).toContain('The text says how to reach you.');
    expect((await stateOf(id)).on_site).toBe(false);
  });

  it('is on the public site and in the feed only where its author lets it, without name and school', async () => {
    const hidden = await opened({ title: 'For members alone' });
    const open = await opened({ title: 'For everybody', onSite: true });
    const guest = world.guest();
    const shown = await guest.get(paths.advert(open));
    expect(shown.html).toContain('For everybody');
    expect(shown.html).not.toContain('López');
    expect(shown.html).not.toContain('La Rayuela');
    expect((await guest.get(paths.advert(hidden))).status).toBe(404);
    const feed = (await guest.get(paths.feed())).html;
    expect(feed).toContain('For everybody');
    expect(feed).not.toContain('For members alone');
    expect(feed).not.toContain('López');
  });

  it('is not there for somebody whom its author has blocked, nor the other way round', async () => {
    const id = await opened({ title: 'Not for everybody' });
    const paul = await aTeacher(world, { country: 'FR' });
    const pauls = await world.signedIn(paul);
    await world.db.insertInto('block').values({ member_id: paul.id, blocked_id: ana.id, since: world.now }).execute();
    expect((await pauls.get(paths.advert(id))).status).toBe(404);
    expect((await pauls.get(`${paths.adverts()}?sort=newest`)).html).not.toContain('Not for everybody');
  });

  it('leaves the list while it is hidden, and comes back', async () => {
    const id = await opened({ title: 'Something odd' });
    await hideContent(world, 'advert', id);
    expect(await isListed(id)).toBe(false);
    expect((await elenis.get(paths.advert(id))).status).toBe(404);
    expect((await anas.get(paths.advert(id))).html).toContain('Hidden by the support service');
    await showContent(world, 'advert', id);
    expect(await isListed(id)).toBe(true);
  });
});
