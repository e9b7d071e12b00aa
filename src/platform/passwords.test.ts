import { hash } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

const composed = 'lumină peonză cristal 81';
const apart = composed.normalize('NFD');

it('a password is the same with composed letters and with accents apart', async () => {
  expect(apart).not.toBe(composed);
  for (const [chosen, typed] of [
    [composed, apart],
    [apart, composed],
    [apart, apart],
  ] as const)
    expect(await isPassword(typed, await hashPassword(chosen))).toBe(true);
  expect(await isPassword('lumina peonza cristal 81', await hashPassword(composed))).toBe(false);
});

it('a password whose hash was made of what was typed still opens the account', async () => {
  const older = await hash(apart, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect([await isPassword(apart, older), await isPassword('another password', older)]).toEqual([true, false]);
});

it('nothing is the password of an account without one', async () => {
  expect([await isPassword(composed, null), await isPassword('the password of no account', undefined)]).toEqual([
    false,
    false,
  ]);
});

it('a text that is too long for a password is no password, and is not hashed', async () => {
  const long = 'x'.repeat(1001);
  const older = await hash(long, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect([await isPassword(long, older), await isPassword(long, await hash(''))]).toEqual([false, false]);
  await expect(hashPassword(long)).rejects.toThrow(RangeError);
});
