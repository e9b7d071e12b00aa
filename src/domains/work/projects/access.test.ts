import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { anOfficer, anOperator, aPupil, aTeacher, country, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aProject } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { findProject } from './access.ts';
import { type ProjectState, projectStates } from './model.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let rui: TestTeacher;
let luc: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world);
  eleni = await aTeacher(world, { country: 'GR' });
  rui = await aTeacher(world, { country: 'PT' });
  luc = await aTeacher(world, { country: 'FR' });
});
afterAll(() => world.close());

const member = (teacher: TestTeacher): Actor => ({ ...teacher, verified: true, confirmed: true });
const see = (teacher: TestTeacher, id: ProjectId) => findProject(world.by(member(teacher)), id);

it('a project is visible to its founders always, to its services from its first submission on, and to everyone once it runs', {
  tags: ['slow'],
}, async () => {
  const actors: Record<string, Actor> = {
    guest: { kind: 'guest' },
    pupil: await aPupil(world, { teacher: ana }),
    operator: await anOperator(world),
    founder: member(ana),
    'the other founder': member(eleni),
    'a founder of another project': member(rui),
    'officer of Greece': { ...(await anOfficer(world, { serves: 'GR' })), serves: [country('GR')] },
    'officer of Portugal': { ...(await anOfficer(world, { serves: 'PT' })), serves: [country('PT')] },
    central: { ...(await anOfficer(world, { serves: 'every country' })), serves: 'every country' },
  };
  const everybody = Object.keys(actors);
  const founders = ['founder', 'the other founder'];
  const services = [...founders, 'officer of Greece', 'central'];
  const expected: Record<ProjectState, readonly string[]> = {
    draft: founders,
    waiting_for_partner: founders,
    under_review: services,
    refused: services,
    active: everybody,
    closed: everybody,
  };
  for (const state of projectStates) {
    await aProject(world, { founders: [rui, luc], state });
    const { id } = await aProject(world, { founders: [ana, eleni], state });
    const readers: string[] = [];
    for (const [name, actor] of Object.entries(actors))
      if ((await findProject(world.by(actor), id))?.id === id) readers.push(name);
    expect(readers, state).toEqual(expected[state]);
  }
});

it('a project has its own founders and partners, and the approvals of this round', async () => {
  const { id } = await aProject(world, { founders: [ana, eleni], state: 'under_review' });
  const { id: other } = await aProject(world, { founders: [rui, luc], state: 'under_review' });
  await aPartner(world, id, luc);
  await aPartner(world, other, ana);
  await world.db.updateTable('project').set({ round: 2 }).where('id', '=', id).execute();
  const review = { reason: 'A reason that is long enough.', decided_at: world.now };
  await world.db
    .insertInto('project_review')
    .values([
      { ...review, project_id: id, round: 2, country: country('ES'), decision: 'approved' },
      { ...review, project_id: id, round: 2, country: country('FR'), decision: 'changes_requested' },
      { ...review, project_id: id, round: 1, country: country('GR'), decision: 'approved' },
      { ...review, project_id: other, round: 2, country: country('PT'), decision: 'approved' },
    ])
    .execute();
  const found = await see(ana, id);
  expect(found?.founders.map((founder) => founder.id)).toEqual([ana.id, eleni.id]);
  expect(found?.partners.map((partner) => partner.id)).toEqual([luc.id]);
  expect(found?.approvedBy).toEqual(['ES']);
});

it('a project is marked as invited to only for an open invitation of this person to this project', async () => {
  const founders = [ana, eleni] as const;
  const [{ id }, { id: other }] = [await aProject(world, { founders }), await aProject(world, { founders })];
  const invite = (project: ProjectId, teacher: TestTeacher, state: 'open' | 'declined') =>
    world.db
      .insertInto('project_invitation')
      .values({
        project_id: project,
        member_id: teacher.id,
        state,
        invited_at: world.now,
        answered_at: state === 'open' ? null : world.now,
      })
      .execute();
  const vera = await aTeacher(world, { country: 'IT' });
  await invite(id, rui, 'open');
  await invite(id, luc, 'declined');
  await invite(other, vera, 'open');
  const invited = [];
  for (const teacher of [rui, luc, vera]) invited.push((await see(teacher, id))?.invited);
  expect(invited).toEqual([true, false, false]);
});
