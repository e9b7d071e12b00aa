import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import type { Reply } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a nickname without a letter, or with an emoji or quotation marks, is taken by nobody’s word', {
  tags: ['slow'],
}, async () => {
  const teacher = await aTeacher(world);
  const { id } = await aSpace(world, { founders: [teacher, await aTeacher(world, { country: 'GR' })] });
  const ana = await world.signedIn(teacher);
  const odd = ['😀', '“Iker”', '"Iker"', 'Iker ⚽', '655 123 456', '…'];
  const idempotencyKey = newId();
  const shown = await ana.post(paths.pupils(id), { idempotencyKey, names: ['Ane', ...odd].join('\n') });
  expect(namesIn(shown)).toEqual(['Ane', ...odd]);
  expect(shown.html.match(/is the name, as it should be/g)).toBeNull();
  const sent = { idempotencyKey, language: 'en' };
  for (const name of odd) {
    const refused = await ana.post(paths.newClass(id), { ...sent, name: ['Ane', name], keep: [name] });
    expect([refused.status, ...namesIn(refused)], name).toEqual([422, 'Ane', name]);
    expect(refused.html, name).toContain('A name has at least one letter, and no emoji');
    expect(refused.html, name).toMatch(/id="field-name-2"[^>]*aria-invalid="true"/);
  }
  expect((await ana.post(paths.newClass(id), { ...sent, name: ['Ane', 'Iker 2'] })).status).toBe(303);
});

const namesIn = ({ html }: Reply) =>
  parse(html)
    .querySelectorAll('form[action$="/pupils/class"] [name=name]')
    .map((field) => field.getAttribute('value'));
