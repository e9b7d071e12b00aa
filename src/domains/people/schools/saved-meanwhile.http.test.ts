import { afterAll, beforeAll, expect, it } from 'vitest';
import { aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edited = {
  name: 'CEIP La Noria',
  type: 'primary',
  town: 'Soria',
  headName: 'Luis Gil',
  headEmail: 'luis@noria.test',
  headLanguage: 'es',
};

it('the form of a school keeps what a colleague has saved meanwhile from being overwritten unseen, and shows both', async () => {
  const ana = await aTeacher(world);
  const browser = await world.signedIn(ana);
  const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const version = versionIn((await browser.get(paths.edit(ana.school))).html);
  expect((await browser.post(paths.edit(ana.school), { ...edited, version })).status).toBe(303);
  expect((await browser.post(paths.edit(ana.school), { ...edited, version })).status).toBe(303);
  const late = { ...edited, town: 'Burgos', version };
  const asked = await browser.post(paths.edit(ana.school), late);
  expect(asked.status).toBe(409);
  for (const words of ['saved this while you were writing', 'Burgos', 'Soria']) expect(asked.html).toContain(words);
  expect((await browser.get(paths.edit(ana.school))).html).not.toContain('Burgos');
  const again = { ...late, version: versionIn(asked.html) };
  expect((await browser.post(paths.edit(ana.school), again)).status).toBe(303);
  expect((await browser.get(paths.edit(ana.school))).html).toContain('Burgos');
});
