import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId, CountryCode, OfficerId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aWholeProject } from '#test/builders/founding.ts';
import { anOfficer, aSchoolChange, aTeacher, country, type TestTeacher } from '#test/builders/people.ts';
import { aProject, aReview } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';
import { countQueues, listQueue } from './queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const officerOf = async (serves: string) => world.signedIn(await anOfficer(world, { serves }));
const queueOf = async (serves: string) => (await officerOf(serves)).get(paths.office());

/** An open case, and the support service that it waits for. */
async function aCase(
  of: CountryCode,
  { urgent = false, id: author }: { readonly urgent?: boolean; readonly id?: OfficerId } = {},
): Promise<CaseId> {
  const id = newId<CaseId>();
  const about = { kind: 'message', subject_id: newId<string>(), excerpt: 'x', state: 'open' } as const;
  await world.db
    .insertInto('conduct_case')
    .values({ ...about, id, country: of, urgent, author_account: author ?? null, opened_at: world.now })
    .execute();
  const on = { country: of, onlyCentral: author !== undefined };
  await startWaiting(world, { kind: 'case', subject: id, on, urgent });
  return id;
}

describe('the queue of the office', () => {
  it('says that everything is done where nothing waits', async () => {
    const { html, status } = await queueOf('PT');
    expect(status).toBe(200);
    expect(html).toContain('Nothing is waiting');
  });

  it('shows people, projects and cases of the countries served, urgent ones first, then the oldest', async () => {
    const now = world.now;
    world.now = daysAfter(now, -4);
    const luz = await aTeacher(world, { givenName: 'Luz', familyName: 'Vega', state: 'waiting' });
    world.now = daysAfter(now, -6);
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
    const project = await aProject(world, { founders: [ana, eleni], state: 'under_review', title: 'Rivers' });
    world.now = daysAfter(now, -1);
    const report = await aCase(ana.country, { urgent: true });
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
    expect((await queueOf('FR')).html).toContain('Nothing is waiting');
    expect((await queueOf('every country')).html).toContain(luz.id);

    await (await officerOf('ES')).post(projects.approval(project.id));
    expect((await queueOf('ES')).html).not.toContain(project.id);
    expect((await queueOf('GR')).html).toContain(project.id);
  });

  it('has nothing that is decided, whose address is taken, or that waits for another round', {
    tags: ['slow'],
  }, async () => {
    const rui = await aTeacher(world, { country: 'PT' });
    const vera = await aTeacher(world, { country: 'IT' });
    await aTeacher(world, { country: 'PT', state: 'waiting', addressTaken: true });
    await aProject(world, { founders: [rui, vera], state: 'refused' });
    const project = await aWholeProject(world, [rui, vera], 'under_review');
    const decided = await aCase(rui.country);
    const portugal = await officerOf('PT');
    const decision = { decision: 'dismiss', rule: 'messages', facts: 'Nothing in it is against the rules.' };
    expect((await portugal.post(conduct.decision(decided), decision)).status).toBe(303);
    await portugal.post(projects.approval(project));
    expect((await queueOf('PT')).html).toContain('Nothing is waiting');
    await (await officerOf('IT')).post(projects.question(project), { reason: 'How many pupils take part?' });
    expect((await queueOf('PT')).html).toContain('Nothing is waiting');
    await (await world.signedIn(rui)).post(projects.submission(project));
    await (await world.signedIn(vera)).post(projects.agreement(project));
    const { id: other } = await aProject(world, { founders: [rui, vera], state: 'draft' });
    await aReview(world, other, { country: rui.country, decision: 'approved', round: 2 });
    expect((await queueOf('PT')).html).toContain(projects.officeProject(project));
  });

  it('has a case about an officer for the central service only, and not for the officer it is about', async () => {
    const national = await anOfficer(world, { serves: 'DK' });
    const central = await anOfficer(world, { serves: 'every country' });
    const [aboutNational, aboutCentral] = [await aCase(country('DK'), national), await aCase(country('DK'), central)];
    const denmark = await queueOf('DK');
    expect(denmark.html).toContain('Nothing is waiting');
    const others = (await queueOf('every country')).html;
    const own = (await (await world.signedIn(central)).get(paths.office())).html;
    for (const id of [aboutNational, aboutCentral]) expect(others).toContain(conduct.officeCase(id));
    expect(own).toContain(conduct.officeCase(aboutNational));
    expect(own).not.toContain(aboutCentral);
  });

  it('counts a project once for an officer of both its countries', async () => {
    const founders = [await aTeacher(world, { country: 'SE' }), await aTeacher(world, { country: 'FI' })] as const;
    const { id } = await aProject(world, { founders, state: 'under_review' });
    const both = { ...(await anOfficer(world, { serves: 'SE' })), serves: [country('SE'), country('FI')] };
    expect((await listQueue(world.db, both)).map((item) => item.id)).toEqual([id]);
    const counted = (await countQueues(world.db, both)).find(({ kind }) => kind === 'project_review');
    expect(counted).toEqual({ kind: 'project_review', waiting: 1, oldest: world.now });
  });

  it('counts changes of schools in the countries served until they are seen, and does not list them', async () => {
    const at = await aTeacher(world, { country: 'AT' });
    const change = await aSchoolChange(world, at);
    const count = />1<\/span>Changes to schools</;
    const there = await queueOf('AT');
    expect(there.html).toMatch(count);
    expect(there.html).toContain('Nothing is waiting');
    expect((await queueOf('every country')).html).toMatch(count);
    expect((await queueOf('FR')).html).not.toMatch(count);
    const officer = await world.signedIn(await anOfficer(world, { serves: 'AT' }));
    await officer.post(schools.changeSeen(change));
    expect((await queueOf('AT')).html).toMatch(/>0<\/span>Changes to schools</);
  });

  it('says of each kind the same number as the list that it leads to, which has as many rows and says how old the oldest is', {
    tags: ['slow'],
  }, async () => {
    const now = world.now;
    const officer = await officerOf('BE');
    const [aged, people] = [(days: number) => daysAfter(now, -days), [] as TestTeacher[]];
    for (const days of [20, 13, 6]) {
      world.now = aged(days);
      people.push(await aTeacher(world, { country: 'BE', state: 'waiting', givenName: 'Jef' }));
      const founders = [await aTeacher(world, { country: 'BE' }), await aTeacher(world)] as const;
      if (days < 20) await aProject(world, { founders, state: 'under_review', title: `Canals ${days}` });
      await aCase(country('BE'), { urgent: days === 6 });
      await aSchoolChange(world, founders[0]);
    }
    await aTeacher(world, { country: 'BE', state: 'waiting', confirmed: false });
    world.now = now;
    const seen = await world.db.selectFrom('school_change').select('id').where('country', '=', country('BE')).execute();
    if (seen[0]) await officer.post(schools.changeSeen(seen[0].id));
    const queue = (await officer.get(paths.office())).html;
    const counted = [...queue.matchAll(/badge-secondary">([1-9]\d*)<\/span>([^<]+)</g)];
    expect(counted.map(([, count, kind]) => `${count} ${kind}`)).toEqual([
      '3 People',
      '2 Projects',
      '3 Reports',
      '2 Changes to schools',
    ]);
    expect(queue).toContain('8 things to decide; the oldest came 20 days ago.');
    const lists = [verification.officePeople(), projects.officeProjects(), conduct.officeCases(), schools.changes()];
    const ages = [20, 13, 20, 13];
    for (const [at, path] of lists.entries()) {
      const list = await officer.get(path);
      expect(list.html).toContain(`${counted[at]?.[1]} are waiting; the oldest came ${ages[at]} days ago.`);
      const rows = path === schools.changes() ? /\/seen"/g : /<tr>/g;
      const heads = path === schools.changes() ? 0 : 1;
      expect([path, (list.html.match(rows) ?? []).length - heads]).toEqual([path, Number(counted[at]?.[1])]);
      expect(list.queries).toBeLessThanOrEqual(8);
    }
  });

  it('is for officers only', async () => {
    expect((await world.guest().get(paths.office())).status).toBe(404);
    expect((await (await world.signedIn(await aTeacher(world))).get(paths.office())).status).toBe(404);
  });
});
