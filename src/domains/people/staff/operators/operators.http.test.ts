import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import { minutesAfter } from '#kernel/days.ts';
import type { OperatorId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, anOperator, aTeacher } from '#test/builders/people.ts';
import { expectFound } from '#test/expect-found.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { restoreStaff } from '../commands/restore-staff.ts';
import { findOfficer } from '../officers/access.ts';
import { changeOfficerCountries } from '../officers/commands/change-officer-countries.ts';
import { inviteOfficer } from '../officers/commands/invite-officer.ts';
import { suspendOfficer } from '../officers/commands/suspend-officer.ts';
import { withdrawInvitation } from '../officers/commands/withdraw-invitation.ts';
import { paths } from '../paths.ts';
import { findOperator } from './access.ts';
import { inviteOperator } from './commands/invite-operator.ts';
import { suspendOperator } from './commands/suspend-operator.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const fields = { givenName: 'Otto', familyName: 'Berg', language: 'en' };
const password = 'four green rivers dance';
const find = (email: string) =>
  world.db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();
/** An operator who has chosen a password. */
const joined = async () => {
  const operator = await anOperator(world);
  await world.db.updateTable('account').set({ password_hash: 'set' }).where('id', '=', operator.id).execute();
  return operator;
};

it('a second operator is invited once, chooses a password, and has to set up the second step', async () => {
  const olga = await world.signedIn(await joined());
  const form = { ...fields, email: 'otto@platform.test', idempotencyKey: newId() };
  const replies = await Promise.all([olga.post(paths.operators(), form), olga.post(paths.operators(), form)]);
  expect(replies.map(({ location }) => location)).toEqual(Array(2).fill(`${paths.operators()}?done=invited`));
  const mails = await world.mailsTo(form.email);
  expect(mails).toHaveLength(1);
  const link = /\/invitation\/\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  const page = await olga.get(paths.operators());
  for (const words of ['Otto Berg', 'Invited', 'This is you']) expect(page.html).toContain(words);
  expect(page.queries).toBeLessThanOrEqual(8);
  const otto = world.guest();
  expect((await otto.get(link)).html).toContain('Otto Berg');
  expect((await otto.post(link, { password })).location).toBe(accounts.enrolment());
  expect((await otto.get('/operations')).status).toBe(404);
  expect((await find(form.email))?.kind).toBe('operator');
  expect((await olga.get(paths.operators())).html).toContain('Second step missing');
});

it('a repeated invitation brings a new link and ends the older one; after joining there is none', async () => {
  const olga = await world.signedIn(await joined());
  const form = { ...fields, email: 'again@platform.test', idempotencyKey: newId<string>() };
  await olga.post(paths.operators(), form);
  expect((await olga.get(paths.operators())).html).toContain(
    `action="${paths.operatorInvitation(form.idempotencyKey)}"`,
  );
  // One mail goes before the next is asked for.
  await world.settle();
  world.now = minutesAfter(world.now, 2);
  const again = await olga.post(paths.operatorInvitation(form.idempotencyKey));
  expect(again.location).toBe(`${paths.operators()}?done=invited`);
  const mails = await world.mailsTo(form.email);
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(1);
  const [older = '', newer = ''] = mails.map(({ text }) => /\/invitation\/\S+/.exec(text)?.[0]);
  expect([(await world.guest().get(older)).status, (await world.guest().get(newer)).status]).toEqual([410, 200]);
  await world.guest().post(newer, { password });
  expect((await olga.post(paths.operatorInvitation(form.idempotencyKey))).location).toBe(paths.operators());
  expect(await world.mailsTo(form.email)).toHaveLength(2);
  expect((await olga.post(paths.operatorInvitation(newId<string>()))).status).toBe(404);
});

it.each([{ email: 'nonsense' }, { givenName: '' }, { language: 'xx' }, { idempotencyKey: 'nonsense' }])(
  'is not invited with %j',
  async (wrong) => {
    const olga = await world.signedIn(await joined());
    const form = { ...fields, email: 'wrong@platform.test', idempotencyKey: newId(), ...wrong };
    expect((await olga.post(paths.operators(), form)).status).toBe(422);
    expect(await find('wrong@platform.test')).toBeUndefined();
  },
);

it('is not invited to an address that has an account, however the form names it', async () => {
  const olga = await world.signedIn(await joined());
  const teacher = await aTeacher(world);
  const form = { ...fields, email: teacher.email.toUpperCase(), idempotencyKey: newId<string>() };
  expect((await olga.post(paths.operators(), form)).status).toBe(409);
  expect((await olga.post(paths.operators(), { ...form, idempotencyKey: teacher.id })).status).toBe(409);
  expect((await find(teacher.email))?.kind).toBe('member');
});

it('is suspended at once and restored; an unused invitation is deleted', async () => {
  const olga = await world.signedIn(await joined());
  const otto = await joined();
  const browser = await world.signedIn(otto);
  const before = await othersIn(world, { account: 'id' }, otto.id);
  for (let times = 0; times < 2; times += 1) await olga.post(paths.operatorSuspension(otto.id));
  expect((await browser.get('/operations')).status).toBe(404);
  expect((await olga.get(paths.operators())).html).toContain('Suspended');
  for (let times = 0; times < 2; times += 1) await olga.post(paths.operatorRestoration(otto.id));
  expect(await othersIn(world, { account: 'id' }, otto.id)).toEqual(before);
  const events = await world.db.selectFrom('event').select('verb').where('subject_id', '=', otto.id).execute();
  expect(events.map(({ verb }) => verb)).toEqual(['account.operator_suspended', 'account.operator_restored']);
  const idempotencyKey = newId<string>();
  await olga.post(paths.operators(), { ...fields, email: 'gone@platform.test', idempotencyKey });
  await olga.post(paths.operatorSuspension(idempotencyKey));
  expect(await find('gone@platform.test')).toBeUndefined();
});

it('never suspends themselves, nor do two suspend each other', async () => {
  const [olga, otto] = [await joined(), await joined()];
  const [olgas, ottos] = [await world.signedIn(olga), await world.signedIn(otto)];
  expect((await olgas.post(paths.operatorSuspension(olga.id))).status).toBe(404);
  await Promise.all([olgas.post(paths.operatorSuspension(otto.id)), ottos.post(paths.operatorSuspension(olga.id))]);
  const left = await world.db
    .selectFrom('account')
    .select('id')
    .where('id', 'in', [olga.id, otto.id])
    .where('suspended_at', 'is', null)
    .execute();
  expect(left).toHaveLength(1);
});

it('each command asks the policy itself, whatever page it came from', async () => {
  const [olga, otto] = [await joined(), await joined()];
  // As any actor: the types would refuse what one actor has loaded in a command of another.
  const by = (actor: Actor) => world.by<Actor>(actor);
  const [officer, operator] = [
    await findOfficer(by(olga), (await anOfficer(world, { serves: 'PT' })).id),
    await findOperator(by(olga), otto.id),
  ];
  if (!officer || !operator) throw new Error('Not seen.');
  const central = { ...(await anOfficer(world, { serves: 'every country' })), serves: 'every country' } as const;
  const served = { serves: 'every country', serviceName: 'Central' } as const;
  const person = { ...fields, email: 'nobody@platform.test' };
  const before = await world.db.selectFrom('event').select('id').execute();
  for (const result of [
    await inviteOfficer(by(central), { ...person, ...served, id: newId() }),
    await changeOfficerCountries(by(central), officer, served),
    await suspendOfficer(by(central), officer),
    await withdrawInvitation(by(central), officer),
    await inviteOperator(by(central), { ...person, id: newId() }),
    await suspendOperator(by(central), operator),
    await restoreStaff(by(central), officer),
    await restoreStaff(by(otto), operator),
    await repeatInvitation(by(central), officer),
    await repeatInvitation(by(central), operator),
  ])
    expect(result).toEqual(refuse('notAllowed'));
  expect(await world.db.selectFrom('event').select('id').execute()).toEqual(before);
});

it('an operator who was suspended meanwhile suspends nobody', async () => {
  const [olga, otto] = [await joined(), await joined()];
  const operator = await findOperator(world.by(olga), otto.id);
  if (!operator) throw new Error('Not seen.');
  await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', olga.id).execute();
  expect(await suspendOperator(world.by(olga), operator)).toEqual(refuse('notAllowed'));
  const { suspended_at: suspended } = await world.db
    .selectFrom('account')
    .select('suspended_at')
    .where('id', '=', otto.id)
    .executeTakeFirstOrThrow();
  expect(suspended).toBeNull();
});

it('an invitation that another operator has withdrawn meanwhile is neither repeated nor withdrawn again', async () => {
  const [olga, id] = [await joined(), newId<OperatorId>()];
  const form = { ...fields, id, email: 'late@platform.test' };
  expect(await inviteOperator(world.by(olga), form)).toEqual(ok(id));
  const invited = await expectFound(findOperator(world.by(olga), id));
  for (const _ of [1, 2]) expect(await suspendOperator(world.by(olga), invited)).toEqual(ok('suspended'));
  expect(await repeatInvitation(world.by(olga), invited)).toEqual(refuse('joined'));
  const events = await world.db.selectFrom('event').select('verb').where('subject_id', '=', id).execute();
  expect(events.map(({ verb }) => verb)).toEqual(['account.operator_invited', 'account.operator_suspended']);
});

it('is managed by operators alone', async () => {
  const otto = await joined();
  const people = [await aTeacher(world), await anOfficer(world, { serves: 'every country' })];
  for (const person of people) {
    const browser = await world.signedIn(person);
    expect((await browser.get(paths.operators())).status).toBe(404);
    expect((await browser.post(paths.operatorSuspension(otto.id))).status).toBe(404);
  }
  const olga = await world.signedIn(await joined());
  for (const id of [people[0]?.id ?? '', people[1]?.id ?? '', newId<string>(), 'nonsense'])
    expect((await olga.post(paths.operatorSuspension(id))).status).toBe(404);
  expect((await find('otto@nobody.test'))?.suspended_at).toBeUndefined();
});
