import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import { refuse } from '#kernel/result.ts';
import { anOfficer, aSchool, aTeacher, country } from '#test/builders/people.ts';
import { aPartner, aProject } from '#test/builders/projects.ts';
import { newSchool } from '#test/builders/schools.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { findSchoolToEdit } from './access.ts';
import { editSchool } from './commands/edit-school.ts';
import { paths } from './paths.ts';
import { listProjectsOfSchool, listTeachersOfSchool } from './queries.ts';
import { addSchool, type NewSchool } from './steps/add-school.ts';
import { confirmSchools } from './steps/confirm-schools.ts';
import { setHead } from './steps/set-head.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Found {
  readonly schools: readonly { id: string; name: string; town: string; country: string }[];
  readonly more: boolean;
}

const guest = { kind: 'guest' } as const;
const add = (facts: Partial<NewSchool>) => transact(world.by(guest), (tx) => addSchool(tx, newSchool(facts)));
const ask = async (q: string, inCountry = 'ES') => {
  const reply = await world.guest().get(`${paths.finderIn(inCountry)}&q=${encodeURIComponent(q)}`);
  const { schools: found, more }: Found = JSON.parse(reply.html);
  return { reply, names: found.map(({ name }) => name), found, more };
};
const edited = {
  name: 'CEIP La Noria',
  type: 'primary',
  town: 'Soria',
  headName: 'Luis Gil',
  headEmail: 'luis@noria.test',
  headLanguage: 'es',
};

describe('the finder of schools', () => {
  beforeAll(async () => {
    await add({ name: 'I.E.S. José Saramago', town: 'Arganda del Rey', code: '28041652' });
    await add({ name: 'CEIP Miguel de Cervantes', town: 'Córdoba' });
    await add({ name: '3ο Δημοτικό Σχολείο', town: 'Βόλος', country: country('GR') });
    for (let number = 1; number <= 14; number += 1) await add({ name: `Escuela Número ${number}`, town: 'Lugo' });
  });

  it('finds by name, town or code, whatever the accents, the case and the dots', async () => {
    for (const q of ['ies jose sar', 'SARAMAGO', 'arganda', '28041652', 'i.e.s. josé'])
      expect((await ask(q)).names, q).toEqual(['I.E.S. José Saramago']);
  });

  it('finds a Greek school by Greek letters without accents', async () => {
    expect((await ask('βολος δημοτικο', 'GR')).names).toEqual(['3ο Δημοτικό Σχολείο']);
  });

  it('bears a misspelling', async () => {
    expect((await ask('cervnates cordoba')).names).toContain('CEIP Miguel de Cervantes');
  });

  it('shows ten at most, the nearest first', async () => {
    const { names } = await ask('escuela numero 7');
    expect(names[0]).toBe('Escuela Número 7');
    expect((await ask('escuela')).names).toHaveLength(10);
  });

  it('says that more schools fit than are shown, and only then', async () => {
    expect((await ask('escuela')).more).toBe(true);
    expect((await ask('saramago')).more).toBe(false);
    expect((await ask('no such place anywhere')).more).toBe(false);
  });

  it('looks in one country where one is named', async () => {
    expect((await ask('saramago', 'GR')).names).toEqual([]);
    expect((await ask('saramago', 'nowhere')).names).toEqual(['I.E.S. José Saramago']);
  });

  it('tells schools of one name and town apart by where they stand', async () => {
    const twin = { name: 'CEIP Las Gemelas', town: 'Vigo' };
    await aSchool(world, { ...twin, street: 'Rúa Alta 1', postcode: '36201' });
    await aSchool(world, { ...twin, street: 'Rúa Baixa 9', postcode: '36202' });
    const { html } = await world.guest().get(`${paths.finderIn('ES')}&q=gemelas`);
    const places = JSON.parse(html).schools.map(({ place }: { readonly place: string }) => place);
    expect(places.toSorted()).toEqual(['Rúa Alta 1, 36201 Vigo', 'Rúa Baixa 9, 36202 Vigo']);
  });

  it('never shows who leads a school', async () => {
    const { reply, names } = await ask('secret-head@olivos.test');
    expect(names).toEqual([]);
    expect((await ask('saramago')).reply.html).not.toMatch(/head|Carmen/);
    expect(reply.status).toBe(200);
  });

  it('answers odd questions with nothing found', async () => {
    for (const q of ['', 'a', '%', '__', '%%%%', '\\', "'; drop table school; --", '\u0000', '💥', 'x'.repeat(5000)])
      expect((await ask(q)).reply.status, q.slice(0, 20)).toBe(200);
    expect((await ask('%%')).names).toEqual([]);
  });

  it('reads the index of trigrams and not the table', async () => {
    const { rows } = await world.db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return sql<{ 'QUERY PLAN': string }>`explain select id from school
        where finder like '%saramago%' and (finder like 'jo%' or finder like '% jo%')`.execute(tx);
    });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('school_by_finder');
  });
});

describe('the page of a school', () => {
  it('shows its teachers, with the way to their profiles, and public projects, and never its head', async () => {
    const id = await aSchool(world, { name: 'CEIP La Rayuela' });
    const ana = await aTeacher(world, { school: id });
    const waiting = await aTeacher(world, { school: id, givenName: 'Waiting', state: 'waiting' });
    const eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni' });
    await aProject(world, { founders: [ana, eleni], title: 'Games in the open' });
    await aProject(world, { founders: [ana, eleni], title: 'Not yet out', state: 'under_review' });
    for (const who of [eleni, await anOfficer(world, { serves: 'FR' })]) {
      const reply = await (await world.signedIn(who)).get(paths.school(id));
      expect(reply.status).toBe(200);
      expect(reply.html).toContain('Ana López');
      expect(reply.html).toContain(`href="${profiles.person(ana.id)}"`);
      expect(reply.html).toContain('Games in the open');
      expect(reply.html).not.toMatch(/Waiting López|Not yet out|Head of the school|head-/);
      expect(reply.queries).toBeLessThanOrEqual(8);
    }
    expect(waiting.school).toBe(id);
  });

  it('names who teaches there now and may be met, and the projects of this school alone', async () => {
    const [id, other] = [await aSchool(world), await aSchool(world)];
    const at = (givenName: string) => aTeacher(world, { school: id, givenName });
    const [ana, partner, left, suspended] = [await at('Ana'), await at('Partner'), await at('Left'), await at('Gone')];
    const eleni = await aTeacher(world, { school: other, givenName: 'Eleni' });
    const rui = await aTeacher(world, { country: 'PT' });
    const { db, now } = world;
    await db.updateTable('member_school').set({ until_on: '2026-02-01' }).where('member_id', '=', left.id).execute();
    await db.updateTable('account').set({ suspended_at: now }).where('id', '=', suspended.id).execute();
    await aProject(world, { founders: [ana, rui], title: 'As founder' });
    const joined = await aProject(world, { founders: [eleni, rui], title: 'As partner' });
    await aPartner(world, joined.id, partner);
    await aPartner(world, (await aProject(world, { founders: [eleni, rui], title: 'Of others' })).id, eleni);
    const reader: Actor = { ...ana, verified: true, confirmed: true };
    const teachers = await listTeachersOfSchool(db, reader, id);
    expect(teachers.map(({ name }) => name)).toEqual(['Ana López', 'Partner López']);
    const projects = await listProjectsOfSchool(db, reader, id);
    expect(projects.map(({ title }) => title).toSorted()).toEqual(['As founder', 'As partner']);
    const pupil: Actor = { kind: 'pupil', id: ana.id as never };
    expect(await listTeachersOfSchool(db, pupil, id)).toEqual([]);
    expect(await listProjectsOfSchool(db, pupil, id)).toEqual([]);
    expect(await findSchoolToEdit(world.by({ ...left, verified: true, confirmed: true }), id)).toBeUndefined();
  });

  it('is nothing for guests, and for ids that are none', async () => {
    const id = await aSchool(world);
    const stranger = await world.guest().get(paths.school(id));
    const ana = await world.signedIn(await aTeacher(world));
    const nothing = await ana.get(paths.school('no-id'));
    expect([stranger.status, nothing.status]).toEqual([404, 404]);
    expect((await ana.get(paths.school('019a0000-0000-7000-8000-000000000000'))).html).toBe(nothing.html);
  });

  it('is edited by its verified teachers; the record says which parts changed, not how', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    expect((await browser.get(paths.edit(ana.school))).html).toContain(`head-${ana.school}@school.test`);
    expect((await browser.post(paths.edit(ana.school), edited)).location).toBe(paths.school(ana.school));
    const event = await world.db
      .selectFrom('event')
      .select('details')
      .where('subject_id', '=', ana.school)
      .executeTakeFirstOrThrow();
    expect(event.details).toEqual({ changed: 'name,town,headName,headEmail' });
    expect((await ask('la noria soria')).names).toEqual(['CEIP La Noria']);
  });

  it('is edited, confirmed and given a head without a change to any other', async () => {
    const ana = await aTeacher(world);
    const { db, now } = world;
    const actor: Member = { ...ana, verified: true, confirmed: true };
    const nobody = { head_name: '', head_email: '', confirmed_at: null };
    const other = await aSchool(world);
    for (const id of [other, ana.school]) await db.updateTable('school').set(nobody).where('id', '=', id).execute();
    const before = await othersIn(world, { school: 'id' }, ana.school);
    const head = { headName: 'Ada', headEmail: 'ada@school.test', headLanguage: 'en', by: ana.id };
    await setHead(world, ana.school, head);
    await setHead(world, ana.school, { ...head, headName: 'Somebody else' });
    await confirmSchools(world, [ana.school]);
    await confirmSchools({ db, now: new Date(now.getTime() + 1000) }, [ana.school]);
    const row = await db.selectFrom('school').selectAll().where('id', '=', ana.school).executeTakeFirst();
    expect(row).toMatchObject({ head_name: 'Ada', confirmed_at: now });
    await (await world.signedIn(ana)).post(paths.edit(ana.school), edited);
    expect(await othersIn(world, { school: 'id' }, ana.school)).toEqual(before);
    const seen = await findSchoolToEdit(world.by(actor), ana.school);
    if (!seen) throw new Error('The school is not seen.');
    const waiting: Member = { ...actor, verified: false };
    const edit = { ...newSchool({}), ...edited, type: 'primary' } as const;
    expect(await editSchool(world.by(waiting), seen, edit)).toEqual(refuse('notAllowed'));
  });

  it('is edited by nobody else', async () => {
    const id = await aSchool(world);
    const others = [
      await aTeacher(world, { school: id, state: 'waiting' }),
      await aTeacher(world),
      await anOfficer(world, { serves: 'ES' }),
    ];
    for (const other of others) {
      const browser = await world.signedIn(other);
      expect((await browser.get(paths.edit(id))).status).toBe(404);
      expect((await browser.post(paths.edit(id), edited)).status).toBe(404);
    }
  });

  it('gives a wrong form back filled, with what is wrong at the fields', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    const wrong = { ...edited, name: '', website: 'javascript:alert(1)', headEmail: 'nobody', town: 'x'.repeat(5000) };
    const reply = await browser.post(paths.edit(ana.school), wrong);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('javascript:alert(1)');
    for (const field of ['name', 'website', 'headEmail', 'town']) expect(reply.html).toContain(`field-${field}-error`);
    expect((await browser.post(paths.edit(ana.school), { ...edited, type: 'castle' })).status).toBe(422);
  });

  it('refuses a code that another school has, also when two ask for it at once', async () => {
    const [ana, ines] = [await aTeacher(world), await aTeacher(world)];
    const replies = await Promise.all(
      [ana, ines].map(async (who) =>
        (await world.signedIn(who)).post(paths.edit(who.school), { ...edited, code: 'TWICE' }),
      ),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([303, 422]);
  });
});
