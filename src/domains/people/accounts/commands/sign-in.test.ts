import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Limits, limitsInMemory } from '#platform/limits.ts';
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
const guestWith = (limits: Limits) => ({ ...world.by({ kind: 'guest' }), services: { ...world.services, limits } });

it('lets ten tries through for an address, known or not, and then none, even a right one', async () => {
  const teacher = await aTeacher(world);
  const password_hash = await hashPassword(password);
  await world.db.updateTable('account').set({ password_hash }).where('id', '=', teacher.id).execute();
  const limits = limitsInMemory();
  const by = guestWith(limits);
  const tryIt = (email: string, given: string, address: string) =>
    signIn(by, { email, password: given, address, replaces: undefined });
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
  const by = guestWith(limits);
  for (let round = 0; round < 3; round += 1) {
    for (let tries = 0; tries < 6; tries += 1) await limits.take(signInLimits.account, teacher.email);
    const right = await signIn(by, { email: teacher.email, password, address: '10.0.0.1', replaces: undefined });
    expect(right.ok).toBe(true);
  }
});

it('lets fifty tries through from one network address', async () => {
  const limits = limitsInMemory();
  const by = guestWith(limits);
  const given = { email: 'nobody@nowhere.test', password: 'wrong', address: '10.9.9.9', replaces: undefined };
  for (let tries = 0; tries < 49; tries += 1) await limits.take(signInLimits.network, given.address);
  expect(await signIn(by, given)).toEqual({ ok: false, reason: 'wrong' });
  expect(await signIn(by, given)).toEqual({ ok: false, reason: 'tooMany' });
});
