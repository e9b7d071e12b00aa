import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { aPicture } from '#test/builders/space-content.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { askedAbout, consentIn, sendStating, statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let [ana, eleni]: readonly Browser[] = [];
let ane: Awaited<ReturnType<typeof aPupil>>;
let id: string;
const said = '<p>Ane drew a flower. We liked it.</p>';
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  [ana, eleni] = [await world.signedIn(scene.ana), await world.signedIn(scene.eleni)];
  ane = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Ane' });
  id = newId();
  const text = { idempotencyKey: id, title: 'A drawing', body: said, audience: 'public' };
  await sendStating(ana, diary.newPost(scene.space), text);
});

const edit = (who: Browser | undefined, body: string, version: number, consent = '') =>
  who?.post(diary.editPost(scene.space, id), { title: 'A drawing', body, version: String(version), consent });

describe('a statement about a pupil', () => {
  it.each([
    ['in its place', '<p>Ane has diabetes. We liked it.</p>'],
    ['beside it', `${said}<p>Ane has diabetes.</p>`],
    ['within it', '<p>Ane drew a flower and has diabetes. We liked it.</p>'],
    ['cut by a line', `${said}<p>An<br>e has diabetes.</p>`],
    ['in the description of a picture', `${said}<img src="/pictures/PICTURE" alt="Ane has diabetes">`],
    ['in a link', `${said}<p><a href="https://a.example/ane-has-diabetes">here</a></p>`],
  ])('does not cover what a teacher of another school says of them %s', { tags: ['slow'] }, async (_where, body) => {
    const asked = await edit(eleni, body.replace('PICTURE', scene.picture), 1, ane.id);
    expect([asked?.status, asked && consentIn(asked)]).toEqual([422, '']);
    expect(asked?.html).toContain('own school');
    expect(await statedConsents(world, id)).toHaveLength(1);
  });

  it.each([
    ['in the sentence behind it', '<p>Ane drew a flower. She stole it.</p>'],
    ['in a sentence between', '<p>Ane drew a flower. She stole it. We liked it.</p>'],
    ['in the sentence before', '<p>Guess who has lice? Ane drew a flower. We liked it.</p>'],
    ['in a paragraph before', `<p>Guess who has lice?</p>${said}`],
    ['before a semicolon', '<p>How ugly; Ane drew a flower. We liked it.</p>'],
    ['with a picture beside it', `<img src="/pictures/PICTURE" alt="">${said}`],
    ['with a line through it', '<p><s>Ane drew a flower.</s> We liked it.</p>'],
    ['with a line through a word', '<p>Ane drew a <s>flower</s>. We liked it.</p>'],
    ['with a link on it', '<p><a href="https://evil.example/photo">Ane drew a flower</a>. We liked it.</p>'],
    ['with a sign', '<p>Ane drew a flower 🤡. We liked it.</p>'],
    ['with letters in squares', '<p>Ane drew a flower 🅱🅰🅳. We liked it.</p>'],
    ['with letters of flags', '<p>Ane drew a flower 🇧🇦🇩. We liked it.</p>'],
    ['with Braille', '<p>Ane drew a flower ⠃⠁⠙. We liked it.</p>'],
    ['with other accents', '<p>Ane drew a flöwer. We liked it.</p>'],
    ['with another sign at its end', '<p>Ane drew a flower??? We liked it.</p>'],
  ])('does not cover what is changed %s', { tags: ['slow'] }, async (_where, body) => {
    const asked = await edit(eleni, body.replace('PICTURE', scene.picture), 1, ane.id);
    expect([asked?.status, asked && consentIn(asked)]).toEqual([422, '']);
  });

  it.each([
    ['a title', 'A drawing of Ane', ['<p>We liked it. It is red.</p>', '<p>We liked it. She was ill.</p>']],
    ['a heading', 'x', ['<h2>A drawing of Ane!</h2><p>A. B.</p>', '<h2>A drawing of Ane!</h2><p>A. Bad.</p>']],
    ['a line without an end', 'x', ['<p>A drawing of Ane</p><p>A. B.</p>', '<p>A drawing of Ane</p><p>A. Bad.</p>']],
    [
      'the beginning of a list',
      'x',
      [
        '<p>Ane and friends:</p><ul><li>a</li><li>b</li></ul>',
        '<p>Ane and friends:</p><ul><li>a</li><li>bad</li></ul>',
      ],
    ],
    [
      'the description of a picture',
      'x',
      [
        '<img src="/pictures/PICTURE" alt="Ane drew."><p>A.</p>',
        '<img src="/pictures/OTHER" alt="Ane drew."><p>A.</p>',
      ],
    ],
  ])(
    'that stands in %s covers what belongs to it as it was',
    { tags: ['slow'] },
    async (_where, title, [first = '', second = '']) => {
      const other = await aPicture(world, scene.space, scene.ana);
      const post = { idempotencyKey: newId<string>(), title, audience: 'public' };
      const bodyOf = (html: string) => html.replace('PICTURE', scene.picture).replace('OTHER', other);
      const sent = ana && (await sendStating(ana, diary.newPost(scene.space), { ...post, body: bodyOf(first) }));
      expect(sent?.status).toBe(303);
      const change = (body: string, version: string) =>
        eleni?.post(diary.editPost(scene.space, post.idempotencyKey), { title, body: bodyOf(body), version });
      expect((await change(`${first}<p>We sing.</p><p>It is warm.</p>`, '1'))?.status).toBe(303);
      expect((await change(second, '2'))?.status).toBe(422);
    },
  );

  it('covers the sentences as they are: others save them again, and change what does not name the pupil', {
    tags: ['slow'],
  }, async () => {
    expect((await edit(eleni, said, 1))?.status).toBe(303);
    const longer = `${said}<p>It is  red.</p>`;
    expect((await edit(eleni, '<p>Ane  drew a\nflower. We liked it.</p>', 2))?.status).toBe(303);
    expect((await edit(eleni, longer, 3))?.status).toBe(303);
    expect((await edit(eleni, `${longer}<h2>Later</h2><p>We drew a tree.</p>`, 4))?.status).toBe(303);
  });

  it('is asked for again where their own teacher adds a sentence, once', { tags: ['slow'] }, async () => {
    const more = `${said}<p>Ane drew a tree too.</p><p>It is tall.</p>`;
    const asked = await edit(ana, more, 1);
    expect([asked?.status, asked && askedAbout(asked)]).toEqual([422, ane.id]);
    expect((await edit(ana, more, 1, asked && consentIn(asked)))?.status).toBe(303);
    expect((await edit(eleni, `${more}<p>Well done.</p>`, 2))?.status).toBe(303);
  });

  it('covers no comment of a colleague that says something else', { tags: ['slow'] }, async () => {
    const comment = (body: string) =>
      eleni?.post(diary.comments(scene.space, id), { idempotencyKey: newId(), body, consent: ane.id });
    expect((await comment('Ane has diabetes'))?.status).toBe(422);
    expect((await comment('Ane drew a flower.'))?.status).toBe(422);
  });

  it('about a name alone covers nothing that follows it', { tags: ['slow'] }, async () => {
    const list = '<p>Ane</p><p>A flower</p>';
    const asked = await edit(ana, list, 1);
    expect((await edit(ana, list, 1, asked && consentIn(asked)))?.status).toBe(303);
    expect((await edit(eleni, list, 2))?.status).toBe(303);
    expect((await edit(eleni, '<p>Ane<br>has diabetes</p>', 3))?.status).toBe(422);
    expect((await edit(eleni, '<p>Ane</p><p>has diabetes</p>', 3))?.status).toBe(422);
  });
});

describe('a statement that is sent', () => {
  const more = `${said}<p>We sang.</p><p>It was warm.</p><p>Another day ane garcía was ill.</p>`;

  it('covers the sentences alone that were shown with it: what was added to a new post meanwhile is shown first', {
    tags: ['slow'],
  }, async () => {
    const post = { idempotencyKey: newId<string>(), title: 'x', audience: 'public' };
    const send = (body: string, consent = '') => ana?.post(diary.newPost(scene.space), { ...post, body, consent });
    const first = await send(said);
    const asked = await send(more, first && consentIn(first));
    expect(asked?.status).toBe(422);
    expect(asked?.html).toContain('<bdi>Another day ane garcía was ill.</bdi>');
    expect(asked?.html.split('Another day ane garcía was ill.').length).toBeGreaterThan(2);
    expect(await statedConsents(world, post.idempotencyKey)).toEqual([]);
    expect((await send(more, asked && consentIn(asked)))?.status).toBe(303);
  });

  it('covers the others where one of the sentences was taken out', { tags: ['slow'] }, async () => {
    const asked = await edit(ana, `${more}<p>It is red.</p><p>Ane sang.</p><p>We sang too.</p>`, 1);
    const less = `${more}<p>It is red.</p><p>We sang too.</p>`;
    expect((await edit(ana, less, 1, asked && consentIn(asked)))?.status).toBe(303);
  });

  it('is none with the id of the pupil alone', { tags: ['slow'] }, async () => {
    expect((await edit(ana, more, 1, ane.id))?.status).toBe(422);
  });

  it('covers no sentence that a colleague wrote after the page had asked', { tags: ['slow'] }, async () => {
    const text = { idempotencyKey: newId<string>(), title: 'x', body: said, audience: 'members' };
    await ana?.post(diary.newPost(scene.space), text);
    const open = (consent = '') =>
      ana?.post(diary.postAudience(scene.space, text.idempotencyKey), { audience: 'public', consent });
    const first = await open();
    await eleni?.post(diary.editPost(scene.space, text.idempotencyKey), { title: 'x', body: more, version: '1' });
    const asked = await open(first && consentIn(first));
    expect([asked?.status, asked?.html.includes('<bdi>Another day ane garcía was ill.</bdi>')]).toEqual([422, true]);
    expect((await open(asked && consentIn(asked)))?.status).toBe(303);
  });

  it('covers no other words of a page, nor of a comment', { tags: ['slow'] }, async () => {
    const page = (body: string, consent = '') =>
      ana?.post(pages.editPage(scene.space, scene.publicPage), { title: 'x', version: '1', body, consent });
    const first = await page(said);
    const asked = await page(more, first && consentIn(first));
    expect(asked?.status).toBe(422);
    expect((await page(more, asked && consentIn(asked)))?.status).toBe(303);
    const comment = (body: string, consent = '') =>
      ana?.post(diary.comments(scene.space, id), { idempotencyKey: newId(), body, consent });
    const one = await comment('Ane drew it.');
    const two = await comment('Ane drew it. Another day ane was ill.', one && consentIn(one));
    expect([two?.status, two?.html.includes('<bdi>Another day ane was ill.</bdi>')]).toEqual([422, true]);
    expect((await comment('Ane drew it. Another day ane was ill.', two && consentIn(two)))?.status).toBe(303);
  });

  it('covers a text with a picture of another space, which is left out of it', { tags: ['slow'] }, async () => {
    const body = `${said}<img src="/pictures/${newId()}" alt="x"><p>Ane sang.</p>`;
    const asked = await edit(ana, body, 1);
    expect((await edit(ana, body, 1, asked && consentIn(asked)))?.status).toBe(303);
  });

  it('covers a text that names a pupil in many sentences, as it was shown', { tags: ['slow'] }, async () => {
    const many = Array.from({ length: 60 }, (_, at) => `<p>Ane took ${at + 2} steps.</p>`).join('');
    const asked = await edit(ana, many, 1);
    expect((asked ? consentIn(asked) : '').length).toBeLessThan(100);
    expect((await edit(ana, many.replace('61', '62'), 1, asked && consentIn(asked)))?.status).toBe(422);
    expect((await edit(ana, many, 1, asked && consentIn(asked)))?.status).toBe(303);
  });
});
