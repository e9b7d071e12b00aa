import { afterAll, beforeAll, expect, it } from 'vitest';
import { restoreAccount } from '#domains/people/accounts/commands/restore-account.ts';
import { paths } from '#domains/people/accounts/paths.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, anOperator, aTeacher } from '#test/builders/people.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { findOfficer } from '../officers/access.ts';
import { inviteOfficer } from '../officers/commands/invite-officer.ts';
import { moveOfficer } from '../officers/commands/move-officer.ts';
import { suspendOfficer } from '../officers/commands/suspend-officer.ts';
import { withdrawInvitation } from '../officers/commands/withdraw-invitation.ts';
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
/** As one who has chosen a password. */
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
  expect((await otto.post(link, { password })).location).toBe(paths.enrolment());
  expect((await otto.get('/operations')).status).toBe(404);
  expect((await find(form.email))?.kind).toBe('operator');
  expect((await olga.get(paths.operators())).html).toContain('Second step missing');
});

it('who was invited gets a new link when he is asked again, the older one ends, and who has joined gets none', async () => {
  const olga = await world.signedIn(await joined());
  const form = { ...fields, email: 'again@platform.test', idempotencyKey: newId<string>() };
  await olga.post(paths.operators(), form);
  expect((await olga.get(paths.operators())).html).toContain(
    `action="${paths.operatorInvitation(form.idempotencyKey)}"`,
  );
  // One mail goes before the next is asked for.
  await world.settle();
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

it('is taken away at once and let in again; an invitation goes altogether', async () => {
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

it('never takes himself away, nor do two take away each other', async () => {
  const [olga, otto] = [await joined(), await joined()];
  const [hers, his] = [await world.signedIn(olga), await world.signedIn(otto)];
  expect((await hers.post(paths.operatorSuspension(olga.id))).status).toBe(404);
  await Promise.all([hers.post(paths.operatorSuspension(otto.id)), his.post(paths.operatorSuspension(olga.id))]);
  const left = await world.db
    .selectFrom('account')
    .select('id')
    .where('id', 'in', [olga.id, otto.id])
    .where('suspended_at', 'is', null)
    .execute();
  expect(left).toHaveLength(1);
});

it('each deed asks for itself whether one may, whatever page it came from', async () => {
  const { db } = world;
  const [olga, otto] = [await joined(), await joined()];
  const [officer, operator] = [
    await findOfficer(db, olga, (await anOfficer(world, { serves: 'PT' })).id),
    await findOperator(db, olga, otto.id),
  ];
  if (!officer || !operator) throw new Error('Not seen.');
  const central = { ...(await anOfficer(world, { serves: 'every country' })), serves: 'every country' } as const;
  const options = { now: world.now, baseUrl: '' };
  const served = { serves: 'every country', serviceName: 'Central' } as const;
  const person = { ...fields, email: 'nobody@platform.test' };
  const before = await world.db.selectFrom('event').select('id').execute();
  for (const result of [
    await inviteOfficer(db, central, { ...person, ...served, id: newId() }, options),
    await moveOfficer(db, central, officer, { ...served, ...options }),
    await suspendOfficer(db, central, officer, options),
    await withdrawInvitation(db, central, officer, options),
    await inviteOperator(db, central, { ...person, id: newId() }, options),
    await suspendOperator(db, central, operator, options),
    await restoreAccount(db, central, officer, options),
    await restoreAccount(db, otto, operator, options),
    await repeatInvitation(db, central, officer, options),
    await repeatInvitation(db, central, operator, options),
  ])
    expect(result).toEqual(refuse('notYours'));
  expect(await world.db.selectFrom('event').select('id').execute()).toEqual(before);
});

it('is nobody’s business but an operator’s', async () => {
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
