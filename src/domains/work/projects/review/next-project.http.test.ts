import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { aWholeProject } from '#test/builders/founding.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const question = { reason: 'How many pupils take part on each side?' };
const refusal = { reason: 'This is an excursion, not a project.', reasonKey: 'contents_not_acceptable_in_teaching' };

it('leads to the next project after each decision, and says what was decided', { tags: ['slow'] }, async () => {
  const founders = [await aTeacher(world, { country: 'AT' }), await aTeacher(world, { country: 'BE' })] as const;
  const austria = await world.signedIn(await anOfficer(world, { serves: 'AT' }));
  const ids: ProjectId[] = [];
  for (let count = 0; count < 3; count += 1) {
    ids.push(await aWholeProject(world, founders, 'under_review'));
    world.now = new Date(world.now.getTime() + 60_000);
  }
  const [first = '', second = '', third = ''] = ids;
  const asked = await austria.post(paths.question(second), question);
  expect(asked.location).toBe(paths.officeProjectAfter(third, second));
  expect((await austria.follow(asked)).html).toMatch(
    /Your question about “.*” has been sent. This is the next project/,
  );
  const approved = await austria.post(paths.approval(third));
  expect(approved.location).toBe(paths.officeProjectAfter(first, third));
  expect((await austria.follow(approved)).html).toMatch(/You have approved “.*”. This is the next project/);
  const refused = await austria.post(paths.refusal(first), refusal);
  expect(refused.location).toBe(paths.officeProjectAfter(undefined, first));
  expect((await austria.follow(refused)).html).toMatch(/You have refused “.*”. No other project is waiting/);
});
