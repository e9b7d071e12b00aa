import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { aFoundingParty, aWholeProject } from '#test/builders/founding.ts';
import { aContact, anOfficer, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
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

  it('leads to its project again where the founders are no contacts any more', async () => {
    const rui = await aTeacher(world, { country: 'PT' });
    await aContact(world, party.ana, rui);
    const fields = { idempotencyKey: newId<ProjectId>(), partner: rui.id };
    const first = await start(fields);
    await world.db.deleteFrom('contact').where('other_id', '=', rui.id).execute();
    const second = await start(fields);
    expect([second.status, second.location]).toEqual([303, first.location]);
    // The other founder has not sent this form.
    const theirs = { ...fields, partner: party.ana.id, school: rui.school, title: 'Games' };
    expect((await (await world.signedIn(rui)).post(paths.start(), theirs)).status).toBe(422);
  });

  it('is for teachers: the command itself checks the policy', async () => {
    const officer = { ...(await anOfficer(world, { serves: 'every country' })), serves: 'every country' } as const;
    const { ana, eleni } = party;
    const wanted = { id: newId<ProjectId>(), partner: eleni.id, school: ana.school, title: 'Games' };
    expect(await startProject(world.by(officer), wanted)).toEqual(refuse('notAllowed'));
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
      [{ title: ' ' }, '3 letters or more'],
      [{ title: 'x'.repeat(201) }, '200 characters at most'],
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

  it('shows a few contacts with their faces, and many as a list', async () => {
    const rosa = await aTeacher(world);
    const abroad: TestTeacher[] = [];
    while (abroad.length < 7) abroad.push(await aTeacher(world, { country: 'FR' }));
    const browser = await world.signedIn(rosa);
    for (const one of abroad.slice(0, 6)) await aContact(world, rosa, one);
    const [few, chosen] = [await browser.get(paths.start()), await browser.get(paths.startWith(abroad[0]?.id ?? ''))];
    expect(few.html.match(/<input [^>]*type="radio"[^>]*name="partner"/g)).toHaveLength(6);
    expect(chosen.html).toMatch(/<input [^>]*name="partner"[^>]* checked/);
    for (const one of abroad.slice(6)) await aContact(world, rosa, one);
    const { html } = await browser.get(paths.start());
    expect(html).toMatch(/<select [^>]*name="partner"/);
    expect(html.match(/<option [^>]*data-country="FR"/g)).toHaveLength(7);
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
    expect([reply.status, reply.html.includes('You have 20 drafts already')]).toEqual([422, true]);
  });

  it('does not reveal a project of others by its id', async () => {
    const others = await aWholeProject(world, [await aTeacher(world), await aTeacher(world, { country: 'GR' })]);
    const reply = await start({ idempotencyKey: others });
    expect([reply.status, reply.location]).toEqual([422, undefined]);
  });
});

describe('what both profiles share', () => {
  const founders = async (change: Parameters<typeof aTeacherWithProfile>[1] = {}) => {
    const profile = { languages: { es: 'native', en: 'B2' }, subjects: ['music', 'art'], ages: [8, 12] } as const;
    const theirs = { languages: { el: 'native', en: 'B1' }, subjects: ['art', 'history'], ages: [10, 14] } as const;
    const luz = await aTeacherWithProfile(world, profile, { givenName: 'Luz' });
    const nikos = await aTeacherWithProfile(world, { ...theirs, ...change }, { country: 'GR', givenName: 'Nikos' });
    await aContact(world, luz, nikos);
    const browser = await world.signedIn(luz);
    return { luz, nikos, browser };
  };
  const draftOf = async ({ luz, nikos, browser }: Awaited<ReturnType<typeof founders>>) => {
    const id = newId<ProjectId>();
    const sent = { idempotencyKey: id, partner: nikos.id, school: luz.school, title: 'Games' };
    expect((await browser.post(paths.start(), sent)).location).toBe(paths.form(id, 1));
    const row = await world.db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    return { id, fields: [row.languages, row.subjects, row.age_from, row.age_to] };
  };

  it('is shown beside the chosen partner, and the draft starts with it', async () => {
    const party = await founders();
    const { html, queries } = await party.browser.get(paths.startWith(party.nikos.id));
    expect(html).toContain('What you have in common');
    for (const words of [/<dd[^>]*>English</, /Ages\s10\S{1,3}12/, /<dd[^>]*>Art</]) expect(html).toMatch(words);
    expect(queries).toBeLessThanOrEqual(8);
    const draft = await draftOf(party);
    expect(draft.fields).toEqual([['en'], ['art'], 10, 12]);
    const first = await party.browser.get(paths.form(draft.id, 1));
    expect(first.html).toContain('in your profiles: Languages, Pupils’ ages and Subjects.');
    const people = (await party.browser.get(paths.form(draft.id, 2))).html;
    expect(people).toMatch(/<input[^>]*name="languages"[^>]*value="en"[^>]*checked/);
  });

  it('names the fields alone that are filled in', async () => {
    const party = await founders({ subjects: ['history'] });
    const { id } = await draftOf(party);
    expect((await party.browser.get(paths.form(id, 1))).html).toContain(
      'in your profiles: Languages and Pupils’ ages.',
    );
  });

  it('is not promised once a founder has saved the draft', async () => {
    const party = await founders();
    const { id } = await draftOf(party);
    await party.browser.post(paths.form(id, 1), { version: '1', title: 'Old games' });
    expect((await party.browser.get(paths.form(id, 1))).html).not.toContain('what you both have in your profiles');
  });

  it('is told to be nothing where it is nothing', async () => {
    const party = await founders({ languages: { el: 'native' }, subjects: ['history'], ages: [16, 18] });
    const { html } = await party.browser.get(paths.startWith(party.nikos.id));
    expect(html).toContain('no language, age or subject in common');
    expect((await draftOf(party)).fields).toEqual([[], [], null, null]);
  });

  it('leaves out words that cannot be chosen any more', async () => {
    const party = await founders({ subjects: ['art', 'a_former_subject'] });
    await world.db
      .updateTable('profile')
      .set({ subjects: ['art', 'a_former_subject'] })
      .where('member_id', '=', party.luz.id)
      .execute();
    expect((await draftOf(party)).fields[1]).toEqual(['art']);
  });

  it('takes nothing from a profile that the support service has hidden', async () => {
    const party = await founders();
    await world.db
      .updateTable('profile')
      .set({ hidden_at: world.now })
      .where('member_id', '=', party.nikos.id)
      .execute();
    expect((await draftOf(party)).fields).toEqual([['en', 'es'], ['music', 'art'], 8, 12]);
  });

  it('is not shown of somebody who cannot be chosen', async () => {
    const { browser, luz } = await founders();
    const stranger = await aTeacherWithProfile(world, { subjects: ['music'] }, { country: 'FR' });
    for (const id of [stranger.id, luz.id, 'x', newId()]) {
      const { status, html } = await browser.get(paths.startWith(id));
      expect([status, html.includes('What you have in common')]).toEqual([200, false]);
      expect(html).toContain('The draft starts with the languages, ages and subjects');
    }
  });
});
