import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aWholeProject } from '#test/builders/founding.ts';
import { aContact, anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { findMisplacedMessage } from '#test/naughty/message-placement.ts';
import { rounds } from '#test/races/rounds.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let [ana, eleni]: TestTeacher[] = [];
let founders: readonly [Browser, Browser];
let services: readonly [Browser, Browser];

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function twoFounders() {
  const one = await aTeacher(world, { givenName: 'Ana', familyName: 'López' });
  const two = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  await aContact(world, one, two);
  return [one, two] as const;
}

const steps = [
  {
    title: 'Games our grandparents played',
    summary: 'We film, teach and try each other’s street games.',
    type: 'pupils',
    open_to_partners: 'yes',
  },
  { class_1: '4B', class_2: 'D2', languages: ['en', 'es'], age_from: '8', age_to: '11', pupils: '44' },
  {
    subjects: ['physical_education', 'history'],
    competences: ['eu_2018.personal_social_and_learning_to_learn'],
    tools: ['video'],
  },
  {
    aims: 'To know each other’s games.',
    process: 'Mixed teams, one game a month.',
    results: 'A book of games.',
    starts_on: '2027-01-10',
    ends_on: '',
  },
] as const;

async function start(browser: Browser, partner: TestTeacher, school: string): Promise<ProjectId> {
  const idempotencyKey = newId<ProjectId>();
  const reply = await browser.post(paths.start(), { idempotencyKey, partner: partner.id, school, title: 'Games' });
  expect(reply.location).toBe(paths.form(idempotencyKey, 1));
  return idempotencyKey;
}

async function versionOf(id: ProjectId): Promise<string> {
  const row = await world.db.selectFrom('project').select('version').where('id', '=', id).executeTakeFirstOrThrow();
  return String(row.version);
}

async function stateOf(id: ProjectId) {
  return world.db.selectFrom('project').select(['state', 'round']).where('id', '=', id).executeTakeFirstOrThrow();
}

async function fill(browser: Browser, id: ProjectId): Promise<void> {
  for (const [index, fields] of steps.entries()) {
    const step = ([1, 2, 3, 4] as const)[index] ?? 1;
    const reply = await browser.post(paths.form(id, step), { ...fields, version: await versionOf(id) });
    expect(reply.location).toBe(step === 4 ? paths.preview(id) : paths.form(id, step === 1 ? 2 : step === 2 ? 3 : 4));
  }
}

describe('founding a project', () => {
  beforeAll(async () => {
    [ana, eleni] = await twoFounders();
    if (!ana || !eleni) throw new Error();
    founders = [await world.signedIn(ana), await world.signedIn(eleni)];
    services = [
      await world.signedIn(await anOfficer(world, { serves: 'ES' })),
      await world.signedIn(await anOfficer(world, { serves: 'GR' })),
    ];
  });

  it('goes from a common draft to a running project with space and labels', { tags: ['slow'] }, async () => {
    if (!ana || !eleni) throw new Error();
    const id = await start(founders[0], eleni, ana.school);
    await fill(founders[1], id);
    expect((await founders[0].post(paths.submission(id))).location).toBe(paths.project(id));
    expect(await stateOf(id)).toEqual({ state: 'waiting_for_partner', round: 0 });
    expect((await founders[1].get(paths.project(id))).html).toContain('Agree and send it in');
    expect((await founders[1].post(paths.agreement(id))).location).toBe(paths.project(id));
    expect(await stateOf(id)).toEqual({ state: 'under_review', round: 1 });
    expect((await services[0].get(paths.officeProjects())).html).toContain('Games our grandparents played');
    expect((await services[0].post(paths.approval(id))).status).toBe(303);
    expect((await stateOf(id)).state).toBe('under_review');
    expect((await services[0].get(paths.officeProjects())).html).not.toContain('Games our grandparents played');
    expect((await services[1].get(paths.officeProjects())).html).toContain('Spain has approved');
    expect((await services[1].post(paths.approval(id))).status).toBe(303);
    expect((await stateOf(id)).state).toBe('active');
    const members = await world.db
      .selectFrom('space_member')
      .select('role')
      .where('member_id', 'in', [ana.id, eleni.id])
      .execute();
    expect(members.map((row) => row.role)).toEqual(['founder_administrator', 'founder_administrator']);
    const labels = await world.db
      .selectFrom('label')
      .select(['name', 'title', 'country'])
      .where('project_id', '=', id)
      .orderBy('country')
      .execute();
    expect(labels).toEqual([
      { name: 'Ana López', title: 'Games our grandparents played', country: 'ES' },
      { name: 'Eleni Papadaki', title: 'Games our grandparents played', country: 'GR' },
    ]);
    const page = await world.guest().get(paths.project(id));
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('Papadaki');
    for (const colleague of [founders[0], ...services])
      expect((await colleague.get(paths.project(id))).html).toContain(`href="${profiles.person(eleni.id)}"`);
    expect(page.html).not.toContain(profiles.person(eleni.id));
    const mails = (await world.mailsTo(eleni.email)).map((mail) => mail.subject);
    expect(mails).toContain('Ana López has started a project with you: “Games”.');
    expect(mails.some((subject) => subject.includes('is approved!'))).toBe(true);
    const notices = await world.db
      .selectFrom('notification')
      .select(['kind', 'details'])
      .where('account_id', '=', eleni.id)
      .orderBy('id')
      .execute();
    // Of two approvals the last one is told as the beginning of the project. Officers are not named.
    expect(notices.map(({ kind, details }) => [kind, Object(details).who])).toEqual([
      ['projects.notice.drafted', 'Ana López'],
      ['projects.notice.submitted', 'Ana López'],
      ['projects.notice.approved', ''],
      ['projects.notice.activated', ''],
    ]);
  });

  it('has one result when both submit, and both accept, at the same moment', async () => {
    if (!ana || !eleni) throw new Error();
    for (let time = 0; time < rounds.few; time += 1) {
      const id = await aWholeProject(world, [ana, eleni]);
      const sent = await Promise.all(founders.map((browser) => browser.post(paths.submission(id))));
      expect(sent.filter((reply) => reply.status === 303).length).toBeGreaterThanOrEqual(1);
      expect((await stateOf(id)).state).toBe('waiting_for_partner');
      const agreed = await Promise.all([...founders, ...founders].map((browser) => browser.post(paths.agreement(id))));
      expect(agreed.every((reply) => reply.status === 303 || reply.status === 409)).toBe(true);
      expect(await stateOf(id)).toEqual({ state: 'under_review', round: 1 });
    }
  });

  it('goes back to the draft, with the reason, where the other founder declines', async () => {
    if (!ana || !eleni) throw new Error();
    const id = await aWholeProject(world, [ana, eleni], 'waiting_for_partner');
    expect((await founders[0].post(paths.declination(id), { reason: 'I have sent it myself' })).status).toBe(409);
    const empty = await founders[1].post(paths.declination(id), { reason: '' });
    expect([empty.status, empty.html.includes('Please write a few words')]).toEqual([422, true]);
    expect(findMisplacedMessage(empty.html)).toBeUndefined();
    // Those who may not decline are refused before their text is checked.
    expect((await founders[0].post(paths.declination(id), { reason: '' })).status).toBe(409);
    const reason = 'The plan <b>lacks</b> a middle.';
    expect((await founders[1].post(paths.declination(id), { reason })).status).toBe(303);
    expect((await stateOf(id)).state).toBe('draft');
    expect((await founders[0].get(paths.project(id))).html).toContain('The plan &lt;b>lacks&lt;/b> a middle.');
  });

  it('offers the next step once, beside the stamp: sending it, and agreeing to it', async () => {
    if (!ana || !eleni) throw new Error();
    const id = await aWholeProject(world, [ana, eleni]);
    const formsTo = async (founder: 0 | 1, action: string) =>
      (await founders[founder].get(paths.preview(id))).html.split(`action="${action}"`).length - 1;
    expect(await formsTo(0, paths.submission(id))).toBe(1);
    await founders[0].post(paths.submission(id));
    expect(await formsTo(1, paths.agreement(id))).toBe(1);
    expect(await formsTo(1, paths.declination(id))).toBe(1);
    expect(await formsTo(0, paths.agreement(id))).toBe(0);
  });

  it('stays a draft while something is missing, and lists it with links to the fields', async () => {
    if (!ana || !eleni) throw new Error();
    const { id } = await aProject(world, { founders: [ana, eleni], state: 'draft' });
    expect((await founders[0].post(paths.submission(id))).location).toBe(paths.preview(id));
    const { html } = await founders[0].get(paths.preview(id));
    expect(html).toContain('3 things are missing');
    expect(html).toContain(`${paths.form(id, 4)}#field-aims`);
    expect((await stateOf(id)).state).toBe('draft');
  });

  it('waits until both founders are verified', async () => {
    if (!ana) throw new Error();
    const luz = await aTeacher(world, { country: 'PT', state: 'waiting' });
    const id = await aWholeProject(world, [ana, luz]);
    expect((await founders[0].post(paths.submission(id))).status).toBe(303);
    const reply = await (await world.signedIn(luz)).post(paths.agreement(id));
    expect([reply.status, reply.html.includes('Both of you must be verified')]).toEqual([409, true]);
    expect((await stateOf(id)).state).toBe('waiting_for_partner');
  });
});
