import { afterAll, beforeAll, expect, it } from 'vitest';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const accountOf = ({ id }: TestTeacher) =>
  world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

it('overwrites no name unseen that was saved in another tab: both are shown, and the next saving is', {
  tags: ['slow'],
}, async () => {
  const teacher = await aTeacher(world);
  const browser = await world.signedIn(teacher);
  const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const fields = { givenName: 'Ana', familyName: 'López', language: 'en', timeZone: 'Europe/Madrid' };
  const version = versionIn((await browser.get('/account')).html);
  const sent = { ...fields, familyName: 'López Gil', version };
  const both = await Promise.all([browser.post('/account', sent), browser.post('/account', sent)]);
  expect(both.map(({ location }) => location)).toEqual(['/account?done=profile', '/account?done=profile']);
  const late = { ...fields, timeZone: 'Atlantic/Canary', version };
  const asked = await browser.post('/account', late);
  expect(asked.status).toBe(409);
  for (const words of ['You, in another tab, saved this', 'López Gil', 'value="López"'])
    expect(asked.html).toContain(words);
  expect(await accountOf(teacher)).toMatchObject({ family_name: 'López Gil', time_zone: 'Europe/Madrid' });
  const wrong = await browser.post('/account', { ...late, givenName: '' });
  expect(versionIn(wrong.html)).toBe(version);
  expect((await browser.post('/account', { ...late, version: versionIn(asked.html) })).status).toBe(303);
  expect(await accountOf(teacher)).toMatchObject({ family_name: 'López', time_zone: 'Atlantic/Canary' });
});
