import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let ana: Browser;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
  space = (await aSpace(world, { founders })).id;
  ana = await world.signedIn(founders[0]);
});
afterAll(() => world.close());

const shownIn = ({ html }: Reply) =>
  parse(html)
    .querySelectorAll('form[action$="/pupils/class"] [name=name]')
    .map((field) => field.getAttribute('value'));
const list = (names: string) => ana.post(paths.pupils(space), { idempotencyKey: newId(), names });
const upload = (text: string) =>
  ana.upload(
    paths.pupils(space),
    { idempotencyKey: newId(), names: '' },
    { field: 'file', name: 'class.csv', bytes: Buffer.from(text) },
  );

describe('a list that was pasted', () => {
  it.each([
    ['Ane, Jon, Miren'],
    ['Ane,3B\r\nJon,3B\r\nMiren,3B\r\n'],
    ['Ane, 3B\nJon, 3B\nMiren, 3B'],
    ['Nombre,Grupo\nAne,3B\nJon,3B\nMiren,3B'],
    ['1. Ane\r\n2) Jon  \r\n• Miren\r\n'],
    ['Ane;\nJon;\nMiren;'],
    ['Ane; Jon; Miren'],
  ])('%j is shown as three pupils, in the field and in a file', async (text) => {
    expect(shownIn(await list(text))).toEqual(['Ane', 'Jon', 'Miren']);
    expect(shownIn(await upload(text))).toEqual(['Ane', 'Jon', 'Miren']);
  });

  it('keeps a family name and the first name behind it together, and says so', async () => {
    for (const text of ['García, Ana', 'García, Ana\nLópez, Bea', 'García, Ana;3B\nLópez, Bea;3B']) {
      const shown = await list(text);
      expect(shownIn(shown)[0]).toBe('García, Ana');
      expect(shown.html).toMatch(/(This looks like a full name|These look like full names): García, Ana/);
    }
  });
});
