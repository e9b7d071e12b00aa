import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { SessionId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Limits } from '#platform/limits.ts';
import { newId } from '#platform/new-id.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import { anOfficer, anOperator, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { findLink, findOwnAccount, findPendingAccount, findSession } from './access.ts';
import { sweepLinks, sweepSessions } from './commands/sweep-accounts.ts';
import { requestPasswordReset } from './links/commands/request-password-reset.ts';
import { createLink } from './links/steps/create-link.ts';
import { revokeLinks } from './links/steps/revoke-links.ts';
import { type PendingStep, pendingSessionMinutes, type SessionOwner, sessionMinutes } from './model.ts';
import { listSessions } from './own-account/queries.ts';
import { endSession, endSessionsOf } from './steps/end-sessions.ts';
import { sendConfirmation } from './steps/send-confirmation.ts';
import { startSession } from './steps/start-session.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Of other people: no query below may find them.
  await anOfficer(world, { serves: 'FR' });
  await start(await aTeacher(world));
});
afterAll(() => world.close());

const start = async (owner: SessionOwner, pendingStep?: PendingStep) =>
  (await startSession(world, owner, { pendingStep })).value;
const later = (minutes: number) => minutesAfter(world.now, minutes);
const visitor = (token: string, minutes = 0) => findSession({ db: world.db, now: later(minutes) }, token);
const guest = (minutes = 0) => ({ ...world.by({ kind: 'guest' }), now: later(minutes) });
const idOf = async (token: string) => (await visitor(token))?.session as SessionId;
const noTries: Limits = { take: async () => 0, giveBack: async () => undefined, forget: async () => undefined };

describe('a session', () => {
  it('is of the one person to whom it belongs, with what is true of them now', async () => {
    const waiting = await aTeacher(world, { state: 'waiting', confirmed: false });
    const teacher = await aTeacher(world);
    const [officer, central] = [
      await anOfficer(world, { serves: 'GR' }),
      await anOfficer(world, { serves: 'every country' }),
    ];
    const pupil = await aPupil(world, { teacher });
    const operator = await anOperator(world);
    const actorOf = async (owner: SessionOwner) => (await visitor(await start(owner)))?.actor;
    const { id, country } = teacher;
    expect(await actorOf(teacher)).toEqual({ kind: 'member', id, country, verified: true, confirmed: true });
    expect(await actorOf(waiting)).toMatchObject({ id: waiting.id, verified: false, confirmed: false });
    expect(await actorOf(officer)).toEqual({ kind: 'officer', id: officer.id, serves: ['GR'] });
    expect(await actorOf(central)).toEqual({ kind: 'officer', id: central.id, serves: 'every country' });
    expect(await actorOf(pupil)).toEqual({ kind: 'pupil', id: pupil.id });
    expect(await actorOf(operator)).toEqual({ kind: 'operator', id: operator.id });
    expect(await visitor('made-up')).toBeUndefined();
    const half = await visitor(await start(officer, 'second_factor'));
    expect([half?.actor, half?.pendingStep]).toEqual([{ kind: 'guest' }, 'second_factor']);
  });

  it('has the hours of its person, and of a pupil’s teacher', async () => {
    const teacher = await aTeacher(world);
    const { db } = world;
    await db.updateTable('account').set({ time_zone: 'Atlantic/Canary' }).where('id', '=', teacher.id).execute();
    const zoneOf = async (owner: SessionOwner) => (await visitor(await start(owner)))?.timeZone;
    expect(await zoneOf(teacher)).toBe('Atlantic/Canary');
    expect(await zoneOf(await aPupil(world, { teacher }))).toBe('Atlantic/Canary');
  });

  it('ends when it is idle, and at the latest however busy it is, each kind by its own clock', async () => {
    const teacher = await aTeacher(world);
    const people = [
      teacher,
      await aPupil(world, { teacher }),
      await anOfficer(world, { serves: 'ES' }),
      await anOperator(world),
    ];
    for (const person of people) {
      const { idle, most } = sessionMinutes[person.kind];
      expect((await visitor(await start(person), idle - 1))?.actor.kind).toBe(person.kind);
      expect(await visitor(await start(person), idle), person.kind).toBeUndefined();
      const busy = await start(person);
      for (let at = idle - 1; at < most; at += idle - 1) expect(await visitor(busy, at), `${at}`).toBeDefined();
      expect(await visitor(busy, most), person.kind).toBeUndefined();
    }
    const half = await start(teacher, 'second_factor');
    expect(await visitor(half, pendingSessionMinutes - 1)).toBeDefined();
    expect(await visitor(half, pendingSessionMinutes)).toBeUndefined();
  });

  it('is marked as used every five minutes, and no other with it', async () => {
    const teacher = await aTeacher(world);
    const [token, other] = [await start(teacher), await start(teacher)];
    const seen = async (of: string) =>
      (
        await world.db
          .selectFrom('session')
          .select('seen_at')
          .where('id', '=', await idOf(of))
          .executeTakeFirstOrThrow()
      ).seen_at;
    await visitor(token, 5);
    expect(await seen(token)).toEqual(world.now);
    await visitor(token, 6);
    expect([await seen(token), await seen(other)]).toEqual([later(6), world.now]);
  });

  it('opens nothing for an account that is suspended, or a pupil whose account has ended', async () => {
    const teacher = await aTeacher(world);
    const pupil = await aPupil(world, { teacher });
    const tokens = [await start(teacher), await start(pupil)];
    const half = await start(teacher, 'second_factor');
    const halfId = await idOf(half);
    expect((await findPendingAccount(guest(), halfId))?.id).toBe(teacher.id);
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', teacher.id).execute();
    await world.db.updateTable('pupil').set({ ended_at: world.now }).where('id', '=', pupil.id).execute();
    for (const token of tokens) expect(await visitor(token)).toBeUndefined();
    expect(await findPendingAccount(guest(), halfId)).toBeUndefined();
  });

  it('that waits is its own account’s, until a quarter of an hour is over', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    const [half, whole] = [await idOf(await start(ana, 'second_factor')), await idOf(await start(eleni))];
    const waiting = (session: SessionId | undefined, minutes = 0) => findPendingAccount(guest(minutes), session);
    expect(await waiting(half)).toMatchObject({ id: ana.id, session: half, pendingStep: 'second_factor' });
    for (const session of [whole, undefined, newId<SessionId>()]) expect(await waiting(session)).toBeUndefined();
    expect(await waiting(half, pendingSessionMinutes)).toBeUndefined();
  });

  it('ends alone, or all of one account together', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    const [one, two, other] = [await start(ana), await start(ana), await start(eleni)];
    await endSession(world, await idOf(one));
    await endSession(world, undefined);
    expect([await visitor(one), (await visitor(two))?.name]).toEqual([undefined, ana.name]);
    await endSessionsOf(world, ana.id);
    expect([await visitor(two), (await visitor(other))?.name]).toEqual([undefined, eleni.name]);
  });

  it('is listed for its owner while it opens something', async () => {
    const ana = await aTeacher(world);
    const account = await ownAccount(ana);
    const [one, two] = [await idOf(await start(ana)), await idOf(await start(ana))];
    const list = (minutes: number) => listSessions(world.db, account, { current: one, now: later(minutes) });
    expect((await list(0)).map(({ id, isCurrent }) => [id, isCurrent]).toSorted()).toEqual(
      [
        [one, true],
        [two, false],
      ].toSorted(),
    );
    expect(await list(sessionMinutes.member.idle)).toEqual([]);
  });

  it('is swept when it has ended, and not before', async () => {
    const teacher = await aTeacher(world);
    const people = [
      teacher,
      await aPupil(world, { teacher }),
      await anOfficer(world, { serves: 'ES' }),
      await anOperator(world),
    ];
    await world.db.deleteFrom('session').execute();
    const count = async () => (await world.db.selectFrom('session').select('id').execute()).length;
    for (const person of people) {
      const { idle, most } = sessionMinutes[person.kind];
      const sweep = (minutes: number) => sweepSessions(world.db, { now: later(minutes), most: 10 });
      await start(person);
      expect([await sweep(idle - 1), await sweep(idle)], person.kind).toEqual([0, 1]);
      await visitor(await start(person), idle - 1);
      await world.db
        .updateTable('session')
        .set({ seen_at: later(most - 1) })
        .execute();
      expect([await sweep(most - 1), await sweep(most)], person.kind).toEqual([0, 1]);
      await start(person, 'second_factor');
      expect([await sweep(pendingSessionMinutes - 1), await sweep(pendingSessionMinutes)]).toEqual([0, 1]);
    }
    for (let number = 0; number < 3; number += 1) await start(teacher);
    const late = later(sessionMinutes.member.most);
    expect(await sweepSessions(world.db, { now: late, most: 2 })).toBe(2);
    expect(await count()).toBe(1);
  });
});

const ownAccount = async (teacher: TestTeacher) => {
  const account = await findOwnAccount(world.by({ ...teacher, verified: true, confirmed: true }));
  if (!account) throw new Error('No account.');
  return account;
};

describe('a link', () => {
  it('tells its holder what became of it, for its own purpose', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world, { givenName: 'Eleni' })];
    await createLink(world, { purpose: 'reset_password', account: eleni.id });
    const token = await createLink(world, { purpose: 'reset_password', account: ana.id });
    const link = (minutes = 0, text = token) => findLink(guest(minutes), text, 'reset_password');
    expect(await link()).toMatchObject({ state: 'open', account: ana.id, name: ana.name });
    expect([(await link(119))?.state, (await link(120))?.state]).toEqual(['open', 'expired']);
    expect(await findLink(world, token, 'confirm_email')).toBeUndefined();
    expect(await link(0, 'made-up')).toBeUndefined();
    await world.db.updateTable('one_time_link').set({ used_at: world.now }).where('account_id', '=', ana.id).execute();
    expect((await link(120))?.state).toBe('used');
  });

  it('ends with those of its account and purpose that were not used, and with no other', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    const make = (account: TestTeacher, purpose: 'reset_password' | 'confirm_email', email = account.email) =>
      createLink(world, { purpose, account: account.id, ...(purpose === 'confirm_email' && { email }) });
    const state = async (token: string, purpose: 'reset_password' | 'confirm_email') =>
      (await findLink(world, token, purpose))?.state;
    const resets = [
      await make(ana, 'reset_password'),
      await make(ana, 'reset_password'),
      await make(eleni, 'reset_password'),
    ];
    const used = { used_at: world.now };
    const usedOf = async (account: TestTeacher) =>
      world.db.updateTable('one_time_link').set(used).where('account_id', '=', account.id).execute();
    await usedOf(ana);
    const open = await make(ana, 'reset_password');
    const confirm = await make(ana, 'confirm_email');
    await revokeLinks(world, 'reset_password', ana.id);
    expect(await Promise.all([...resets, open].map((token) => state(token, 'reset_password')))).toEqual([
      'used',
      'used',
      'open',
      undefined,
    ]);
    expect(await state(confirm, 'confirm_email')).toBe('open');
    // A new address: links for others end, of this account and this purpose.
    const [toOther, ofEleni, reset] = [
      await make(ana, 'confirm_email', 'before@school.test'),
      await make(eleni, 'confirm_email', 'before@school.test'),
      await make(ana, 'reset_password'),
    ];
    const { name, language } = { name: ana.name, language: 'en' };
    const asked = { id: ana.id, name, language, emailKey: ana.email, email: ana.email };
    const permit = await permitUnconfirmedMail(guest(), 'confirmation', { to: ana.email, account: ana.id });
    expect(permit).toBeDefined();
    if (permit) await sendConfirmation(world, asked, permit);
    const states = [confirm, toOther, ofEleni].map((token) => state(token, 'confirm_email'));
    expect(await Promise.all(states)).toEqual(['open', undefined, 'open']);
    expect(await state(reset, 'reset_password')).toBe('open');
  });

  it('is swept thirty days after it was used or has ended', async () => {
    await world.db.deleteFrom('one_time_link').execute();
    const ana = await aTeacher(world);
    const make = () => createLink(world, { purpose: 'reset_password', account: ana.id });
    const sweep = (days: number, most = 10) => sweepLinks(world.db, { now: daysAfter(world.now, days), most });
    await make();
    expect([await sweep(30), await sweep(30 + 1 / 12)]).toEqual([0, 1]);
    for (let number = 0; number < 2; number += 1) await make();
    await world.db.updateTable('one_time_link').set({ used_at: world.now }).execute();
    expect([await sweep(29), await sweep(30, 1), await sweep(30)]).toEqual([0, 1, 1]);
  });

  it('to a new password is sent to accounts with a password that are not suspended', { tags: ['slow'] }, async () => {
    const limits: Limits = { take: async () => 1, giveBack: async () => undefined, forget: async () => undefined };
    const [fine, invited, suspended, other] = [
      await aTeacher(world),
      await aTeacher(world),
      await aTeacher(world),
      await aTeacher(world),
    ];
    const set = (who: TestTeacher, to: { password_hash?: string; suspended_at?: Date }) =>
      world.db.updateTable('account').set(to).where('id', '=', who.id).execute();
    await set(fine, { password_hash: 'set' });
    await set(other, { password_hash: 'set' });
    await set(suspended, { password_hash: 'set', suspended_at: world.now });
    const ask = (who: TestTeacher, with_ = limits) =>
      requestPasswordReset(
        { ...guest(), services: { ...world.services, limits: with_ } },
        { email: who.email, address: '10.0.0.1', device: undefined },
      );
    await Promise.all([fine, invited, suspended].map((who) => ask(who)));
    const mails: number[] = [];
    for (const { email } of [fine, invited, suspended, other]) mails.push((await world.mailsTo(email)).length);
    expect(mails).toEqual([1, 0, 0, 0]);
    const noneFromHere: Limits = { ...limits, take: async ({ name }) => (name === 'reset-network' ? 0 : 1) };
    expect(await ask(other, noneFromHere)).toEqual(refuse('tooMany'));
    expect(await ask(other, noTries)).toEqual(ok('requested'));
  });
});

it('one’s own account is one’s own, and pupils and guests have none', async () => {
  const teacher = await aTeacher(world, { confirmed: false });
  expect(await ownAccount(teacher)).toMatchObject({ id: teacher.id, email: teacher.email, confirmed: false });
  const pupil = await aPupil(world, { teacher });
  for (const actor of [pupil, { kind: 'guest' } as const])
    expect(await findOwnAccount(world.by(actor))).toBeUndefined();
  expect(await findOwnAccount(world.by({ kind: 'pupil', id: teacher.id as never }))).toBeUndefined();
});
