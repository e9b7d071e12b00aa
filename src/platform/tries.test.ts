import { beforeEach, expect, it } from 'vitest';
import { type Limits, limitsInMemory } from './limits.ts';
import { consumeTry } from './tries.ts';

const of = {
  device: { name: 'device', points: 3, seconds: 60 },
  nameInNetwork: { name: 'nameInNetwork', points: 3, seconds: 60 },
  name: { name: 'name', points: 8, seconds: 60 },
  network: { name: 'network', points: 5, seconds: 60 },
};
let limits: Limits;
beforeEach(() => {
  limits = limitsInMemory();
});

async function tryIt(
  name: string,
  network: string,
  { device, right = false }: { device?: string; right?: boolean } = {},
) {
  const taken = await consumeTry(limits, of, { name, network, device });
  if (taken.ok && right) await taken.value.succeed();
  return taken.ok ? 'taken' : taken.reason;
}

it('what succeeds costs nothing: a whole school signs in from one network, also all at once', async () => {
  for (let pupil = 0; pupil < 60; pupil += 1)
    expect(await tryIt(`pupil-${pupil}`, 'school', { right: true })).toBe('taken');
  for (let again = 0; again < 60; again += 1) expect(await tryIt('ana', 'school', { right: true })).toBe('taken');
  expect(await tryIt('bea', 'school')).toBe('taken');
});

it('wrong tries at one name use up that name from that network, and nothing of its neighbours', async () => {
  for (let tries = 0; tries < 3; tries += 1) expect(await tryIt('ana', 'school')).toBe('taken');
  for (let tries = 0; tries < 50; tries += 1) expect(await tryIt('ana', 'school')).toBe('name');
  expect(await tryIt('bea', 'school')).toBe('taken');
  expect(await tryIt('ana', 'home', { right: true })).toBe('taken');
});

it('many names from one network are stopped, with what they took of the names given back', async () => {
  for (let name = 0; name < 5; name += 1) expect(await tryIt(`name-${name}`, 'here')).toBe('taken');
  for (let name = 5; name < 9; name += 1) expect(await tryIt(`name-${name}`, 'here')).toBe('network');
  expect(await tryIt('name-0', 'here')).toBe('taken');
  for (let tries = 0; tries < 3; tries += 1) expect(await tryIt('name-8', 'elsewhere')).toBe('taken');
});

it('many networks at one name are stopped, but never the devices that know it', async () => {
  for (let network = 0; network < 8; network += 1) expect(await tryIt('ana', `net-${network}`)).toBe('taken');
  expect(await tryIt('ana', 'net-9')).toBe('name');
  for (let tries = 0; tries < 20; tries += 1)
    expect(await tryIt('ana', 'net-0', { device: 'laptop', right: true })).toBe('taken');
  for (let tries = 0; tries < 3; tries += 1) expect(await tryIt('ana', 'net-0', { device: 'laptop' })).toBe('taken');
  expect(await tryIt('ana', 'net-0', { device: 'laptop' })).toBe('name');
  expect(await tryIt('ana', 'net-0', { device: 'telephone' })).toBe('taken');
});

it('what others have used up costs the owner nothing: the own tries are there when that has passed', async () => {
  for (let network = 0; network < 8; network += 1) await tryIt('ana', `net-${network}`);
  for (let tries = 0; tries < 20; tries += 1) expect(await tryIt('ana', 'home')).toBe('name');
  await limits.forget(of.name, 'ana');
  expect(await tryIt('ana', 'home', { right: true })).toBe('taken');
  for (let name = 0; name < 5; name += 1) expect(await tryIt(`name-${name}`, 'home')).toBe('taken');
});

it('a right try after wrong ones forgets them', async () => {
  for (let round = 0; round < 10; round += 1) {
    expect(await tryIt('ana', 'school')).toBe('taken');
    expect(await tryIt('ana', 'school', { right: true })).toBe('taken');
    await limits.forget(of.name, 'ana');
  }
  expect(await tryIt('bea', 'school')).toBe('taken');
});
