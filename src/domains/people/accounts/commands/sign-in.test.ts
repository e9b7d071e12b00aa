import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deviceCookie } from '#platform/known-device.ts';
import { type Limits, limitsInMemory } from '#platform/limits.ts';
import { hashPassword } from '#platform/passwords.ts';
import { codeAt, newSecondFactor } from '#platform/second-factor.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { findOwnAccount } from '../access.ts';
import { codeLimits, signInLimits } from '../model.ts';
import { reauthenticateOwner } from '../own-account/commands/reauthenticate-owner.ts';
import { signIn } from './sign-in.ts';

let world: World;
let passwordHash: string;
let limits: Limits;
const password = 'four green rivers dance';
beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
beforeEach(() => {
  limits = limitsInMemory();
});
afterAll(() => world.close());
const guest = () => ({ ...world.by({ kind: 'guest' }), services: { ...world.services, limits } });

async function aTeacherWithPassword(what: { totp_secret_sealed?: string } = {}): Promise<TestTeacher> {
  const teacher = await aTeacher(world);
  const set = { password_hash: passwordHash, ...what };
  await world.db.updateTable('account').set(set).where('id', '=', teacher.id).execute();
  return teacher;
}
const tryIt = async (email: string, given: string, address: string, device?: string) => {
  const signed = await signIn(guest(), { email, password: given, address, replaces: undefined, device });
  return signed.ok ? 'in' : signed.reason;
};
const deviceOf = async ({ email }: TestTeacher) => {
  const signed = await signIn(guest(), {
    email,
    password,
    address: '10.7.7.7',
    replaces: undefined,
    device: undefined,
  });
  return signed.ok ? signed.value.cookies.find(({ name }) => name === deviceCookie)?.value : undefined;
};
const use = async (limit: Parameters<Limits['take']>[0], key: string, left: number) => {
  for (let tries = 0; tries < limit.points - left; tries += 1) await limits.take(limit, key);
};

it('lets ten tries through for an address from one network, known or not, and then none, even a right one', async () => {
  const teacher = await aTeacherWithPassword();
  for (const email of [teacher.email, 'nobody@nowhere.test']) {
    await use(signInLimits.nameInNetwork, `${email} 10.0.0.1`, 1);
    expect(await tryIt(email, 'wrong', '10.0.0.1')).toBe('wrong');
    expect(await tryIt(email, password, '10.0.0.1')).toBe('tooMany');
  }
  expect(await tryIt(teacher.email, password, '10.0.1.1')).toBe('in');
});

it('gives the tries back after a success', async () => {
  const teacher = await aTeacherWithPassword();
  for (let round = 0; round < 3; round += 1) {
    await use(signInLimits.nameInNetwork, `${teacher.email} 10.0.0.1`, 4);
    expect(await tryIt(teacher.email, password, '10.0.0.1')).toBe('in');
  }
});

it('stops one network after two hundred names, and no device that has signed in before', async () => {
  const teacher = await aTeacherWithPassword();
  const device = await deviceOf(teacher);
  await use(signInLimits.network, '10.9.9.9', 1);
  expect(await tryIt('nobody@nowhere.test', 'wrong', '10.9.9.9')).toBe('wrong');
  expect(await tryIt('somebody@nowhere.test', 'wrong', '10.9.9.9')).toBe('tooMany');
  expect(await tryIt(teacher.email, password, '10.9.9.9')).toBe('tooMany');
  expect(await tryIt(teacher.email, password, '10.9.9.9', device)).toBe('in');
});

describe('an owner is not locked out by others', () => {
  it('where the device has signed in with this account before, and only there', async () => {
    const [owner, other] = [await aTeacherWithPassword(), await aTeacherWithPassword()];
    const [own, theirs] = [await deviceOf(owner), await deviceOf(other)];
    await use(signInLimits.name, owner.email, 0);
    expect(await tryIt(owner.email, password, '10.3.3.3')).toBe('tooMany');
    expect(await tryIt(owner.email, password, '10.3.3.3', theirs)).toBe('tooMany');
    expect(await tryIt(owner.email, password, '10.3.3.3', 'forged')).toBe('tooMany');
    expect(await tryIt(owner.email, password, '10.3.3.3', own)).toBe('in');
  });

  it('for longer than the tries last, also where they tried the right password meanwhile', async () => {
    const owner = await aTeacherWithPassword();
    let now = world.now;
    limits = limitsInMemory({ clock: () => now });
    for (let network = 0; network < 5; network += 1)
      for (let tries = 0; tries < 10; tries += 1) await tryIt(owner.email, 'wrong', `10.4.4.${network}`);
    for (let tries = 0; tries < 12; tries += 1) expect(await tryIt(owner.email, password, '10.5.5.5')).toBe('tooMany');
    now = new Date(now.getTime() + 1000 * (signInLimits.name.seconds + 1));
    expect(await tryIt(owner.email, password, '10.5.5.5')).toBe('in');
  });

  it('who is signed in and changes the password', async () => {
    const owner = await aTeacherWithPassword();
    for (const limit of Object.values(signInLimits)) await use(limit, owner.email, 0);
    const by = { ...guest(), actor: { ...owner, verified: true, confirmed: true } as const };
    const account = await findOwnAccount(by);
    if (!account) throw new Error('No account.');
    const session = (name: string) => ({ session: name as never });
    expect((await reauthenticateOwner(by, account, { password, ...session('own') })).ok).toBe(true);
    for (let tries = 0; tries < 10; tries += 1)
      await reauthenticateOwner(by, account, { password: '', ...session('stolen') });
    expect((await reauthenticateOwner(by, account, { password, ...session('stolen') })).ok).toBe(false);
    expect((await reauthenticateOwner(by, account, { password, ...session('own') })).ok).toBe(true);
  });

  it('at the second step, whose tries a password alone does not renew', async () => {
    const secret = newSecondFactor();
    const owner = await aTeacherWithPassword({ totp_secret_sealed: world.services.keyring.encrypt(secret) });
    expect(await deviceOf(owner)).toBeUndefined();
    const browser = world.guest();
    await browser.post('/sign-in', { email: owner.email, password });
    expect(browser.cookie(deviceCookie)).toBeUndefined();
    const passed = await browser.post('/sign-in/second-factor', { code: codeAt(secret, world.now) });
    expect([passed.status, browser.cookie(deviceCookie)]).toEqual([303, expect.any(String)]);
    for (let tries = 0; tries < codeLimits.name.points * 1000; tries += 1)
      await world.services.limits.take(codeLimits.name, owner.id);
    world.now = new Date(world.now.getTime() + 60_000);
    for (const [device, status] of [
      [undefined, 429],
      [browser.cookie(deviceCookie), 303],
    ] as const) {
      const other = world.guest({ cookies: device ? { device } : {} });
      await other.post('/sign-in', { email: owner.email, password });
      expect((await other.post('/sign-in/second-factor', { code: codeAt(secret, world.now) })).status).toBe(status);
    }
  });

  it('after choosing a new password by the link of a mail', { tags: ['slow'] }, async () => {
    const owner = await aTeacherWithPassword();
    const browser = world.guest();
    await browser.post('/password/forgotten', { email: owner.email });
    const link = /\/password\/reset\/\S+/.exec((await world.mailsTo(owner.email))[0]?.text ?? '')?.[0] ?? '';
    await browser.post(link, { password: 'six slow clouds over Delphi' });
    await use(signInLimits.name, owner.email, 0);
    const device = browser.cookie(deviceCookie);
    expect(await tryIt(owner.email, 'six slow clouds over Delphi', '10.0.0.9')).toBe('tooMany');
    expect(await tryIt(owner.email, 'six slow clouds over Delphi', '10.0.0.9', device)).toBe('in');
  });
});
