import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { paths as search } from '#domains/people/people-search/paths.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { confirmBy, newSchool as formOfSchool, register, you } from '#test/builders/registration.ts';
import { newSchool } from '#test/builders/schools.ts';
import { eventsOf } from '#test/events-of.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';
import { listRegions } from './queries.ts';
import { addSchool } from './steps/add-school.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const regionOf = async (id: SchoolId) =>
  (await world.db.selectFrom('school').select('region').where('id', '=', id).executeTakeFirstOrThrow()).region;
const form = {
  name: 'CEIP La Noria',
  type: 'primary',
  town: 'Soria',
  headName: 'Luis Gil',
  headEmail: 'luis@noria.test',
  headLanguage: 'es',
};

it('a teacher says in which region the school is, and people are found by it', { tags: ['slow'] }, async () => {
  const ana = await aTeacher(world, { givenName: 'Regina' });
  await reindexPerson(world.by('program'), ana.id);
  const browser = await world.signedIn(ana);
  expect((await browser.get(paths.edit(ana.school))).html).toContain('name="region"');
  await browser.post(paths.edit(ana.school), { ...form, region: 'Castilla y León' });
  expect(await regionOf(ana.school)).toBe('Castilla y León');
  await world.settle();
  const greek = await world.signedIn(await aTeacher(world, { country: 'GR' }));
  const found = await greek.get(`${search.people()}?country=ES&region=${encodeURIComponent('Castilla y León')}`);
  expect(found.html).toContain('Regina');
  expect((await browser.get(paths.school(ana.school))).html).toContain('Castilla y León');
});

it('a region is written as other schools of the country write it', async () => {
  const known = await transact(world.by({ kind: 'guest' }), (tx) =>
    addSchool(tx, newSchool({ name: 'CEIP Uno', town: 'Jaén', region: 'Andalucía' })),
  );
  expect(await regionOf(known)).toBe('Andalucía');
  const second = await transact(world.by({ kind: 'guest' }), (tx) =>
    addSchool(tx, newSchool({ name: 'CEIP Dos', town: 'Jaén', region: 'ANDALUCIA' })),
  );
  expect(await regionOf(second)).toBe('Andalucía');
  expect(await listRegions(world.db, newSchool({}).country)).toContain('Andalucía');
});

it('who registers with a school that is not in the list names its region, and is offered those that are known', {
  tags: ['slow'],
}, async () => {
  const browser = world.guest();
  const person = you();
  await register(browser, person, formOfSchool({ name: 'CEIP Tres Mares', region: 'Cantabria' }));
  await confirmBy(world, person.email);
  const { region } = await world.db
    .selectFrom('school')
    .select('region')
    .where('name', '=', 'CEIP Tres Mares')
    .executeTakeFirstOrThrow();
  expect(region).toBe('Cantabria');
  const ana = await aTeacher(world);
  const page = await (await world.signedIn(ana)).get(paths.edit(ana.school));
  expect(page.html).toContain('<option value="Cantabria">');
  expect(page.html).toContain('list="field-region-options"');
});

it('an officer of the country corrects it, and keeps what was typed where it is too long', async () => {
  const ana = await aTeacher(world);
  const officer = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
  expect((await officer.get(paths.school(ana.school))).html).toContain(paths.region(ana.school));
  expect((await officer.post(paths.region(ana.school), { region: 'galicia' })).status).toBe(303);
  expect(await regionOf(ana.school)).toBe('galicia');
  expect(await eventsOf(world, ana.school)).toContain('school.edited');
  const long = await officer.post(paths.region(ana.school), { region: 'x'.repeat(121) });
  expect(long.status).toBe(422);
  expect(long.html).toContain('x'.repeat(121));
  const greek = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
  expect((await greek.get(paths.school(ana.school))).html).not.toContain(paths.region(ana.school));
  expect((await greek.post(paths.region(ana.school), { region: 'Creta' })).status).toBe(404);
});
