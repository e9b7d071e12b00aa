import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { codeAt } from '#platform/second-factor.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, anOperator, aTeacher } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { restoreStaff } from '../commands/restore-staff.ts';
import { findOfficer } from './access.ts';
import { suspendOfficer } from './commands/suspend-officer.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';
import { listOfficers } from './queries.ts';

let world: World;
const password = 'four green rivers dance';
const fields = { givenName: 'Maria', familyName: 'Ruiz', language: 'en', scope: 'some', countries: ['ES'] };
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const find = (email: string) =>
  world.db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();
const linkTo = async (email: string) =>
  (await world.mailsTo(email)).map(({ text }) => /\/invitation\/\S+/.exec(text)?.[0]).at(-1) ?? '';

async function enrol(browser: Browser) {
  const page = await browser.get('/sign-in/enrolment');
  const offer = /name="offer" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const secret = /<code[^>]*>([A-Z2-7 ]+)</.exec(page.html)?.[1]?.replaceAll(' ', '') ?? '';
  return browser.post('/sign-in/enrolment', { offer, code: codeAt(secret, world.now) });
}

it('the countries of an officer that another operator has changed meanwhile are shown, and not overwritten unseen', async () => {
  const [olga, otto] = [await world.signedIn(await anOperator(world)), await world.signedIn(await anOperator(world))];
  const officer = await anOfficer(world, { serves: 'ES' });
  const path = `/operations/officers/${officer.id}`;
  const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const version = versionIn((await olga.get(path)).html);
  const serve = (by: Browser, countries: string[], seen: string) =>
    by.post(path, { scope: 'some', countries, version: seen });
  expect((await serve(otto, ['ES', 'PT'], version)).status).toBe(303);
  expect((await serve(olga, ['PT', 'ES'], version)).status).toBe(303);
  const asked = await serve(olga, ['ES', 'IE'], version);
  expect(asked.status).toBe(409);
  for (const words of ['saved this while you were writing', 'Portugal and Spain']) expect(asked.html).toContain(words);
  const served = async () =>
    (
      await world.db
        .selectFrom('officer_country')
        .select('country')
        .where('officer_id', '=', officer.id)
        .orderBy('country')
        .execute()
    ).map(({ country }) => country);
  expect(await served()).toEqual(['ES', 'PT']);
  expect((await serve(olga, ['ES', 'IE'], versionIn(asked.html))).status).toBe(303);
  expect(await served()).toEqual(['ES', 'IE']);
});

describe('an officer', () => {
  it('is invited, chooses a password, sets up the second step, and is in', { tags: ['slow'] }, async () => {
    const operator = await world.signedIn(await anOperator(world));
    const email = 'maria@service.test';
    const invited = await operator.post('/operations/officers', { ...fields, email, idempotencyKey: newId() });
    expect(invited.location).toBe('/operations/officers?done=invited');
    const account = await find(email);
    expect([account?.kind, account?.password_hash]).toEqual(['officer', null]);
    const service = await world.db
      .selectFrom('support_service')
      .selectAll()
      .where('country', '=', fields.countries[0] as never)
      .execute();
    expect(service.map(({ kind }) => kind)).toEqual(['national']);
    expect((await operator.get('/operations/officers')).html).toContain('Invited');

    const link = await linkTo(email);
    const browser = world.guest();
    expect((await browser.get(link)).html).toContain('Maria Ruiz');
    expect((await browser.post(link, { password: 'maria maria maria' })).status).toBe(422);
    expect((await browser.post(link, { password })).location).toBe('/sign-in/enrolment');
    expect((await browser.get('/office')).status).toBe(404);
    expect((await enrol(browser)).status).toBe(200);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await world.guest().get(link)).status).toBe(410);
    expect((await operator.get('/operations/officers')).html).toContain('Active');
  });

  it('is invited once by a form sent twice, and the service founded once', async () => {
    const operator = await world.signedIn(await anOperator(world));
    const form = { ...fields, email: 'twice@service.test', idempotencyKey: newId(), countries: ['GR', 'CY'] };
    const replies = await Promise.all([
      operator.post('/operations/officers', form),
      operator.post('/operations/officers', form),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect((await world.mailsTo(form.email)).length).toBe(1);
    const served = await world.db
      .selectFrom('officer_country')
      .select('country')
      .where('officer_id', '=', form.idempotencyKey as never)
      .execute();
    expect(served.map(({ country }) => country as string).sort()).toEqual(['CY', 'GR']);
    const other = { ...form, email: 'third@service.test', idempotencyKey: newId() };
    await operator.post('/operations/officers', other);
    const services = await world.db
      .selectFrom('support_service')
      .select('id')
      .where('country', 'in', ['CY', 'GR'] as never[])
      .execute();
    expect(services.length).toBe(1);
  });

  it('may serve every country, for the central service, of which there is one', async () => {
    const operator = await world.signedIn(await anOperator(world));
    const central = (email: string) =>
      operator.post('/operations/officers', {
        ...fields,
        scope: 'every',
        countries: [],
        email,
        idempotencyKey: newId(),
      });
    await Promise.all([central('c1@service.test'), central('c2@service.test')]);
    const services = await world.db.selectFrom('support_service').select('id').where('kind', '=', 'central').execute();
    expect(services.length).toBe(1);
  });

  it.each([
    { email: 'nonsense' },
    { givenName: '' },
    { scope: 'nobody' },
    { countries: [] },
    { countries: ['XX', 'ZZ'] },
    { countries: ['GB'] },
    { idempotencyKey: 'nonsense' },
  ])('is not invited with %j', async (wrong) => {
    const operator = await world.signedIn(await anOperator(world));
    const form = { ...fields, email: 'wrong@service.test', idempotencyKey: newId(), ...wrong };
    expect((await operator.post('/operations/officers', form)).status).toBe(422);
    expect(await find('wrong@service.test')).toBeUndefined();
  });

  it('is not invited to an address that has an account, however the form names it', async () => {
    const operator = await world.signedIn(await anOperator(world));
    const teacher = await aTeacher(world);
    const form = { ...fields, email: teacher.email.toUpperCase(), idempotencyKey: newId() };
    expect((await operator.post('/operations/officers', form)).status).toBe(409);
    expect((await operator.post('/operations/officers', { ...form, idempotencyKey: teacher.id })).status).toBe(409);
    expect((await find(teacher.email))?.kind).toBe('member');
  });

  it('cannot use an invitation that was withdrawn, replaced, or has waited for 14 days', async () => {
    const operator = await world.signedIn(await anOperator(world));
    const idempotencyKey = newId<string>();
    await operator.post('/operations/officers', { ...fields, email: 'late@service.test', idempotencyKey });
    const first = await linkTo('late@service.test');
    world.now = minutesAfter(world.now, 2);
    await operator.post(`/operations/officers/${idempotencyKey}/invitation`);
    const second = await linkTo('late@service.test');
    expect((await world.guest().post(first, { password })).status).toBe(410);
    const before = world.now;
    world.now = daysAfter(before, 15);
    expect((await world.guest().get(second)).status).toBe(410);
    world.now = before;
    await operator.post(`/operations/officers/${idempotencyKey}/withdrawal`);
    expect((await world.guest().post(second, { password })).status).toBe(410);
    expect(await find('late@service.test')).toBeUndefined();
  });

  it('who has joined is suspended, not withdrawn, is signed out at once, and may be restored', async () => {
    const operator = await world.signedIn(await anOperator(world));
    const officer = await anOfficer(world, { serves: 'PT' });
    await world.db.updateTable('account').set({ password_hash: 'set' }).where('id', '=', officer.id).execute();
    const browser = await world.signedIn(officer);
    await operator.post(`/operations/officers/${officer.id}/withdrawal`);
    expect(await find(officer.email)).toBeDefined();
    await operator.post(`/operations/officers/${officer.id}/suspension`);
    expect((await browser.get('/account')).status).toBe(404);
    expect((await find(officer.email))?.suspended_at).not.toBeNull();
    await operator.post(`/operations/officers/${officer.id}/restoration`);
    expect((await find(officer.email))?.suspended_at).toBeNull();
    const events = await world.db.selectFrom('event').select('verb').where('subject_id', '=', officer.id).execute();
    expect(events.map(({ verb }) => verb)).toEqual(['account.officer_suspended', 'account.officer_restored']);
  });

  it('is invited, suspended and restored without a change to any other, and each step is recorded once', async () => {
    const actor = await anOperator(world);
    const by = world.by(actor);
    const operator = await world.signedIn(actor);
    const invite = async (email: string) => {
      const idempotencyKey = newId<OfficerId>();
      await operator.post('/operations/officers', { ...fields, email, idempotencyKey });
      return idempotencyKey;
    };
    const [waits, gone] = [await invite('waits@service.test'), await invite('gone@service.test')];
    const seen = async (id: OfficerId) => {
      const officer = await findOfficer(by, id);
      if (!officer) throw new Error('The officer is not seen.');
      return officer;
    };
    const [suspended, idempotencyKey] = [await anOfficer(world, { serves: 'PT' }), await invite('one@service.test')];
    await world.signedIn(suspended);
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', suspended.id).execute();
    const tables = { account: 'id', one_time_link: 'account_id', session: 'account_id', officer_country: 'officer_id' };
    const others = () => othersIn(world, tables, idempotencyKey);
    const before = await others();
    await world.settle(); // the first mail goes before the second
    await operator.post(`/operations/officers/${idempotencyKey}/invitation`);
    const one = await seen(idempotencyKey);
    const link = await linkTo('one@service.test');
    expect((await world.guest().post(link, { password })).status).toBe(303);
    expect(await repeatInvitation(by, one)).toEqual(refuse('joined'));
    expect(await withdrawInvitation(by, one)).toEqual(refuse('joined'));
    for (const command of [suspendOfficer, suspendOfficer, restoreStaff, restoreStaff]) await command(by, one);
    expect(await others()).toEqual(before);
    const verbs = ['invited', 'joined', 'suspended', 'restored'].map((verb) => `account.officer_${verb}`);
    expect(await eventsOf(world, idempotencyKey)).toEqual(verbs);
    await operator.post(`/operations/officers/${gone}/withdrawal`);
    expect((await eventsOf(world, gone)).at(-1)).toBe('account.invitation_withdrawn');
    expect([await find('gone@service.test'), (await find('waits@service.test'))?.id]).toEqual([undefined, waits]);
    // Suspended before the link was used: it opens nothing.
    await suspendOfficer(by, await seen(waits));
    expect((await world.guest().post(await linkTo('waits@service.test'), { password })).status).toBe(410);
    const listed = await listOfficers(world.db, actor, { after: undefined });
    const stateOf = (id: string) => listed.officers.find((officer) => officer.id === id)?.state;
    expect([idempotencyKey, waits].map(stateOf)).toEqual(['enrolling', 'suspended']);
    expect(listed.officers.find(({ id }) => id === suspended.id)?.serves).toEqual(['PT']);
    expect(await findOfficer(world.by({ ...suspended, serves: [] }), idempotencyKey)).toBeUndefined();
  });

  it('serves other countries from the next page on, and no longer those before', async () => {
    const operator = await world.signedIn(await anOperator(world));
    const officer = await anOfficer(world, { serves: 'PT' });
    const before = await othersIn(world, { officer: 'id', officer_country: 'officer_id' }, officer.id);
    const browser = await world.signedIn(officer);
    const path = `/operations/officers/${officer.id}`;
    expect((await operator.get(path)).html).toMatch(/value="PT" checked/);
    expect((await operator.get(path)).queries).toBeLessThanOrEqual(8);
    const both = ['ES', 'IT'].map((code) => operator.post(path, { scope: 'some', countries: [code, 'FR'] }));
    expect((await Promise.all(both)).map(({ location }) => location)).toEqual(
      Array(2).fill('/operations/officers?done=moved'),
    );
    const served = await world.db
      .selectFrom('officer_country')
      .select('country')
      .where('officer_id', '=', officer.id)
      .execute();
    expect(served).toHaveLength(2);
    expect(served.map(({ country }) => country as string)).not.toContain('PT');
    expect((await browser.get('/office/programme')).status).toBe(404);
    await operator.post(path, { scope: 'every' });
    expect((await browser.get('/office/programme')).status).toBe(200);
    const moves = world.db.selectFrom('event').select('details').where('subject_id', '=', officer.id).orderBy('id');
    const serves = (await moves.execute()).map(({ details }) => (details as { serves?: string }).serves);
    expect([serves.slice(0, 2).sort(), serves[2]]).toEqual([['ES,FR', 'FR,IT'], 'every country']);
    for (const wrong of [{ scope: 'some' }, { scope: 'some', countries: 'XX' }, { scope: 'nobody' }])
      expect((await operator.post(path, wrong)).status).toBe(422);
    expect(await othersIn(world, { officer: 'id', officer_country: 'officer_id' }, officer.id)).toEqual(before);
    expect((await browser.get(path)).status).toBe(404);
  });

  it('is managed by operators alone', async () => {
    const officer = await anOfficer(world, { serves: 'ES' });
    for (const person of [await aTeacher(world), officer]) {
      const browser = await world.signedIn(person);
      expect((await browser.get('/operations/officers')).status).toBe(404);
      expect((await browser.post(`/operations/officers/${officer.id}/suspension`)).status).toBe(404);
    }
    const operator = await world.signedIn(await anOperator(world));
    expect((await operator.post(`/operations/officers/${newId<string>()}/suspension`)).status).toBe(404);
    expect((await operator.post('/operations/officers/nonsense/suspension')).status).toBe(404);
    expect((await operator.get('/operations/officers')).queries).toBeLessThanOrEqual(8);
  });
});
