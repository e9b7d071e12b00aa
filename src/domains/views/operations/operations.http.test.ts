import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOfficer, anOperator, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('shows the operator how the installation is doing', async () => {
  await anOfficer(world, { serves: 'ES' });
  await anOfficer(world, { serves: 'every country' });
  const operator = await world.signedIn(await anOperator(world));
  const page = await operator.get('/operations');
  expect(page.status).toBe(200);
  for (const words of ['0.1.0', 'PostgreSQL', 'Spain', 'Central support service', 'Mails waiting'])
    expect(page.html).toContain(words);
  expect(page.queries).toBeLessThanOrEqual(8);
});

it('counts the mails that wait', async () => {
  const teacher = await aTeacher(world, { confirmed: false });
  await (await world.signedIn(teacher)).post('/account/confirmation');
  const operator = await world.signedIn(await anOperator(world));
  const waiting = /Mails waiting<\/dt><dd[^>]*>(\d+)/;
  expect(waiting.exec((await operator.get('/operations')).html)?.[1]).toBe('1');
  await world.settle();
  expect(waiting.exec((await operator.get('/operations')).html)?.[1]).toBe('0');
});

it('is not there for anybody else', async () => {
  const people = [await aTeacher(world), await anOfficer(world, { serves: 'every country' })];
  for (const person of people) expect((await (await world.signedIn(person)).get('/operations')).status).toBe(404);
  expect((await world.guest().get('/operations')).status).toBe(404);
});
