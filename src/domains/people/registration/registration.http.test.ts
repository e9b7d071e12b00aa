import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { newId } from '#platform/new-id.ts';
import { aSchool, aTeacher, country } from '#test/builders/people.ts';
import { confirmBy, idea, lastNumber, newSchool, register, you } from '#test/builders/registration.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const accountsOf = (email: string) =>
  world.db.selectFrom('account').selectAll().where('email', '=', email).orderBy('id').execute();
const figures = () =>
  world.db.selectFrom('figure').selectAll().where('country', '=', country('ES')).executeTakeFirstOrThrow();

describe('registration', () => {
  it('goes in three steps without a script, and opens the desk at once', { tags: ['slow'] }, async () => {
    const before = await figures();
    const browser = world.guest();
    for (const path of [paths.school(), paths.idea()])
      expect((await browser.get(path)).location).toBe(paths.register());
    const person = you({ givenName: 'Ζωή', familyName: "O'Neill-Șerban" });
    const end = await register(browser, person);
    expect(end.location).toBe(desk.desk());
    expect((await browser.follow(end)).status).toBe(200);
    const [account] = await accountsOf(person.email);
    // Nobody has asked about countries that take part as partners.
    expect((await browser.get('/profile')).html).not.toMatch(/name="openToPlus"[^>]*checked/);
    const member = await world.db
      .selectFrom('member')
      .innerJoin('profile', 'profile.member_id', 'member.id')
      .selectAll()
      .where('member.id', '=', account?.id as never)
      .executeTakeFirstOrThrow();
    expect(member).toMatchObject({
      state: 'waiting',
      country: 'ES',
      staff_role: 'teacher',
      age_from: 8,
      available: true,
    });
    expect(account).toMatchObject({ time_zone: 'Europe/Madrid', email_confirmed_at: null });
    const after = await figures();
    expect([after.members - before.members, after.schools - before.schools]).toEqual([1, 1]);
    await confirmBy(world, person.email);
    const mails = await world.mailsTo(`head${lastNumber()}@nuevo.test`);
    expect(mails.map(({ subject }) => subject)).toEqual(['¿Trabaja esta persona en su centro?']);
  });

  it('leaves nothing of what was typed behind, and no cookie', async () => {
    const browser = world.guest();
    const person = you();
    await register(browser, person);
    const drafts = await world.db.selectFrom('registration_draft').selectAll().execute();
    expect(JSON.stringify(drafts)).not.toMatch(new RegExp(`Moreno|${person.email}`));
    expect(drafts.every((draft) => draft.password_hash === null)).toBe(true);
    expect((await browser.get(paths.register())).location).toBe(desk.desk());
  });

  it('keeps what is typed through a reload and another tab, and never the password', async () => {
    const browser = world.guest();
    await browser.get(paths.register());
    const saved = await browser.post(
      paths.draft('you'),
      { givenName: 'Carmela <b>', password: 'three quiet rivers run', odd: 'x' },
      { accept: 'application/json' },
    );
    expect(JSON.parse(saved.html).savedAt).toBe(world.now.toISOString());
    await browser.post(paths.draft('you'), { familyName: 'Ruiz' }, { accept: 'application/json' });
    const { html } = await browser.get(paths.register());
    expect(html).toContain('Carmela &lt;b>');
    expect(html).toContain('value="Ruiz"');
    const drafts = JSON.stringify(await world.db.selectFrom('registration_draft').select('fields').execute());
    expect(drafts).not.toMatch(/rivers|odd/);
  });

  it('lets one go back and forth: the password is kept, and may be left empty then', { tags: ['slow'] }, async () => {
    const browser = world.guest();
    const person = you();
    await browser.post(paths.register(), person);
    await browser.post(paths.draft('idea'), { subjects: ['', 'history'], available: '' });
    await browser.post(paths.school(), newSchool({ headEmail: 'wrong' }));
    expect((await browser.get(paths.school())).html).toContain(`CEIP Nuevo ${lastNumber()}`);
    const back = await browser.get(paths.register());
    expect(back.html).toContain('We have kept the password');
    expect(back.html).not.toContain('rivers');
    const again = { ...person, password: '', familyName: 'Moreno Ruiz' };
    expect((await browser.post(paths.register(), again)).location).toBe(paths.school());
    await browser.post(paths.school(), newSchool());
    const { html } = await browser.get(paths.idea());
    expect(html).toMatch(/value="history" checked/);
    expect(html).not.toMatch(/name="available"[^>]*checked/);
    expect((await browser.post(paths.idea(), idea())).location).toBe(desk.desk());
    expect((await accountsOf(person.email))[0]).toMatchObject({ family_name: 'Moreno Ruiz' });
  });

  it('finds the school in the list, with the script and without', { tags: ['slow'] }, async () => {
    const school = await aSchool(world, { name: 'IES Almudena', town: 'Burgos' });
    const scripted = world.guest();
    await scripted.post(paths.register(), you());
    const chosen = { how: 'chosen', school: 'IES Almudena, Burgos', schoolId: school };
    expect((await scripted.post(paths.school(), chosen)).location).toBe(paths.idea());
    const plain = world.guest();
    const person = you();
    await plain.post(paths.register(), person);
    const search = await plain.post(paths.school(), { find: 'school', school: 'almudena', schoolId: '' });
    const list = await plain.follow(search);
    expect(list.html).toContain(`value="${school}"`);
    const picked = { how: 'chosen', school: 'almudena', schoolId: ['', school] };
    expect((await plain.post(paths.school(), picked)).location).toBe(paths.idea());
    await plain.post(paths.idea(), idea());
    await confirmBy(world, person.email);
    expect(await world.mailsTo(`head-${school}@school.test`)).toHaveLength(1);
  });

  it('keeps what was typed for a new school whichever button is pressed, and takes it with "Next" too', async () => {
    const browser = world.guest();
    const person = you();
    await browser.post(paths.register(), person);
    const { how: _, ...typed } = newSchool({ headName: 'Alba Ríos' });
    const unknown = { school: 'Nuevo', schoolId: '', ...typed };
    const searched = await browser.follow(await browser.post(paths.school(), { ...unknown, find: 'school' }));
    expect(searched.html.match(/<form[^>]*action="\/register\/school"/g)).toHaveLength(1);
    expect(searched.html).toContain('value="Alba Ríos"');
    const wrong = await browser.post(paths.school(), { ...unknown, headEmail: 'wrong', how: 'chosen' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Alba Ríos"');
    expect(wrong.html).toContain('href="#field-headEmail"');
    expect((await browser.post(paths.school(), { ...unknown, how: 'chosen' })).location).toBe(paths.idea());
    await browser.post(paths.idea(), idea());
    const school = world.db.selectFrom('school').select('head_name').where('name', '=', typed.name);
    expect(await school.execute()).toEqual([{ head_name: 'Alba Ríos' }]);
  });

  it('asks once about a slip in the domain of an address, of the head too, and keeps what is sent again', async () => {
    const browser = world.guest();
    const person = you({ email: `ines${newId()}@gmial.com` });
    const asked = await browser.post(paths.register(), person);
    expect(asked.status).toBe(422);
    expect(asked.html).toMatch(/Did you mean ines[\w-]+@gmail\.com\?/);
    expect(asked.html).toContain('We have kept the password');
    const again = { ...person, password: '', emailAsked: person.email };
    expect((await browser.post(paths.register(), { ...again, email: `x${person.email}` })).status).toBe(422);
    expect((await browser.post(paths.register(), again)).location).toBe(paths.school());
    const school = newSchool({ headEmail: 'rosa@hotmial.com' });
    const question = await browser.post(paths.school(), school);
    expect(question.html).toContain('name="headEmailAsked" value="rosa@hotmial.com"');
    const sent = await browser.post(paths.school(), { ...school, headEmailAsked: school.headEmail });
    expect(sent.location).toBe(paths.idea());
  });

  it('takes no school that was not chosen: another name over an old id, another country, a made-up id', async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you());
    const [here, abroad] = [await aSchool(world), await aSchool(world, { in: 'GR' })];
    for (const [school, schoolId] of [
      ['CEIP Other, Soria', here],
      ['CEIP La Rayuela, Náquera', abroad],
      ['CEIP La Rayuela, Náquera', '019a0000-0000-7000-8000-000000000000'],
      ['CEIP La Rayuela, Náquera', "'; drop"],
    ]) {
      const reply = await browser.post(paths.school(), {
        how: 'chosen',
        school: school ?? '',
        schoolId: schoolId ?? '',
      });
      expect(reply.status, school).toBe(422);
    }
  });

  it('asks for the head where the list has none, and never replaces one that it has', async () => {
    const unknown = await aSchool(world, { name: 'CEIP Sin Cabeza', town: 'Ávila' });
    await world.db.updateTable('school').set({ head_email: '', head_name: '' }).where('id', '=', unknown).execute();
    const known = await aSchool(world, { name: 'CEIP Con Cabeza', town: 'Ávila' });
    const choose = { how: 'chosen', school: 'CEIP Sin Cabeza, Ávila', schoolId: unknown };
    const head = { chosenHeadName: 'Rosa Mas', chosenHeadEmail: 'rosa@cabeza.test', chosenHeadLanguage: 'en' };
    const browser = world.guest();
    await browser.post(paths.register(), you());
    expect((await browser.post(paths.school(), choose)).status).toBe(422);
    await browser.post(paths.school(), { ...choose, ...head });
    await browser.post(paths.idea(), idea());
    const other = world.guest();
    await register(other, you(), { ...head, how: 'chosen', school: 'CEIP Con Cabeza, Ávila', schoolId: known });
    const emailOf = async (id: typeof known) =>
      (await world.db.selectFrom('school').select('head_email').where('id', '=', id).executeTakeFirstOrThrow())
        .head_email;
    expect(await emailOf(unknown)).toBe('rosa@cabeza.test');
    expect(await emailOf(known)).toBe(`head-${known}@school.test`);
  });

  it('makes one account of a form that is sent twenty times at once', { tags: ['slow'] }, async () => {
    const browser = world.guest();
    const person = you();
    const before = await figures();
    await browser.post(paths.register(), person);
    await browser.post(paths.school(), newSchool());
    const ends = await Promise.all(Array.from({ length: 20 }, () => browser.post(paths.idea(), idea())));
    expect(ends.map(({ status, location }) => `${status} ${location}`)).toEqual(Array(20).fill(`303 ${desk.desk()}`));
    expect(await accountsOf(person.email)).toHaveLength(1);
    expect((await figures()).members).toBe(before.members + 1);
    expect((await browser.get(desk.desk())).status).toBe(200);
  });

  it('ends the same way for an address that is known; only its owner is told, by mail', {
    tags: ['slow'],
  }, async () => {
    const ana = await aTeacher(world);
    const [fresh, known] = [world.guest(), world.guest()];
    const ends = [await register(fresh), await register(known, you({ email: ana.email.toUpperCase() }))];
    expect(ends[1]?.location).toBe(ends[0]?.location);
    const pages = [await fresh.get(desk.desk()), await known.get(desk.desk())];
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(await world.mailsTo(ana.email)).toHaveLength(0);
    const [mailbox = '', domain] = ana.email.split('@');
    expect(await world.mailsTo(`${mailbox.toUpperCase()}@${domain}`)).toHaveLength(1);
  });

  it('begins anew on the same machine after somebody has registered and left', { tags: ['slow'] }, async () => {
    const browser = world.guest();
    await register(browser);
    await browser.post('/sign-out');
    const { status, html } = await browser.get(paths.register());
    expect(status).toBe(200);
    expect(html).not.toContain('Moreno');
    expect((await register(browser)).location).toBe(desk.desk());
  });

  it('holds no page for long: at most 8 queries', async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you());
    await browser.post(paths.school(), newSchool());
    for (const path of [paths.register(), paths.school(), paths.schoolSearch('nuevo'), paths.idea()])
      expect((await browser.get(path)).queries, path).toBeLessThanOrEqual(8);
  });
});
