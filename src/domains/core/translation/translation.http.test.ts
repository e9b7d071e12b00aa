import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { pretendTranslation } from '#test/pretend-translation.ts';
import { openWorld, type World } from '#test/world.ts';
import { sweepTranslations } from './commands/sweep-translations.ts';
import { longestTranslated, translationLimit } from './model.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
const server = pretendTranslation();
const make = server.make;

beforeAll(async () => {
  world = await openWorld({ translation: server });
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  await world.db.deleteFrom('translation').execute();
  server.asked.length = 0;
  server.refuses = undefined;
  server.make = make;
  await world.db
    .updateTable('advert')
    .set({
      title: 'Juegos de la abuela',
      description: '<p>Buscamos una clase para <strong>jugar</strong> a los juegos de nuestros abuelos.</p>',
      written_in: 'es',
    })
    .where('id', '=', scene.advert)
    .execute();
});

const button = (at: string) => `action="${at}"`;

it('shows an advert beside its translation, with one button and the way back', { tags: ['slow'] }, async () => {
  const stranger = await world.signedIn(scene.stranger);
  const at = paths.content('advert', scene.advert);
  const page = await stranger.get(adverts.advert(scene.advert));
  expect(page.html).toContain(button(at));
  const sent = await stranger.post(
    at,
    {},
    { host: 'platform.test', referer: `http://platform.test${adverts.advert(scene.advert)}` },
  );
  expect(sent.status).toBe(303);
  const both = await stranger.follow(sent);
  expect(both.html).toContain('en: Juegos de la abuela');
  expect(both.html).toContain('Buscamos una clase para ');
  expect(both.html).toContain('<strong>jugar</strong>');
  expect(both.html).toContain(`href="${adverts.advert(scene.advert)}"`);
  expect(server.asked.map(({ format, from, into }) => [format, from, into])).toEqual([
    ['plain', 'es', 'en'],
    ['html', 'es', 'en'],
  ]);
});

it('asks the server once for a text, for all readers together', async () => {
  const [stranger, eleni] = [await world.signedIn(scene.stranger), await world.signedIn(scene.eleni)];
  const at = paths.content('advert', scene.advert);
  await stranger.post(at, {});
  await stranger.post(at, {});
  await eleni.post(at, {});
  expect(server.asked).toHaveLength(2);
  expect((await eleni.get(at)).html).toContain('en: Juegos de la abuela');
});

it('cleans what the server wrote as it cleans what people write', async () => {
  server.make = () => '<p onclick="x()">Hi<script>alert(1)</script><img src="https://evil.example/a.png"></p>\u0000';
  const stranger = await world.signedIn(scene.stranger);
  await stranger.post(paths.content('advert', scene.advert), {});
  const kept = await world.db.selectFrom('translation').select('body').execute();
  // The title is plain text, and is written as such.
  expect(kept.map(({ body }) => body.startsWith('<p onclick') || body)).toEqual([true, '<p>Hi</p>']);
});

it.each([
  ['by far', 300_000],
  ['once it is cleaned', 33_000],
])('keeps no answer that is too long %s', async (_how, paragraphs) => {
  const stranger = await world.signedIn(scene.stranger);
  server.make = (text) => (text.startsWith('<') ? '<p>'.repeat(paragraphs) : text);
  const at = paths.content('advert', scene.advert);
  for (const _ of [1, 2]) expect((await stranger.post(at, {})).status).toBe(503);
  server.make = make;
  expect((await stranger.post(at, {})).status).toBe(303);
});

it('offers nothing for a text in the language of the reader, nor to a guest', async () => {
  const stranger = await world.signedIn(scene.stranger);
  await world.db.updateTable('advert').set({ written_in: 'en' }).where('id', '=', scene.advert).execute();
  expect((await stranger.get(adverts.advert(scene.advert))).html).not.toContain('/translation/');
  expect((await world.guest({ language: 'el' }).get(adverts.advert(scene.publicAdvert))).html).not.toContain(
    '/translation/',
  );
});

it('translates presentations, posts, projects and messages of others', { tags: ['slow'] }, async () => {
  const spanish = 'Me gusta mucho la idea de escribir cartas con los niños de otra clase.';
  await world.db
    .updateTable('profile')
    .set({ idea: spanish, written_in: 'es' })
    .where('member_id', '=', scene.ana.id)
    .execute();
  await world.db.updateTable('message').set({ body: spanish }).where('id', '=', scene.message).execute();
  await world.db
    .updateTable('diary_post')
    .set({ body: `<p>${spanish}</p>` })
    .where('id', '=', scene.post)
    .execute();
  await world.db.updateTable('project').set({ summary: spanish }).where('id', '=', scene.project).execute();
  const [ana, eleni] = [await world.signedIn(scene.ana), await world.signedIn(scene.eleni)];
  const inEnglish: readonly (readonly [typeof ana, string, string])[] = [
    [eleni, profiles.person(scene.ana.id), paths.content('profile', scene.ana.id)],
    [ana, messages.conversation(scene.conversation), paths.content('message', scene.message)],
    [eleni, diary.post(scene.space, scene.post), paths.content('post', scene.post)],
    [eleni, projects.project(scene.project), projects.translation(scene.project)],
  ];
  for (const [reader, page, at] of inEnglish) {
    expect((await reader.get(page)).html, page).toContain(button(at));
    const both = await reader.follow(await reader.post(at, {}));
    expect(both.html, at).toMatch(new RegExp(`en: (?:</?p[^>]*>)*${spanish}`));
  }
  // One's own words need no translation.
  expect((await eleni.get(messages.conversation(scene.conversation))).html).not.toContain('/translation/');
});

it('leaves what pupils wrote where it is until the teachers of the space allow it', { tags: ['slow'] }, async () => {
  await world.db
    .updateTable('reply')
    .set({ body: 'A mí me gusta jugar con mis amigos en el patio.' })
    .where('id', '=', scene.reply)
    .execute();
  const [ana, paul] = [await world.signedIn(scene.ana), await world.signedIn(scene.people.paul)];
  const [at, discussion] = [paths.content('reply', scene.reply), forum.discussion(scene.space, scene.discussion)];
  expect((await ana.get(discussion)).html).not.toContain(button(at));
  expect((await ana.post(at, {})).status).toBe(404);
  expect(server.asked).toEqual([]);

  expect((await paul.post(spaces.translation(scene.space), { pupils: 'yes' })).status).toBe(403);
  const chosen = await ana.post(spaces.translation(scene.space), { pupils: 'yes' });
  expect((await ana.follow(chosen)).html).toContain('Allow it no longer');
  expect((await ana.get(discussion)).html).toContain(button(at));
  expect((await ana.follow(await ana.post(at, {}))).html).toContain('en: A mí me gusta');

  await ana.post(spaces.translation(scene.space), { pupils: 'no' });
  expect((await ana.get(at)).status).toBe(404);
});

it('shows a translation only to readers who still see the text', async () => {
  const stranger = await world.signedIn(scene.stranger);
  const at = paths.content('advert', scene.advert);
  await stranger.post(at, {});
  expect((await stranger.get(at)).status).toBe(200);
  await world.db.updateTable('advert').set({ hidden_at: world.now }).where('id', '=', scene.advert).execute();
  expect((await stranger.get(at)).status).toBe(404);
});

it.each([
  ['unavailable', 503, 'does not answer'],
  ['busy', 503, 'Many texts'],
  ['unknown', 422, 'cannot translate'],
] as const)(
  'says that the server is %s beside the original, and takes no try for it',
  async (reason, status, words) => {
    server.refuses = reason;
    const stranger = await world.signedIn(scene.stranger);
    world.leaveTries(translationLimit, scene.stranger.id, 1);
    for (const _again of [1, 2]) {
      const refused = await stranger.post(paths.content('advert', scene.advert), {});
      expect(refused.status).toBe(status);
      expect(refused.html).toContain(words);
      expect(refused.html).toContain('Buscamos una clase');
      expect(refused.html).toContain('Try again');
    }
  },
);

it('translates so many texts for a person in an hour, and what is kept for nothing', async () => {
  const stranger = await world.signedIn(scene.stranger);
  world.leaveTries(translationLimit, scene.stranger.id, 1);
  await stranger.post(paths.content('advert', scene.advert), {});
  expect((await stranger.post(paths.content('advert', scene.advert), {})).status).toBe(303);
  const refused = await stranger.post(paths.content('advert', scene.publicAdvert), {});
  expect(refused.status).toBe(429);
  expect(refused.html).toContain('within an hour');
});

it('sends no text that would take too long', async () => {
  const eleni = await world.signedIn(scene.eleni);
  await world.db
    .updateTable('diary_post')
    .set({ body: `<p>${'largo '.repeat(longestTranslated / 6)}</p>` })
    .where('id', '=', scene.post)
    .execute();
  const refused = await eleni.post(paths.content('post', scene.post), {});
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('20,000');
  expect(server.asked).toEqual([]);
});

it('forgets a translation after a month', async () => {
  const stranger = await world.signedIn(scene.stranger);
  await stranger.post(paths.content('advert', scene.advert), {});
  expect(await sweepTranslations(world.db, { now: daysAfter(world.now, 29), most: 10 })).toBe(0);
  expect(await sweepTranslations(world.db, { now: daysAfter(world.now, 31), most: 1 })).toBe(1);
  expect(await sweepTranslations(world.db, { now: daysAfter(world.now, 31), most: 10 })).toBe(1);
});

it('says nothing of translations where there is no server', { tags: ['slow'] }, async () => {
  const without = await openWorld();
  try {
    const there = await setScene(without);
    const ana = await without.signedIn(there.ana);
    await without.db.updateTable('advert').set({ written_in: 'el' }).execute();
    expect((await ana.get(adverts.advert(there.advert))).html).not.toContain('/translation/');
    expect((await ana.get(spaces.members(there.space))).html).not.toContain('Translating');
    expect((await ana.post(paths.content('advert', there.advert), {})).status).toBe(404);
  } finally {
    await without.close();
  }
});
