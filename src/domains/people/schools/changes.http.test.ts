import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followUp } from '#domains/core/event-log/follow-ups.ts';
import { handlesTask } from '#domains/core/tasks/commands/continue-task.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { reindexTeachers } from '#domains/people/people-search/steps/reindex-teachers.ts';
import type { Officer } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, aSchool, aSchoolChange, aTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile, colleaguesOf } from '#test/builders/profiles.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { findSchoolChange } from './access.ts';
import { acknowledgeChange } from './office/commands/acknowledge-change.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edited = {
  name: 'CEIP La Noria',
  type: 'primary',
  town: 'Soria',
  headName: 'Luis Gil',
  headEmail: 'luis@noria.test',
  headLanguage: 'es',
};
const changeOf = (school: string) =>
  world.db
    .selectFrom('school_change')
    .selectAll()
    .where('school_id', '=', school as never)
    .execute();

describe('what a teacher changes in a school', () => {
  it('is shown to the officers of its country, with what stood there before, and to no other', async () => {
    const ana = await aTeacher(world);
    await (await world.signedIn(ana)).post(paths.edit(ana.school), { ...edited, street: '<b>Calle</b> 1' });
    const page = await (await world.signedIn(await anOfficer(world, { serves: 'ES' }))).get(paths.changes());
    for (const words of ['CEIP La Noria', 'CEIP La Rayuela', 'Náquera', 'Soria', 'luis@noria.test', 'Ana López'])
      expect(page.html).toContain(words);
    expect(page.html).toContain(`head-${ana.school}@school.test`);
    expect(page.html).toContain('&lt;b>Calle&lt;/b> 1');
    expect(page.queries).toBeLessThanOrEqual(8);
    const central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
    expect((await central.get(paths.changes())).html).toContain('luis@noria.test');
    const greek = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
    expect((await greek.get(paths.changes())).html).toContain('Nothing has changed');
    expect((await (await world.signedIn(ana)).get(paths.changes())).status).toBe(404);
  });

  it('is marked as seen by its own support service only: the command asks the policy itself', async () => {
    const ana = await aTeacher(world);
    await (await world.signedIn(ana)).post(paths.edit(ana.school), edited);
    const [change] = await changeOf(ana.school);
    const officerOf = async (country: CountryCode) =>
      ({ ...(await anOfficer(world, { serves: country })), serves: [country] }) as const;
    const [spain, greece] = [await officerOf(ana.country), await officerOf('GR' as CountryCode)];
    const seen = await findSchoolChange(world.by<Officer>(spain), change?.id ?? '');
    if (!seen) throw new Error('The change is not seen.');
    expect(await acknowledgeChange(world.by<Officer>(greece), seen)).toEqual(refuse('notAllowed'));
    expect((await changeOf(ana.school))[0]?.seen_at).toBeNull();
    expect((await acknowledgeChange(world.by<Officer>(spain), seen)).ok).toBe(true);
    expect((await changeOf(ana.school))[0]?.seen_by).toBe(spain.id);
  });

  it('is no news where nothing of it concerns the support service', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    await browser.post(paths.edit(ana.school), edited);
    await browser.post(paths.edit(ana.school), { ...edited, type: 'combined' });
    expect(await changeOf(ana.school)).toHaveLength(1);
  });

  it('is news where the website changes: its domain says which addresses are the school’s', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    await browser.post(paths.edit(ana.school), edited);
    await browser.post(paths.edit(ana.school), { ...edited, website: 'https://noria.test' });
    expect(await changeOf(ana.school)).toHaveLength(2);
    expect(
      (await (await world.signedIn(await anOfficer(world, { serves: 'ES' }))).get(paths.changes())).html,
    ).toContain('https://noria.test');
  });

  it('says what two colleagues changed who saved at the same time, one after the other', async () => {
    const ana = await aTeacher(world);
    const ines = await aTeacher(world, { school: ana.school, givenName: 'Inés' });
    const towns = ['Burgos', 'Lugo'];
    await Promise.all(
      [ana, ines].map(async (who, at) =>
        (await world.signedIn(who)).post(paths.edit(ana.school), { ...edited, town: towns[at] ?? '' }),
      ),
    );
    const parts = (await changeOf(ana.school)).map((row) =>
      (row.parts as { part: string; before: string; after: string }[]).find(({ part }) => part === 'town'),
    );
    const { town: last } = await world.db
      .selectFrom('school')
      .select('town')
      .where('id', '=', ana.school)
      .executeTakeFirstOrThrow();
    expect(parts.map((part) => part?.after).toSorted()).toEqual(towns);
    expect(parts.find((part) => part?.after === last)?.before).toBe(towns.find((town) => town !== last));
  });

  it('is marked as seen once, by the first who looked', async () => {
    const ana = await aTeacher(world);
    const change = await aSchoolChange(world, ana);
    const [one, two] = [await anOfficer(world, { serves: 'ES' }), await anOfficer(world, { serves: 'every country' })];
    const [first, second] = [await world.signedIn(one), await world.signedIn(two)];
    const before = await othersIn(world, { school_change: 'id' }, change);
    expect((await first.post(paths.changeSeen(change))).location).toBe(paths.changes());
    expect((await second.post(paths.changeSeen(change))).location).toBe(paths.changes());
    expect(await changeOf(ana.school)).toMatchObject([{ seen_by: one.id, seen_at: world.now }]);
    expect(await othersIn(world, { school_change: 'id' }, change)).toEqual(before);
    const events = await world.db.selectFrom('event').select('verb').where('subject_id', '=', ana.school).execute();
    expect(events.map(({ verb }) => verb)).toEqual(['school.change_seen']);
    expect((await second.get(paths.changes())).html).toContain('Seen by Maria Ruiz');
  });

  it('stands beside the queue, and leads to the next one when it was looked at', async () => {
    const [ana, rui] = [await aTeacher(world, { country: 'PT' }), await aTeacher(world, { country: 'PT' })];
    const officer = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
    const changes: string[] = [];
    for (const teacher of [ana, rui, ana]) {
      world.now = new Date(world.now.getTime() + 60_000);
      changes.push(await aSchoolChange(world, teacher));
    }
    const [first = '', second = '', third = ''] = changes;
    const page = await officer.get(paths.change(second));
    expect(page.queries).toBeLessThanOrEqual(8);
    const queue = [...page.html.matchAll(/href="\/office\/schools\/changes\/([0-9a-f-]+)"/g)].map((found) => found[1]);
    expect(queue.slice(0, 3)).toEqual([first, second, third]);
    const from = { from: 'case' };
    const afterSecond = await officer.post(paths.changeSeen(second), from);
    expect(afterSecond.location).toBe(paths.changeAfter(third, second));
    const shown = await officer.follow(afterSecond);
    expect(shown.html).toContain('This is the next change in your queue.');
    expect(shown.queries).toBeLessThanOrEqual(8);
    expect((await officer.post(paths.changeSeen(third), from)).location).toBe(paths.changeAfter(first, third));
    const last = await officer.post(paths.changeSeen(first), from);
    expect(last.location).toBe(paths.changeAfter(undefined, first));
    expect((await officer.follow(last)).html).toContain('No other change is waiting for you.');
    expect((await officer.get(paths.change(first))).html).toContain('Seen by');
    const greek = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
    expect((await greek.get(paths.change(first))).html).toBe((await greek.get(paths.change(newId()))).html);
    expect((await greek.get(`${paths.changes()}?seen=${first}`)).html).not.toContain('You have looked at');
  });

  it('is nothing to mark for officers of other countries, and for ids that are none', async () => {
    const change = await aSchoolChange(world, await aTeacher(world));
    const greek = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
    const nothing = await greek.post(paths.changeSeen(newId()));
    for (const id of [change, 'nonsense']) expect((await greek.post(paths.changeSeen(id))).html, id).toBe(nothing.html);
    expect(nothing.status).toBe(404);
  });

  it('is listed a page at a time, the newest first', async () => {
    const ana = await aTeacher(world, { country: 'PT' });
    const ids: string[] = [];
    for (let number = 0; number < 27; number += 1) ids.push(await aSchoolChange(world, ana));
    ids.sort(); // within a millisecond, ids are in no order of time
    const officer = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
    const seenOn = (html: string) => [...html.matchAll(/changes\/([0-9a-f-]+)\/seen/g)].map((found) => found[1]);
    const page = await officer.get(paths.changes());
    expect(seenOn(page.html)).toEqual(ids.toReversed().slice(0, 25));
    const next = await officer.get(paths.changesAfter(ids[2] ?? ''));
    expect(page.html).toContain(paths.changesAfter(ids[2] ?? ''));
    expect(seenOn(next.html)).toEqual([ids[1], ids[0]]);
    expect((await officer.get(paths.changesAfter('nonsense'))).status).toBe(200);
  });
});

describe('a new name or town of a school', () => {
  it('stands in the people search soon, for all its teachers and for no other', { tags: ['slow'] }, async () => {
    const school = await aSchool(world);
    const teachers = [];
    for (let number = 0; number < 52; number += 1) teachers.push(await aTeacher(world, { school }));
    const [waiting, moved, other] = [
      await aTeacher(world, { school, state: 'waiting' }),
      await aTeacher(world, { school }),
      await aTeacher(world),
    ];
    await world.db
      .updateTable('member_school')
      .set({ until_on: '2026-02-01' })
      .where('member_id', '=', moved.id)
      .execute();
    for (const { id } of [...teachers, waiting, moved, other]) await reindexPerson(world, id);
    const browser = await world.signedIn(teachers[0] ?? other);
    await browser.post(paths.edit(school), { ...edited, name: 'CEIP Los Olmos', town: 'Soria' });
    await world.settle();
    const entries = await world.db.selectFrom('people_entry').select(['member_id', 'school', 'town']).execute();
    const renamed = entries.filter((entry) => entry.school === 'CEIP Los Olmos' && entry.town === 'Soria');
    expect(renamed.map((entry) => entry.member_id as string).sort()).toEqual(
      teachers.map(({ id }) => id as string).sort(),
    );
    expect(entries.some((entry) => entry.member_id === other.id)).toBe(true);
    expect((await browser.get('/people?q=olmos')).html).toContain('CEIP Los Olmos');
  });

  it('is looked for in the search again, and not where something else of the school is another one', {
    tags: ['slow'],
  }, async () => {
    const teacher = await aTeacher(world);
    const browser = await world.signedIn(teacher);
    const searches: number[] = [];
    let facts = edited;
    for (const change of [{}, { website: 'https://noria.test' }, { town: 'Teruel' }, { name: 'CEIP Los Olmos' }]) {
      facts = { ...facts, ...change };
      expect((await browser.post(paths.edit(teacher.school), facts)).status).toBe(303);
      await world.settle();
      const runs = world.db.selectFrom('task_run').select('id').where('subject_id', '=', teacher.school);
      searches.push((await runs.execute()).length);
    }
    expect(searches).toEqual([1, 1, 2, 3]);
  });

  it('shows the teacher who changed it how far the search has come, until it is done', { tags: ['slow'] }, async () => {
    const ana = await aTeacherWithProfile(world);
    const [rui] = await colleaguesOf(world, ana, 299);
    const colleague = await world.signedIn({ kind: 'member', id: rui ?? '' });
    const browser = await world.signedIn(ana);
    const before = (await browser.get(paths.school(ana.school))).html;
    expect(before).toContain('<live-updates');
    await browser.post(paths.edit(ana.school), { ...edited, name: 'CEIP La Noria', town: 'Soria' });
    const event = await world.db
      .selectFrom('event')
      .select('id')
      .where('subject_id', '=', ana.school)
      .where('verb', '=', 'school.edited')
      .executeTakeFirstOrThrow();
    await followUp(world.by('program'), event.id);
    const { id: run } = await world.db
      .selectFrom('task_run')
      .select('id')
      .where('subject_id', '=', ana.school)
      .executeTakeFirstOrThrow();
    const { handle } = handlesTask(reindexTeachers);
    const params = { school: ana.school };
    for (const done of [0, 50])
      await handle(world.by('program'), { run, params, done }, { id: 'a-job', isFirst: true, isLast: false });
    const page = await browser.get(paths.school(ana.school));
    for (const words of ['The search for people is being updated', '100 of 300', '<progress', 'value="100" max="300"'])
      expect(page.html).toContain(words);
    expect(page.queries).toBeLessThanOrEqual(8);
    expect((await colleague.get(paths.school(ana.school))).html).not.toContain('<progress');
    await world.settle();
    const after = await browser.get(paths.school(ana.school));
    expect(after.html).not.toContain('<progress');
    expect((await browser.get('/people?q=noria')).html).toContain('CEIP La Noria');
  });
});
