import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { consentIn } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let nikos: Awaited<ReturnType<typeof aPupil>>;
let at: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  ana = await world.signedIn(scene.ana);
  nikos = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Νίκος' });
  at = pupils.renaming(scene.space, nikos.id);
});

const nameOf = async () => {
  const row = await world.db.selectFrom('pupil').select('name').where('id', '=', nikos.id).executeTakeFirstOrThrow();
  return row.name;
};
const versionIn = (html: string) => parse(html).querySelector('main input[name=version]')?.getAttribute('value') ?? '';
const publicPost = (words: string) => ({
  idempotencyKey: newId<string>(),
  title: 'A story',
  body: `<p>${words}</p>`,
  audience: 'public',
});

describe('the name of a pupil', () => {
  it('is changed by a teacher of the pupil’s school, and shown in the list', { tags: ['slow'] }, async () => {
    expect((await ana.get(pupils.pupils(scene.space))).html).toContain(at);
    const page = await ana.get(at);
    expect(page.html).toContain('value="Νίκος"');
    expect(page.queries).toBeLessThanOrEqual(8);
    const saved = await ana.post(at, { name: '  Nikoleta ', version: versionIn(page.html) });
    const list = await ana.follow(saved);
    expect(list.html).toContain('The name has been changed');
    expect(list.html).toContain('Nikoleta');
    expect(list.html).not.toContain('Νίκος');
    expect(await eventsOf(world, nikos.id)).toEqual(['pupil.renamed']);
  });

  it('is no address of a website, which nobody can confirm, and none that looks like that of another pupil', async () => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Amina' });
    const version = versionIn((await ana.get(at)).html);
    const host = await ana.post(at, { name: 'evil.com', kept: 'evil.com', version });
    expect([host.status, host.html.includes('no emoji, quotation marks, web addresses')]).toEqual([422, true]);
    expect((await ana.post(at, { name: '\u0391mina', version })).status).toBe(422);
    expect(await nameOf()).toBe('Νίκος');
  });

  it('is kept where the form is sent twice, and recorded once', async () => {
    const version = versionIn((await ana.get(at)).html);
    for (const _ of [1, 2]) expect((await ana.post(at, { name: 'Nikoleta', version })).status).toBe(303);
    expect(await eventsOf(world, nikos.id)).toEqual(['pupil.renamed']);
  });

  it('is not overwritten by a form that was opened before somebody else changed it', { tags: ['slow'] }, async () => {
    const version = versionIn((await ana.get(at)).html);
    await ana.post(at, { name: 'Nikoleta', version });
    const late = await ana.post(at, { name: 'Nikolas', version });
    expect([late.status, await nameOf()]).toEqual([409, 'Nikoleta']);
    expect(late.html).toContain('value="Nikolas"');
    expect((await ana.post(at, { name: 'Nikolas', version: versionIn(late.html) })).status).toBe(303);
    expect(await nameOf()).toBe('Nikolas');
  });

  it.each([
    ['', 'Write the first name or nickname'],
    ['☺', 'A name has at least one letter'],
    ['kim', 'Another pupil of this space is called the same'],
    ['Nikoleta Papadopoulou', 'This looks like a full name'],
  ])('"%s" is refused, and stays in the form', async (name, problem) => {
    const refused = await ana.post(at, { name });
    expect([refused.status, await nameOf()]).toEqual([422, 'Νίκος']);
    expect(refused.html).toContain(problem);
    expect(parse(refused.html).querySelector('#field-name')?.getAttribute('value')).toBe(name);
  });

  it('that looks like a full name is taken once it is confirmed', async () => {
    const name = 'Nikoleta Papadopoulou';
    expect((await ana.post(at, { name, kept: 'Another' })).status).toBe(422);
    expect((await ana.post(at, { name, kept: name })).status).toBe(303);
    expect(await nameOf()).toBe(name);
  });

  it('is for nobody else to change', async () => {
    for (const other of [scene.eleni, scene.people.paul, scene.stranger]) {
      const browser = await world.signedIn(other);
      expect([403, 404]).toContain((await browser.post(at, { name: 'Nikoleta' })).status);
    }
    expect(await nameOf()).toBe('Νίκος');
  });
});

describe('a text with the former name', () => {
  it('is asked about before it is public, as one with the new name is', { tags: ['slow'] }, async () => {
    await ana.post(at, { name: 'Zenobia' });
    for (const word of ['Ο Νίκος had an idea.', 'Zenobia had an idea.']) {
      const asked = await ana.post(diary.newPost(scene.space), publicPost(word));
      expect([asked.status, asked.html.includes('This text names a pupil: Zenobia')]).toEqual([422, true]);
    }
  });

  describe('that was a full one', () => {
    const correct = async (...names: readonly string[]) => {
      for (const name of names) expect((await ana.post(at, { name, kept: name })).status).toBe(303);
    };

    it.each([
      [['Nora Agirre', 'Nora']],
      [['Agirre Nora', 'Nora']],
      [['Agirre, Nora', 'Nora']],
      [['Nora Agirre', 'Agirre Nora', 'Nora']],
    ])('is kept from hiding a surname: %s', { tags: ['slow'] }, async (names) => {
      await correct(...names);
      const asked = await ana.post(diary.newPost(scene.space), publicPost('Nora Agirre won today.'));
      expect([asked.status, asked.html.includes('says the surname of a pupil: “Nora Agirre”')]).toEqual([422, true]);
    });

    it('tells the other school no surname', { tags: ['slow'] }, async () => {
      await correct('Nora Agirre', 'Nora');
      const eleni = await world.signedIn(scene.eleni);
      expect((await eleni.post(diary.newPost(scene.space), publicPost('We saw Agirre.'))).status).toBe(303);
      const asked = await eleni.post(diary.newPost(scene.space), publicPost('We saw Nora.'));
      expect([asked.status, asked.html.includes('This text names a pupil: Nora')]).toEqual([422, true]);
      expect(asked.html).not.toContain('Agirre');
    });

    it('is found by its first word where the new one is another', { tags: ['slow'] }, async () => {
      await correct('Nora Agirre', 'Zenobia');
      const asked = await ana.post(diary.newPost(scene.space), publicPost('Nora had an idea.'));
      expect([asked.status, asked.html.includes('This text names a pupil: Zenobia')]).toEqual([422, true]);
      expect(asked.html).not.toContain('Agirre');
    });
  });

  it('is asked about once for a pupil whom it names by both', { tags: ['slow'] }, async () => {
    await ana.post(at, { name: 'Zenobia' });
    const post = publicPost('Ο Νίκος had an idea. Now Zenobia draws it.');
    const asked = await ana.post(diary.newPost(scene.space), post);
    expect(asked.html).toContain('This text names a pupil: Zenobia');
    const sent = await ana.post(diary.newPost(scene.space), { ...post, consent: consentIn(asked) });
    expect(sent.status).toBe(303);
    const stated = await world.db
      .selectFrom('event')
      .select('details')
      .where('subject_id', '=', post.idempotencyKey)
      .where('verb', '=', 'pupil.consent_stated')
      .executeTakeFirstOrThrow();
    expect(stated.details).toMatchObject({ count: 1, pupils: [nikos.id] });
  });

  it('that is public already is found for its teachers where it says the new name', { tags: ['slow'] }, async () => {
    const post = publicPost('Zenobia is a queen in our play.');
    expect((await ana.post(diary.newPost(scene.space), post)).status).toBe(303);
    await ana.post(at, { name: 'Zenobia' });
    await world.settle();
    expect((await ana.get(pupils.pupils(scene.space))).html).toContain(diary.post(scene.space, post.idempotencyKey));
  });
});
