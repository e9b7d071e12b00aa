import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '#platform/passwords.ts';
import { aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a new password is judged while it is typed as it is when it is sent', { tags: ['slow'] }, async () => {
  const ana = await aTeacher(world, { givenName: 'Anastasia', familyName: 'Moreno' });
  const oldPassword = 'four green rivers dance';
  const password_hash = await hashPassword(oldPassword);
  await world.db.updateTable('account').set({ password_hash }).where('id', '=', ana.id).execute();
  const browser = await world.signedIn(ana);
  const owner = { name: 'Anastasia Moreno', email: ana.email };
  const passwords = [
    'short',
    'passwordpassword',
    'anastasia loves chalk',
    'qwertyuiop123',
    'a'.repeat(201),
    'abcabcabcabc',
    'lumină peonză cristal 81',
  ];
  for (const password of passwords) {
    const { problem } = JSON.parse((await browser.post('/password/check', { password, ...owner })).html);
    const sent = await browser.post('/account/password', { oldPassword, newPassword: password });
    if (problem) expect(sent.html, password).toContain(problem);
    else expect(sent.status, password).toBe(303);
  }
  const guest = await world.guest().post('/password/check', { password: 'too short' });
  expect([guest.status, JSON.parse(guest.html)]).toEqual([200, { problem: expect.any(String) }]);
});
