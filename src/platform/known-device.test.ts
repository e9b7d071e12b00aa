import { expect, it } from 'vitest';
import { deviceKnows, knownDevice } from './known-device.ts';
import { keyringFrom } from './tokens.ts';

const keyring = keyringFrom('a secret of one installation, long enough');

it('a device keeps its id, and knows those who signed in last', () => {
  const first = deviceKnows(keyring, undefined, 'ana').value;
  const id = knownDevice(keyring, first, ['ana']);
  expect(id).toBeDefined();
  expect(knownDevice(keyring, first, ['bea'])).toBeUndefined();
  let cookie = first;
  for (let person = 0; person < 12; person += 1) cookie = deviceKnows(keyring, cookie, `person-${person}`).value;
  expect([knownDevice(keyring, cookie, ['ana']), knownDevice(keyring, cookie, ['person-0'])]).toEqual([undefined, id]);
  expect(cookie.length).toBeLessThan(1000);
});

it('nobody makes or reads such a cookie without the secret', () => {
  const made = deviceKnows(keyringFrom('another secret, which is long enough too'), undefined, 'ana').value;
  for (const cookie of [made, 'device:1 ana', '', keyring.encrypt('ana secret')])
    expect(knownDevice(keyring, cookie, ['ana', 'secret'])).toBeUndefined();
  expect(deviceKnows(keyring, undefined, 'ana').value).not.toContain('ana');
});
