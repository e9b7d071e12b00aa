import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, aSchoolChange, aTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const queueOf = async (serves: string) =>
  (await world.signedIn(await anOfficer(world, { serves }))).get(paths.office());

describe('the queue of the office', () => {
  it('says that all is done where nothing waits', async () => {
    const { html, status } = await queueOf('PT');
    expect(status).toBe(200);
    expect(html).toContain('Everything is done');
  });

  it('shows people, projects and reports of the countries served, the oldest first, urgent ones before all', async () => {
    const now = world.now;
    world.now = daysAfter(now, -4);
    const luz = await aTeacher(world, { givenName: 'Luz', familyName: 'Vega', state: 'waiting' });
    world.now = daysAfter(now, -6);
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
    const project = await aProject(world, { founders: [ana, eleni], state: 'under_review', title: 'Rivers' });
    world.now = daysAfter(now, -1);
    const report = newId<CaseId>();
    const about = { id: report, kind: 'message', subject_id: newId<string>(), excerpt: 'x', state: 'open' } as const;
    await world.db
      .insertInto('conduct_case')
      .values({ ...about, country: ana.country, urgent: true, opened_at: world.now })
      .execute();
    world.now = now;

    const spain = await queueOf('ES');
    const order = [conduct.officeCase(report), projects.officeProject(project.id), verification.officePerson(luz.id)];
    expect(order.map((path) => spain.html.indexOf(`href="${path}"`)).every((at) => at > 0)).toBe(true);
    expect(order.toSorted((a, b) => spain.html.indexOf(a) - spain.html.indexOf(b))).toEqual(order);
    expect(spain.html).toContain('3 things to decide; the oldest came 6 days ago');
    expect(spain.queries).toBeLessThanOrEqual(8);

    const greece = await queueOf('GR');
    expect(greece.html).toContain(projects.officeProject(project.id));
    expect(greece.html).not.toContain(luz.id);
    expect(greece.html).not.toContain(report);
    expect((await queueOf('FR')).html).toContain('Everything is done');
    expect((await queueOf('every country')).html).toContain(luz.id);

    await world.db
      .insertInto('project_review')
      .values({ project_id: project.id, round: 1, country: ana.country, decision: 'approved', decided_at: now })
      .execute();
    expect((await queueOf('ES')).html).not.toContain(project.id);
    expect((await queueOf('GR')).html).toContain(project.id);
  });

  it('has nothing that is decided, that nobody can confirm, or that asked in an earlier round', async () => {
    const [rui, vera] = [await aTeacher(world, { country: 'PT' }), await aTeacher(world, { country: 'PT' })];
    await aTeacher(world, { country: 'PT', state: 'waiting', addressTaken: true });
    const { db, now } = world;
    await aProject(world, { founders: [rui, vera], state: 'refused' });
    const project = await aProject(world, { founders: [rui, vera], state: 'under_review' });
    const other = await aProject(world, { founders: [rui, vera], state: 'draft' });
    const review = { country: rui.country, decision: 'approved', decided_at: now } as const;
    const about = { kind: 'message', subject_id: newId<string>(), excerpt: 'x', country: rui.country } as const;
    await db
      .insertInto('conduct_case')
      .values({ ...about, id: newId<CaseId>(), state: 'decided', opened_at: now, decided_at: now })
      .execute();
    await db
      .insertInto('project_review')
      .values({ ...review, project_id: project.id, round: 1 })
      .execute();
    expect((await queueOf('PT')).html).toContain('Everything is done');
    await db.updateTable('project').set({ round: 2 }).where('id', '=', project.id).execute();
    await db
      .insertInto('project_review')
      .values({ ...review, project_id: other.id, round: 2 })
      .execute();
    expect((await queueOf('PT')).html).toContain(projects.officeProject(project.id));
  });

  it('counts what changed in the schools of the countries served until it is seen, and has it not among what waits', async () => {
    const at = await aTeacher(world, { country: 'AT' });
    const change = await aSchoolChange(world, at);
    const count = />1<\/span><span[^>]*>Changes to schools, the oldest/;
    const there = await queueOf('AT');
    expect(there.html).toMatch(count);
    expect(there.html).toContain('Everything is done');
    expect((await queueOf('every country')).html).toMatch(count);
    expect((await queueOf('FR')).html).not.toMatch(count);
    const officer = await world.signedIn(await anOfficer(world, { serves: 'AT' }));
    await officer.post(schools.changeSeen(change));
    expect((await queueOf('AT')).html).toMatch(/>0<\/span><span[^>]*>Changes to schools</);
  });

  it('is for officers only', async () => {
    expect((await world.guest().get(paths.office())).status).toBe(404);
    expect((await (await world.signedIn(await aTeacher(world))).get(paths.office())).status).toBe(404);
  });
});
