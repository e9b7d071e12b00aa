import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { aFoundingParty, aWholeProject } from '#test/builders/founding.ts';
import { aContact, anOfficer, aSchool, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { startProject } from './commands/start-project.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('starting', () => {
  beforeAll(async () => {
    party = await aFoundingParty(world);
  });
  const start = (fields: Record<string, string> = {}) =>
    party.ana.browser.post(paths.start(), {
      idempotencyKey: newId(),
      partner: party.eleni.id,
      school: party.ana.school,
      title: 'Games',
      ...fields,
    });

  it('makes one draft however often the form is sent, and notifies the other founder once', async () => {
    const idempotencyKey = newId<ProjectId>();
    const replies = await Promise.all([1, 2, 3].map(() => start({ idempotencyKey, title: 'Sent thrice' })));
    expect(replies.map((reply) => reply.location)).toEqual(Array(3).fill(paths.form(idempotencyKey, 1)));
    const notices = (await world.mailsTo(party.eleni.email)).filter((mail) => mail.subject.includes('Sent thrice'));
    expect(notices).toHaveLength(1);
  });

  it('is for teachers: the command itself checks the policy', async () => {
    const officer = { ...(await anOfficer(world, { serves: 'every country' })), serves: 'every country' } as const;
    const { ana, eleni } = party;
    const wanted = { id: newId<ProjectId>(), partner: eleni.id, school: ana.school, title: 'Games' };
    expect(await startProject(world.by(officer), wanted)).toEqual(refuse('notYours'));
  });

  it('requires a contact of another country, and a school of one’s own', async () => {
    const stranger = await aTeacher(world, { country: 'FR' });
    const neighbour = await aTeacher(world, { familyName: 'Vega' });
    await aContact(world, party.ana, neighbour);
    const wrong = [
      [{ partner: stranger.id }, 'Only a contact of yours'],
      [{ partner: neighbour.id }, 'A project needs two countries'],
      [{ school: party.eleni.school }, 'A project needs two countries'],
      [{ partner: 'x' }, 'Please choose one'],
      [{ title: ' ' }, 'three letters or more'],
      [{ title: 'x'.repeat(201) }, 'below 200 characters'],
    ] as const;
    for (const [fields, message] of wrong) {
      const reply = await start(fields);
      expect(reply.status, message).toBe(422);
      if (!('school' in fields)) expect(reply.html).toContain(message);
    }
  });

  it('requires a contact who is neither suspended nor refused', async () => {
    const [suspended, refused] = [
      await aTeacher(world, { country: 'FR' }),
      await aTeacher(world, { country: 'FR', state: 'refused' }),
    ];
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', suspended.id).execute();
    for (const partner of [suspended, refused]) {
      await aContact(world, party.ana, partner);
      const reply = await start({ partner: partner.id });
      expect([reply.status, reply.html.includes('Only a contact of yours')]).toEqual([422, true]);
    }
  });

  it('uses the present schools of both', async () => {
    const luc = await aTeacher(world, { country: 'FR' });
    await aContact(world, party.ana, luc);
    const [old, second] = [await aSchool(world, { in: 'FR' }), await aSchool(world, { in: 'FR' })];
    const place = { member_id: luc.id, since_on: '2020-01-01' };
    await world.db.deleteFrom('member_school').where('member_id', '=', luc.id).execute();
    await world.db
      .insertInto('member_school')
      .values([
        { ...place, school_id: old, until_on: '2025-12-31' },
        { ...place, school_id: second, main: false },
        { ...place, school_id: luc.school },
      ])
      .execute();
    const idempotencyKey = newId<ProjectId>();
    expect((await start({ idempotencyKey, partner: luc.id })).status).toBe(303);
    const founders = await world.db
      .selectFrom('project_founder')
      .select('school_id')
      .where('project_id', '=', idempotencyKey)
      .orderBy('seat')
      .execute();
    expect(founders.map((founder) => founder.school_id)).toEqual([party.ana.school, luc.school]);
    const left = await aSchool(world);
    await world.db
      .insertInto('member_school')
      .values({ member_id: party.ana.id, school_id: left, since_on: '2020-01-01', until_on: '2025-12-31' })
      .execute();
    for (const school of [left, luc.school]) expect((await start({ partner: luc.id, school })).status).toBe(422);
  });

  it('counts only the drafts that the same person has started', async () => {
    const [rosa, luc] = [await aTeacher(world), await aTeacher(world, { country: 'FR' })];
    await aContact(world, rosa, luc);
    for (let count = 0; count < 20; count += 1) {
      await aWholeProject(world, [rosa, luc], 'under_review');
      await aWholeProject(world, [luc, rosa]);
    }
    const form = { idempotencyKey: newId(), partner: luc.id, school: rosa.school, title: 'Games' };
    expect((await (await world.signedIn(rosa)).post(paths.start(), form)).status).toBe(303);
  });

  it('is limited to twenty drafts', async () => {
    for (let count = 0; count < 20; count += 1) await aWholeProject(world, [party.ana, party.eleni]);
    const reply = await start();
    expect([reply.status, reply.html.includes('You have twenty drafts already')]).toEqual([422, true]);
  });

  it('does not reveal a project of others by its id', async () => {
    const others = await aWholeProject(world, [await aTeacher(world), await aTeacher(world, { country: 'GR' })]);
    const reply = await start({ idempotencyKey: others });
    expect([reply.status, reply.location]).toEqual([422, undefined]);
  });
});
