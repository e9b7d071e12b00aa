import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { editorPlace } from '#domains/spaces/spaces/model.ts';
import { hereTopic } from '#platform/live.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpaceMember } from '#test/builders/projects.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
});

const opens = (id: string, page: string = scene.page) =>
  world.services.live.presence.enter(hereTopic(editorPlace(scene.space, page)), id);
/** The line of the editor, and whether it is there without scripts. */
async function lineFor(who: Parameters<World['signedIn']>[0], page: string = scene.page) {
  const { html, queries } = await (await world.signedIn(who)).get(paths.editPage(scene.space, page));
  expect(queries).toBeLessThanOrEqual(8);
  const [, attributes = '', said = ''] = /<also-editing([^>]*)>(.*?)<\/also-editing>/s.exec(html) ?? [];
  return { isHidden: / hidden/.test(attributes), said: said.replaceAll(/<[^>]*>/g, '') };
}

it('the editor of a page says who else has it open, and not the reader', { tags: ['slow'] }, async () => {
  for (const id of [scene.ana.id, scene.eleni.id]) opens(id);
  expect(await lineFor(scene.ana)).toEqual({ isHidden: true, said: 'Eleni Papadaki is editing this page too.' });
  expect((await lineFor(scene.eleni)).said).toBe('Ana López is editing this page too.');
});

it('it says nothing of who is at another page, may not write in the space, or is not in it', {
  tags: ['slow'],
}, async () => {
  opens(scene.eleni.id, scene.publicPage);
  const parent = await aTeacher(world, { givenName: 'Parent' });
  await aSpaceMember(world, { id: scene.space }, parent, 'parent');
  for (const id of [parent.id, scene.stranger.id, scene.people.otherPupil.id]) opens(id);
  expect((await lineFor(scene.ana)).said).toBe('');
  expect((await lineFor(scene.ana, scene.publicPage)).said).toBe('Eleni Papadaki is editing this page too.');
});

it('who has left the editor is not named a few seconds later', { tags: ['slow'] }, async () => {
  const leave = opens(scene.eleni.id);
  leave();
  await expect.poll(async () => (await lineFor(scene.ana)).said, { timeout: 15_000, interval: 500 }).toBe('');
});
