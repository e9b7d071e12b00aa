import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFoundingParty, aWholeProject } from '#test/builders/founding.ts';
import { aSchool } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a school that a founder only says they are at cannot be chosen, and founders are told that it is not confirmed', {
  tags: ['slow'],
}, async () => {
  const { ana, eleni } = await aFoundingParty(world);
  const id = await aWholeProject(world, [ana, eleni]);
  const claimed = await aSchool(world);
  const claim = { how: 'chosen', school: 'CEIP La Rayuela, Náquera', schoolId: claimed };
  expect((await ana.browser.post('/verification/school', claim)).status).toBe(303);
  const step = await ana.browser.get(paths.form(id, 2));
  expect(step.html).toContain('confirmed yet. Once your support service');
  expect(step.html).not.toContain('name="school"');
  const refused = await ana.browser.post(paths.form(id, 2), { school: claimed });
  expect(refused.status).toBeGreaterThan(400);
  expect(refused.html).toContain('you can choose it here');
  for (const seen of [paths.form(id, 2), paths.preview(id)])
    expect((await eleni.browser.get(seen)).html, seen).toContain('not confirmed yet at this school');
  await world.db.updateTable('member').set({ state: 'verified' }).where('id', '=', ana.id).execute();
  expect((await ana.browser.get(paths.form(id, 2))).html).toContain('name="school"');
  await ana.browser.post(paths.form(id, 2), { school: claimed });
  const founder = world.db.selectFrom('project_founder').select('school_id').where('project_id', '=', id);
  expect(await founder.where('member_id', '=', ana.id).executeTakeFirst()).toEqual({ school_id: claimed });
});
