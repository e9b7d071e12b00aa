import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Member } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { aFoundingParty, aWholeProject } from '#test/builders/founding.ts';
import { aContact, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aSpace } from '#test/builders/projects.ts';
import { expectFound } from '#test/expect-found.ts';
import { rowsAbout } from '#test/rows-about.ts';
import { openWorld, type World } from '#test/world.ts';
import { findProject } from '../access.ts';
import { invitePartner } from '../partners/commands/invite-partner.ts';
import { joinProject } from '../partners/commands/join-project.ts';
import { paths } from '../paths.ts';
import { chooseSchool } from '../proposal/commands/choose-school.ts';
import { saveProposal } from '../proposal/commands/save-proposal.ts';
import { insertProject } from '../steps/insert-project.ts';
import { acceptProposal } from './commands/accept-proposal.ts';
import { closeProject } from './commands/close-project.ts';
import { declineProposal } from './commands/decline-proposal.ts';
import { submitProposal } from './commands/submit-proposal.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(() => world.close());

const as = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
const seen = (who: TestTeacher, id: ProjectId) => expectFound(findProject(world.by(as(who)), id));
const reason = 'The plan lacks a middle.';

it('what is done with a draft leaves the other drafts of its founders as they were', { tags: ['slow'] }, async () => {
  const { ana, eleni } = party;
  const others = [
    await aWholeProject(world, [ana, eleni]),
    await aWholeProject(world, [eleni, ana], 'waiting_for_partner'),
    await aWholeProject(world, [ana, eleni], 'refused'),
  ];
  const id = await aWholeProject(world, [ana, eleni], 'refused');
  for (const other of others)
    await world.db
      .updateTable('project')
      .set({ cover_things: ['whale'] })
      .where('id', '=', other)
      .execute();
  const school = await aSchool(world);
  await world.db
    .insertInto('member_school')
    .values({ member_id: ana.id, school_id: school, since_on: '2026-01-01', main: false })
    .execute();
  const before = await rowsAbout(world, others);
  const [one, other] = [world.by(as(ana)), world.by(as(eleni))];
  const changes = { aims: 'Other aims', title: 'Other games' };
  expect((await saveProposal(one, await seen(ana, id), { version: 1, changes })).ok).toBe(true);
  expect(await submitProposal(one, await seen(ana, id))).toEqual(ok('submitted'));
  expect(await chooseSchool(one, await seen(ana, id), school)).toEqual(ok('chosen'));
  expect(await acceptProposal(one, await seen(ana, id))).toEqual(ok('agreed'));
  expect(await declineProposal(other, await seen(eleni, id), { reason })).toEqual(ok('declined'));
  expect(await submitProposal(one, await seen(ana, id))).toEqual(ok('submitted'));
  expect(await acceptProposal(other, await seen(eleni, id))).toEqual(ok('accepted'));
  expect(await rowsAbout(world, others)).toEqual(before);
});

it('a draft is not one that was sent back because another one of its founders was', async () => {
  const { ana, eleni } = party;
  const sentBack = await aWholeProject(world, [ana, eleni], 'under_review');
  await party.spain.post(paths.question(sentBack), { reason });
  const id = await aWholeProject(world, [ana, eleni], 'refused');
  expect(await submitProposal(world.by(as(ana)), await seen(ana, id))).toEqual(ok('submitted'));
  expect(await declineProposal(world.by(as(eleni)), await seen(eleni, id), { reason })).toEqual(ok('declined'));
  expect(await world.db.selectFrom('waiting').select('kind').where('subject_id', '=', id).execute()).toEqual([]);
});

it('what is done with a running project leaves others as they were, and counts its own countries only', {
  tags: ['slow'],
}, async () => {
  const { ana, eleni } = party;
  const [paul, luc] = [await aTeacher(world, { country: 'FR' }), await aTeacher(world, { country: 'IT' })];
  await aContact(world, ana, paul);
  const [mine, other] = [
    await aSpace(world, { founders: [ana, eleni] }),
    await aSpace(world, { founders: [luc, eleni] }),
  ];
  const rosa = await aTeacher(world, { country: 'RO' });
  await aPartner(world, other.project, rosa);
  await world.db.updateTable('figure').set({ running_projects: 3 }).where('country', '=', luc.country).execute();
  const before = await rowsAbout(world, [other.project, other.id]);
  expect(await invitePartner(world.by(as(ana)), await seen(ana, mine.project), { member: paul.id })).toEqual(
    ok('invited'),
  );
  expect(await joinProject(world.by(as(paul)), await seen(paul, mine.project))).toEqual(ok('joined'));
  const space = await world.db
    .selectFrom('space')
    .select('countries')
    .where('id', '=', mine.id)
    .executeTakeFirstOrThrow();
  expect([...space.countries].sort()).toEqual(['ES', 'FR', 'GR']);
  const ofItaly = () =>
    world.db.selectFrom('figure').select('running_projects').where('country', '=', luc.country).executeTakeFirst();
  const running = await ofItaly();
  expect(await closeProject(world.by(as(eleni)), await seen(eleni, mine.project), { reason })).toEqual(ok('closed'));
  await world.settle();
  expect([await rowsAbout(world, [other.project, other.id]), await ofItaly()]).toEqual([before, running]);
  for (const { email } of [luc, rosa]) expect(await world.mailsTo(email)).toEqual([]);
});

it('a project is written once, and none under the id of another', { tags: ['slow'] }, async () => {
  const { ana, eleni } = party;
  const id = await aWholeProject(world, [ana, eleni], 'active');
  const before = await rowsAbout(world, [id]);
  const dates = { drafted: world.now };
  const again = { id, state: 'draft', proposal: { title: 'Mine' }, founders: [eleni, ana], dates } as const;
  expect(await insertProject(world, again)).toBe(false);
  expect(await rowsAbout(world, [id])).toEqual(before);
});

it('nobody is invited who is a contact of somebody else, or whose account is suspended', async () => {
  const { ana, eleni } = party;
  const [rui, eva] = [await aTeacher(world, { country: 'PT' }), await aTeacher(world, { country: 'PT' })];
  await aContact(world, eleni, rui);
  await aContact(world, ana, eva);
  await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', eva.id).execute();
  const { project } = await aSpace(world, { founders: [ana, eleni] });
  for (const { id } of [rui, eva])
    expect(await invitePartner(world.by(as(ana)), await seen(ana, project), { member: id })).toEqual(
      refuse('notAContact'),
    );
});

it('a school that a founder has left, or where only the other one is, cannot be chosen', async () => {
  const { ana, eleni } = party;
  const id = await aWholeProject(world, [ana, eleni]);
  const left = await aSchool(world);
  const gone = { member_id: ana.id, school_id: left, since_on: '2020-01-01', until_on: '2025-12-31' };
  await world.db.insertInto('member_school').values(gone).execute();
  for (const school of [left, eleni.school])
    expect(await chooseSchool(world.by(as(ana)), await seen(ana, id), school)).toEqual(refuse('notYourSchool'));
});
