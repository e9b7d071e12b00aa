import { describe, expect, it } from 'vitest';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { daysAfter } from '#kernel/days.ts';
import { refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { anOfficer, anOperator, aTeacher } from '#test/builders/people.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld } from '#test/world.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { findOfficer } from '../officers/access.ts';
import { acceptOfficerInvitation } from './commands/accept-officer-invitation.ts';
import { offerFirstOperator } from './commands/offer-first-operator.ts';

const password = 'four green rivers dance';

describe('the first operator', () => {
  it('is created once, by the newest link of the starts, and only with the second step', {
    tags: ['slow'],
  }, async () => {
    const world = await openWorld();
    const old = await offerFirstOperator(world.by('program'));
    const path = (await offerFirstOperator(world.by('program'))) ?? '';
    const who = { givenName: 'Olga', familyName: 'Petrova', password };
    expect((await world.guest().get(old ?? '')).status).toBe(410);
    const browser = world.guest();
    expect((await browser.get(path)).status).toBe(200);
    expect((await browser.post(path, { ...who, email: 'olga@platform.test', password: 'short' })).status).toBe(422);
    expect((await browser.post(path, { ...who, email: 'nonsense' })).status).toBe(422);
    const both = [browser, world.guest()].map((one, index) =>
      one.post(path, { ...who, email: `olga${index}@platform.test` }),
    );
    const replies = await Promise.all(both);
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 410]);
    const operators = await world.db.selectFrom('account').select('id').where('kind', '=', 'operator').execute();
    expect(operators.length).toBe(1);
    expect(await offerFirstOperator(world.by('program'))).toBeUndefined();
    expect((await browser.get('/operations')).status).toBe(404);
    await world.close();
  });

  it('keeps the link where the address has an account already', async () => {
    const world = await openWorld();
    const path = (await offerFirstOperator(world.by('program'))) ?? '';
    const { email } = await aTeacher(world);
    const who = { givenName: 'Olga', familyName: 'Petrova', password };
    const taken = await world.guest().post(path, { ...who, email });
    expect([taken.status, taken.html.includes(email)]).toEqual([422, true]);
    expect((await world.guest().post(path, { ...who, email: 'olga@platform.test' })).status).toBe(303);
    await world.close();
  });

  it('has seven days', async () => {
    const world = await openWorld();
    const path = (await offerFirstOperator(world.by('program'))) ?? '';
    world.now = daysAfter(world.now, 8);
    expect((await world.guest().get(path)).status).toBe(410);
    await world.close();
  });
});

it('an invitation opens nothing without its link, and to others nothing after it was used', async () => {
  const world = await openWorld();
  const by = world.by('program');
  const { id } = await anOfficer(world, { serves: 'ES' });
  const link = await createLink(by, { purpose: 'officer_invitation', account: id });
  expect(await acceptOfficerInvitation(by, { token: 'no such link', password })).toEqual(refuse('ended'));
  expect((await acceptOfficerInvitation(by, { token: link, password })).ok).toBe(true);
  expect(await acceptOfficerInvitation(by, { token: link, password: `${password} again` })).toEqual(refuse('ended'));
  await world.close();
});

it('no new invitation goes to an officer who joins at the same moment', { tags: ['slow'] }, async () => {
  const world = await openWorld();
  const by = world.by(await anOperator(world));
  const officer = await findOfficer(by, (await anOfficer(world, { serves: 'ES' })).id);
  if (!officer) throw new Error('No officer.');
  const change = (tx: Db) =>
    tx.updateTable('account').set({ password_hash: 'set' }).where('id', '=', officer.id).execute();
  expect(await whileOtherTransaction(world, { change }, () => repeatInvitation(by, officer))).toEqual(refuse('joined'));
  await world.close();
});
