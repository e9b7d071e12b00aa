import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { AdvertId, CaseId, PupilId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Fields } from '#test/browser.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpaceMember } from '#test/builders/projects.ts';
import { writingOf } from '#test/builders/write-advert.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { decide, reported } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
let anas: Browser;
const guest = () => world.guest();
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  anas = await world.signedIn(scene.ana);
});

const rowOf = (id: AdvertId) =>
  world.db.selectFrom('advert').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const { step1, step2 } = writingOf();
const longEnough = 'Each class films three games, and we play all six of them.';
const write = (id: AdvertId, change: Fields) =>
  anas.post(paths.form(id, 1), { ...step1, descriptionAs: 'html', description: `<p>${longEnough}</p>`, ...change });
const toSite = (id: AdvertId) => anas.post(paths.form(id, 2), { ...step2, on_site: 'yes' });

describe('a way to reach somebody', () => {
  it.each([
    ['in the words', { description: `<p>${longEnough} Call 612 345 678 and play.</p>` }],
    ['in the address of a link', { description: `<p>${longEnough} <a href="mailto:ana@school.example">Write</a></p>` }],
    ['in the address of an account', { description: `<p>${longEnough} <a href="https://t.me/ana_l">Write</a></p>` }],
    ['in two styles', { description: `<p>${longEnough} 612 <strong>345</strong> 678</p>` }],
  ])(
    '%s does not come to the public site with an advert, and does where only members read it',
    async (_where, text) => {
      expect((await write(scene.publicAdvert, text)).html).toContain('The text says how to reach you.');
      const shown = (await guest().get(paths.advert(scene.publicAdvert))).html + (await guest().get(paths.feed())).html;
      expect(shown).not.toMatch(/612 (?:345|<strong>)|mailto:|t\.me/);
      expect((await write(scene.advert, text)).status).toBe(303);
      expect((await toSite(scene.advert)).html).toContain('The text says how to reach you.');
      expect((await rowOf(scene.advert)).on_site).toBe(false);
      const draft = scene.advertDraft;
      expect((await write(draft, text)).status).toBe(303);
      expect((await toSite(draft)).status).toBe(303);
      expect((await anas.get(paths.preview(draft))).html).toContain('The text says how to reach you.');
      await anas.post(paths.posting(draft));
      expect((await rowOf(draft)).state).toBe('draft');
    },
  );

  it.each([
    'Call 612 345 678 and play',
    'Your account closes today: evil.com',
    'Look at https://evil.example/<b>now</b>',
  ])('stands in no title, public or for members, and is kept in the field to be corrected: %s', async (title) => {
    for (const id of [scene.publicAdvert, scene.advert, scene.advertDraft]) {
      const before = (await rowOf(id)).title;
      const refused = await write(id, { title });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('Leave links, addresses and telephone numbers out of the title');
      expect(refused.html).toContain(`value="${title.replaceAll('<', '&lt;')}"`);
      expect((await rowOf(id)).title).toBe(before);
      expect((await write(id, { title: 'Games of the yard' })).status).toBe(303);
    }
  });

  it('is not hidden in the description of a picture: adverts show no pictures of spaces', {
    tags: ['slow'],
  }, async () => {
    const picture = `<img src="/pictures/${scene.picture}" alt="Call 612 345 678">`;
    for (const id of [scene.advert, scene.publicAdvert, scene.advertDraft]) {
      expect((await write(id, { description: `<p>${longEnough} ${picture}</p>` })).status).toBe(303);
      expect((await rowOf(id)).description).toBe(`<p>${longEnough} </p>`);
    }
    const only = await write(scene.advert, { description: `<p>${picture}</p>` });
    expect(only.html).toContain('Tell a little more: two sentences are enough.');
  });
});

describe('the name of a pupil', () => {
  it('of a space that the author looks after does not come to the public site with an advert', {
    tags: ['slow'],
  }, async () => {
    const named = { title: 'Kim looks for friends', description: `<p>${longEnough}</p>` };
    const refused = await write(scene.publicAdvert, named);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('The text names a pupil of yours: Kim.');
    expect(refused.html).toContain('Kim looks for friends');
    expect((await rowOf(scene.publicAdvert)).title).toBe('Letters with stamps');
    expect((await write(scene.advert, named)).status).toBe(303);
    expect((await toSite(scene.advert)).html).toContain('The text names a pupil of yours: Kim.');
    await write(scene.advertDraft, named);
    await toSite(scene.advertDraft);
    expect((await anas.get(paths.preview(scene.advertDraft))).html).toContain('The text names a pupil of yours: Kim.');
    await anas.post(paths.posting(scene.advertDraft));
    expect((await rowOf(scene.advertDraft)).state).toBe('draft');
  });

  it('is searched in every space of the author, also of those who were removed, and in no other', {
    tags: ['slow'],
  }, async () => {
    const { space } = scene;
    const nikos = await aPupil(world, { teacher: scene.ana, space, name: 'Νίκος' });
    await anas.post(`/spaces/${space}/pupils/${nikos.id}/removal`);
    const other = await world.db
      .selectFrom('space_pupil')
      .select('space_id as id')
      .where('pupil_id', '=', scene.people.otherPupil.id as PupilId)
      .executeTakeFirstOrThrow();
    const text = { title: 'Letters of Tomás', description: `<p>${longEnough}</p>` };
    expect((await write(scene.publicAdvert, text)).status).toBe(303);
    await aSpaceMember(world, other, scene.ana, 'visitor');
    expect((await write(scene.publicAdvert, { ...text, title: 'New letters of Tomás' })).status).toBe(303);
    await world.db
      .updateTable('space_member')
      .set({ role: 'teacher' })
      .where('member_id', '=', scene.ana.id)
      .where('space_id', '=', other.id)
      .execute();
    const refused = await write(scene.publicAdvert, {
      title: 'Tomás and the letters',
      description: `<p>${longEnough} Ο παππούς του Νίκου.</p>`,
    });
    expect(refused.html).toContain('The text names pupils of yours: Νίκος and Tomás.');
  });

  it('is not there in full for a child who has no account either', { tags: ['slow'] }, async () => {
    const named = { title: 'Our pupil Tom Baker looks for friends', description: `<p>${longEnough}</p>` };
    const refused = await write(scene.publicAdvert, named);
    expect([refused.status, refused.html.includes('The text gives the full name of a child.')]).toEqual([422, true]);
    expect((await rowOf(scene.publicAdvert)).title).toBe('Letters with stamps');
    expect((await write(scene.publicAdvert, { ...named, title: 'Our pupil Tom looks for friends' })).status).toBe(303);
  });

  it('of a pupil who came later does not stay on the public site by a renewal', { tags: ['slow'] }, async () => {
    const id = scene.publicAdvert;
    expect((await write(id, { title: 'Letters of Αθηνά' })).status).toBe(303);
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Αθηνά' });
    const { expires_on } = await rowOf(id);
    const refused = await anas.post(paths.renewal(id));
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('take out the names of your pupils');
    expect(await rowOf(id)).toMatchObject({ expires_on, renewed_at: null });
    expect((await write(id, { title: 'Letters of a friend' })).status).toBe(303);
    expect((await anas.post(paths.renewal(id))).status).toBe(303);
    expect((await rowOf(id)).renewed_at).not.toBeNull();
  });
});

describe('the correction of a hidden advert', () => {
  async function hidden(id: AdvertId): Promise<CaseId> {
    const found = await reported(world, { who: await world.signedIn(scene.eleni), kind: 'advert', id });
    const officer = await world.signedIn(scene.people.central);
    expect((await decide(officer, found, 'hide')).status).toBe(303);
    return found;
  }
  const correct = (found: CaseId, description: string, title = 'Letters') =>
    anas.post(conduct.correction(found), {
      idempotencyKey: newId(),
      note: '',
      title,
      description,
      descriptionAs: 'html',
    });

  it.each([
    ['a telephone number', '<p>Call 612 345 678, and we write.</p>', 'take out how somebody can be reached'],
    [
      'a link to an account',
      '<p><a href="https://t.me/ana_l">Chat</a> with us.</p>',
      'take out how somebody can be reached',
    ],
    ['the name of a pupil', '<p>Kim writes letters.</p>', 'take out the names of your pupils'],
  ])('is not taken with %s where the advert is on the public site', async (_what, description, message) => {
    const found = await hidden(scene.publicAdvert);
    const refused = await correct(found, description);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(message);
    const asked = await world.db.selectFrom('conduct_correction').select('id').where('case_id', '=', found).execute();
    expect(asked).toEqual([]);
    expect((await correct(found, '<p>We write letters.</p>')).status).toBe(303);
  });

  it('may hold them where only members read it, and holds no pictures', { tags: ['slow'] }, async () => {
    const found = await hidden(scene.advert);
    const picture = `<img src="/pictures/${scene.picture}" alt="Kim">`;
    expect((await correct(found, `<p>${picture}</p>`)).status).toBe(422);
    expect((await correct(found, `<p>Call 612 345 678. ${picture}</p>`)).status).toBe(303);
    const row = await world.db
      .selectFrom('conduct_correction')
      .select('texts')
      .where('case_id', '=', found)
      .executeTakeFirstOrThrow();
    expect(row.texts).toMatchObject({ description: '<p>Call 612 345 678. </p>' });
  });
});

describe('the advert of somebody who is not verified yet', () => {
  it('is for members until then, although its author chose the public site, and says so', {
    tags: ['slow'],
  }, async () => {
    const luz = await aTeacher(world, { state: 'waiting', givenName: 'Luz' });
    const luzs = await world.signedIn(luz);
    const id = await anAdvert(world, luz, { title: 'Kites over the sea', onSite: true });
    const isPublic = async () => {
      const page = (await guest().get(paths.advert(id))).status === 200;
      expect((await guest().get(paths.feed())).html.includes('Kites over the sea')).toBe(page);
      return page;
    };
    expect(await isPublic()).toBe(false);
    expect((await anas.get(paths.advert(id))).html).toContain('Kites over the sea');
    const own = await luzs.get(paths.advert(id));
    expect(own.html).toContain('Only members read it until your support service has verified you.');
    expect((await luzs.get(paths.form(id, 2))).html).toContain('Until then only members read it.');
    await world.db.updateTable('member').set({ state: 'verified' }).where('id', '=', luz.id).execute();
    expect(await isPublic()).toBe(true);
    expect((await luzs.get(paths.advert(id))).html).not.toContain('Only members read it until');
  });
});

it('the feed of public adverts is titled in the language that its address asks for, whatever its reader speaks', async () => {
  const greek = await guest().get(paths.feed('el'), { 'accept-language': 'es' });
  expect(greek.html).toContain('<title>Τάξεις που ψάχνουν συνεργάτες</title>');
  expect(greek.html).toContain('Εκπαιδευτικός από την Ισπανία');
  expect((await guest().get(paths.adverts(), { 'accept-language': 'es' })).html).toContain(
    `href="${paths.feed('es')}"`,
  );
  for (const language of ['xx', '', '../es'])
    expect((await guest().get(`/adverts.atom?lang=${language}`)).html).toContain('<title>Classes that look for');
});

it('the feed of public adverts is there for whom the adverts are, and for nobody else', {
  tags: ['slow'],
}, async () => {
  const { people } = scene;
  for (const person of [people.ana, people.unverified, people.officerES, people.central]) {
    const browser = await world.signedIn(person);
    expect([
      (await browser.get(paths.feed())).status,
      (await browser.get(paths.advert(scene.publicAdvert))).status,
    ]).toEqual([200, 200]);
  }
  for (const person of [people.kim, people.operator]) {
    const browser = await world.signedIn(person);
    expect([
      (await browser.get(paths.feed())).status,
      (await browser.get(paths.advert(scene.publicAdvert))).status,
    ]).toEqual([404, 404]);
  }
});
