import { afterAll, beforeAll, expect, it } from 'vitest';
import { limitsInMemory } from '#platform/limits.ts';
import { hashPassword } from '#platform/passwords.ts';
import { aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { signInLimits } from '../model.ts';
import { signIn } from './sign-in.ts';

let world: World;
const password = 'four green rivers dance';
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('lets ten tries through for an address, known or not, and then none, even a right one', async () => {
  const teacher = await aTeacher(world);
  const password_hash = await hashPassword(password);
  await world.db.updateTable('account').set({ password_hash }).where('id', '=', teacher.id).execute();
  const limits = limitsInMemory();
  const options = { now: world.now, limits, replaces: undefined };
  const tryIt = (email: string, given: string, address: string) =>
    signIn(world.db, { email, password: given, address }, options);
  for (const email of [teacher.email, 'nobody@nowhere.test']) {
    for (let tries = 0; tries < 9; tries += 1) await limits.take(signInLimits.account, email);
    expect(await tryIt(email, 'wrong', '10.0.0.1')).toEqual({ ok: false, reason: 'wrong' });
    expect(await tryIt(email, password, '10.0.1.1')).toEqual({ ok: false, reason: 'tooMany' });
  }
});

it('gives the tries back after a success', async () => {
  const teacher = await aTeacher(world);
  const password_hash = await hashPassword(password);
  await world.db.updateTable('account').set({ password_hash }).where('id', '=', teacher.id).execute();
  const limits = limitsInMemory();
  const options = { now: world.now, limits, replaces: undefined };
  for (let round = 0; round < 3; round += 1) {
    for (let tries = 0; tries < 6; tries += 1) await limits.take(signInLimits.account, teacher.email);
    const right = await signIn(world.db, { email: teacher.email, password, address: '10.0.0.1' }, options);
    expect(right.ok).toBe(true);
  }
});

it('lets fifty tries through from one network address', async () => {
  const limits = limitsInMemory();
  const options = { now: world.now, limits, replaces: undefined };
  const given = { email: 'nobody@nowhere.test', password: 'wrong', address: '10.9.9.9' };
  for (let tries = 0; tries < 49; tries += 1) await limits.take(signInLimits.network, given.address);
  expect(await signIn(world.db, given, options)).toEqual({ ok: false, reason: 'wrong' });
  expect(await signIn(world.db, given, options)).toEqual({ ok: false, reason: 'tooMany' });
});
