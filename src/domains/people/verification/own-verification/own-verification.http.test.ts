import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import { anOfficer, aSchool, aTeacher } from '#test/builders/people.ts';
import {
  approvalOf,
  askHeadOf,
  aWaitingTeacher,
  confirmAddressOf,
  decisionsOn,
  isListed,
  lastHeadLink,
  memberOf,
  refusalOf,
} from '#test/builders/verification.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongTrust } from '#test/wrong-trust.ts';
import { paths } from '../paths.ts';

let world: World;
let spain: Awaited<ReturnType<typeof anOfficer>>;
beforeAll(async () => {
  world = await openWorld();
  spain = await anOfficer(world, { serves: 'ES' });
});
afterAll(async () => {
  expect(await wrongTrust(world)).toEqual([]);
  await world.close();
});

const verbsOf = async (id: MemberId) =>
  (await world.db.selectFrom('event').select('verb').where('subject_id', '=', id).orderBy('id').execute()).map(
    ({ verb }) => verb,
  );

describe('the question to the head of the school', () => {
  it('shows who asks, by which address, and no more; opening it answers nothing', async () => {
    const ana = await aWaitingTeacher(world);
    const path = await askHeadOf(world, ana);
    const reply = await world.guest().get(path);
    expect(reply.status).toBe(200);
    expect(reply.html).toContain('Ana López');
    expect(reply.html).toContain('CEIP La Rayuela');
    expect(reply.html).toContain(ana.email);
    expect(reply.queries).toBeLessThanOrEqual(8);
    expect(await verbsOf(ana.id)).toEqual(['member.head_asked']);
  });

  it('is read in the language of the mail, whatever the browser asks for, until the head chooses another one', async () => {
    const ana = await aWaitingTeacher(world);
    await world.db.updateTable('school').set({ head_language: 'el' }).where('id', '=', ana.school).execute();
    const path = await askHeadOf(world, ana);
    const head = world.guest();
    expect((await head.get(path)).html).toContain('Εργάζεται αυτό το άτομο στο σχολείο σας;');
    const back = /name="back" value="([^"]+)"/.exec((await head.get(path)).html)?.[1];
    const chosen = await head.post('/language', { language: 'es', back: back ?? '' });
    const page = await head.follow(chosen);
    expect(page.html).toContain('¿Trabaja esta persona en su centro?');
    const sent = parse(page.html).querySelector('form:has(button[value=confirmed])')?.getAttribute('action');
    expect((await head.post(sent ?? '', { answer: 'confirmed' })).html).toContain('Su respuesta está en el servicio');
  });

  it('thanks the head in the language of the mail', async () => {
    const ana = await aWaitingTeacher(world);
    await world.db.updateTable('school').set({ head_language: 'el' }).where('id', '=', ana.school).execute();
    const head = world.guest();
    const page = parse((await head.get(await askHeadOf(world, ana))).html);
    const sent = page.querySelector('form:has(button[value=confirmed])')?.getAttribute('action');
    const thanks = await head.post(sent ?? '', { answer: 'confirmed' });
    expect(thanks.html).toContain('Η απάντησή σας βρίσκεται στην εθνική υπηρεσία υποστήριξης.');
    expect((await head.get(sent ?? '')).html).toContain('Η ερώτηση έχει απαντηθεί');
  });

  it('asks once more before a no, without scripts: the only button that says no is behind that question', async () => {
    const path = await askHeadOf(world, await aWaitingTeacher(world));
    const html = parse((await world.guest().get(path)).html);
    const noes = html.querySelectorAll('button[name=answer][value=denied]');
    expect(noes).toHaveLength(1);
    expect(noes[0]?.closest('details')?.text).toContain('Are you sure that Ana López does not work at your school?');
    expect(html.querySelector('button[value=confirmed]')?.closest('details')).toBeNull();
  });

  it('is answered once, without an account, also when both buttons are pressed at once', async () => {
    const ana = await aWaitingTeacher(world);
    const path = await askHeadOf(world, ana);
    const answers = ['confirmed', 'denied', 'confirmed', 'denied'].map((answer) =>
      world.guest().post(path, { answer }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
    expect((await verbsOf(ana.id)).filter((verb) => /confirmed|denied/.test(verb))).toHaveLength(1);
    const used = await world.guest().get(path);
    expect(used.status).toBe(410);
    expect(used.html).toContain('has been answered');
    expect(used.html).not.toContain('Ana López');
    await world.settle();
    expect(await world.mailsTo(ana.email)).toHaveLength(1);
  });

  it('ends after 30 days, and says so', async () => {
    const path = await askHeadOf(world, await aWaitingTeacher(world));
    const then = world.now;
    world.now = daysAfter(then, 30);
    const late = [await world.guest().get(path), await world.guest().post(path, { answer: 'confirmed' })];
    world.now = then;
    for (const { status, html } of late) {
      expect(status).toBe(410);
      expect(html).toContain('no longer valid');
    }
    expect((await world.guest().post(path, { answer: 'maybe' })).location).toBe(path);
    expect((await world.guest().get(paths.head('made-up'))).html).toContain('no longer valid');
  });

  it('is asked again at the member’s wish, once a week; the older link ends', async () => {
    const ana = await aWaitingTeacher(world);
    const browser = await world.signedIn(ana);
    const first = await askHeadOf(world, ana);
    const then = world.now;
    world.now = daysAfter(then, 6);
    expect((await browser.post(paths.headReminder())).said).toBeUndefined();
    world.now = daysAfter(then, 7);
    const both = await Promise.all([browser.post(paths.headReminder()), browser.post(paths.headReminder())]);
    expect(both.filter(({ said }) => said === 'verification.reminded')).toHaveLength(1);
    const head = `head-${ana.school}@school.test`;
    expect(await world.mailsTo(head)).toHaveLength(2);
    expect((await world.guest().get(first)).status).toBe(410);
    expect((await world.guest().post(await lastHeadLink(world, head), { answer: 'confirmed' })).status).toBe(200);
    world.now = daysAfter(then, 20);
    await browser.post(paths.headReminder());
    expect(await world.mailsTo(head)).toHaveLength(2);
    world.now = then;
  });

  it('begins anew for a verified person when the head says no', async () => {
    const ana = await aTeacher(world);
    const path = await askHeadOf(world, ana);
    await world.guest().post(path, { answer: 'denied' });
    expect((await memberOf(world, ana.id)).state).toBe('waiting');
    const { html } = await (await world.signedIn(spain)).get(paths.officePerson(ana.id));
    expect(html).toContain('Head denied');
  });
});

describe('one’s own verification', () => {
  it('shows who is waited for', async () => {
    const ana = await aWaitingTeacher(world, { confirmed: false });
    const browser = await world.signedIn(ana);
    const reply = await browser.get(paths.status());
    expect(reply.html).toContain('It is your turn: confirm');
    expect(reply.queries).toBeLessThanOrEqual(8);
    await confirmAddressOf(world, ana);
    await askHeadOf(world, ana);
    expect((await browser.get(paths.status())).html).toContain('The head of your school has been asked');
  });

  it('can be put right after a refusal: another school, another head; old decisions stay', async () => {
    const ana = await aWaitingTeacher(world);
    await (await world.signedIn(spain)).post(paths.refusal(ana.id), await refusalOf(world, ana.id));
    const school = await aSchool(world, { name: 'IES Segundo', town: 'Lorca' });
    const browser = await world.signedIn(ana);
    const choice = { how: 'chosen', school: 'IES Segundo, Lorca', schoolId: school };
    const head = { chosenHeadName: 'Rosa Mas', chosenHeadEmail: 'rosa@segundo.test', chosenHeadLanguage: 'en' };
    expect((await browser.post(paths.schoolChange(), { ...choice, schoolId: ana.school })).status).toBe(422);
    expect((await browser.post(paths.schoolChange(), { ...choice, ...head })).location).toBe(paths.status());
    expect((await memberOf(world, ana.id)).state).toBe('waiting');
    expect(await decisionsOn(world, ana.id)).toHaveLength(1);
    expect(await world.mailsTo('rosa@segundo.test')).toHaveLength(1);
    const file = await (await world.signedIn(spain)).get(paths.officePerson(ana.id));
    expect(file.html).toContain('IES Segundo');
    expect(file.html).toContain('Head asked at another address');
  });

  it('begins anew when a verified teacher changes school: off the search till then, and back to an old school too', async () => {
    const ana = await aWaitingTeacher(world);
    const officer = await world.signedIn(spain);
    await officer.post(paths.verification(ana.id), await approvalOf(world, ana.id));
    const browser = await world.signedIn(ana);
    const added = {
      how: 'added',
      name: 'CEIP Lejano',
      type: 'primary',
      town: 'Vigo',
      headName: 'Xoán Rei',
      headEmail: 'xoan@lejano.test',
      headLanguage: 'es',
    };
    await browser.post(paths.schoolChange(), added);
    expect([(await memberOf(world, ana.id)).state, await isListed(world, ana.id)]).toEqual(['waiting', false]);
    await browser.post(paths.schoolChange(), {
      how: 'chosen',
      school: 'CEIP La Rayuela, Náquera',
      schoolId: ana.school,
    });
    const places = await world.db.selectFrom('member_school').selectAll().where('member_id', '=', ana.id).execute();
    expect(places.filter(({ until_on }) => until_on === null).map(({ school_id }) => school_id)).toEqual([ana.school]);
    expect(await verbsOf(ana.id)).toContain('member.school_changed');
  });

  it('does not begin anew when a verified teacher chooses their present school', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    expect((await browser.get(paths.status())).html).not.toMatch(/name="school"[^>]* value="/);
    const same = { how: 'chosen', school: 'CEIP La Rayuela, Náquera', schoolId: ana.school };
    const reply = await browser.post(paths.schoolChange(), same);
    expect([reply.status, (await memberOf(world, ana.id)).state]).toEqual([422, 'verified']);
    expect(reply.html).toContain('You are verified at this school already');
    expect(await verbsOf(ana.id)).toEqual([]);
  });
});
