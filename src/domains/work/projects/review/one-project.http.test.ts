import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, ProjectId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { aFoundingParty, aWholeProject, stateOf } from '#test/builders/founding.ts';
import { aContact, anOfficer, aSchool, aTeacher, country } from '#test/builders/people.ts';
import { aPartner, aSpace } from '#test/builders/projects.ts';
import { othersIn } from '#test/others-in.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findProject, findProjectOfOffice } from '../access.ts';
import { approveProject } from '../lifecycle/commands/approve-project.ts';
import { refuseProject } from '../lifecycle/commands/refuse-project.ts';
import { requestChanges } from '../lifecycle/commands/request-changes.ts';
import { invitePartner } from '../partners/commands/invite-partner.ts';
import { joinProject } from '../partners/commands/join-project.ts';
import { paths } from '../paths.ts';
import { chooseSchool } from '../proposal/commands/choose-school.ts';
import { removePicture } from '../proposal/commands/remove-picture.ts';
import { saveProposal } from '../proposal/commands/save-proposal.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
const reason = 'How many pupils take part on each side?';
const refusal = { reason, reasonKey: 'contents_not_acceptable_in_teaching' };
const tables = {
  project: 'id',
  project_founder: 'project_id',
  project_review: 'project_id',
  project_country: 'project_id',
  project_invitation: 'project_id',
};
/** All rows of spaces, except those of the space of this project. */
async function otherSpaces(id: ProjectId) {
  const project = await world.db
    .selectFrom('project')
    .select('space_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return othersIn(
    world,
    { space: 'id', space_member: 'space_id', space_candidate: 'space_id' },
    project.space_id ?? newId(),
  );
}

beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(() => world.close());

const submit = async (id: ProjectId) => {
  await party.ana.browser.post(paths.submission(id));
  return party.eleni.browser.post(paths.agreement(id));
};

it('commands about one project leave all other projects unchanged', { tags: ['slow'] }, async () => {
  const { ana, eleni, spain, greece } = party;
  const founders = [ana, eleni] as const;
  for (const state of ['draft', 'waiting_for_partner', 'under_review', 'under_review', 'refused'] as const)
    await spain.post(paths.approval(await aWholeProject(world, founders, state)));
  const paul = await aTeacher(world, { country: 'FR' });
  await aContact(world, ana, paul);
  await ana.browser.post(paths.invitations((await aSpace(world, { founders })).project), { member: paul.id });
  const [rui, luca] = [await aTeacher(world, { country: 'PT' }), await aTeacher(world, { country: 'IT' })];
  const theirs = await aSpace(world, { founders: [rui, luca] });
  await aPartner(world, theirs.project, paul);
  const figures = () =>
    world.db
      .selectFrom('figure')
      .selectAll()
      .where('country', 'not in', [ana.country, eleni.country, paul.country])
      .orderBy('country')
      .execute();
  const id = await aWholeProject(world, founders);
  const [before, spacesBefore, countedBefore] = [
    await othersIn(world, tables, id),
    await otherSpaces(id),
    await figures(),
  ];
  const then = world.now;
  world.now = minutesAfter(then, 10);
  const actions = [
    () => ana.browser.post(paths.submission(id)),
    () => eleni.browser.post(paths.declination(id), { reason }),
    () => submit(id),
    () => greece.post(paths.question(id), { reason }),
    () => submit(id),
    () => spain.post(paths.refusal(id), refusal),
    () => submit(id),
    () => spain.post(paths.approval(id)),
    () => greece.post(paths.approval(id)),
    () => ana.browser.post(paths.invitations(id), { member: paul.id }),
    async () => (await world.signedIn(paul)).post(paths.invitationAcceptance(id)),
    () => ana.browser.post(paths.closure(id), { reason }),
  ];
  for (const act of actions) expect((await act()).status).toBe(303);
  world.now = then;
  expect(await stateOf(world, id)).toEqual({ state: 'closed', round: 3 });
  expect(await othersIn(world, tables, id)).toEqual(before);
  expect(await otherSpaces(id)).toEqual(spacesBefore);
  expect(await figures()).toEqual(countedBefore);
});

it('each founder has their own time of agreement', async () => {
  const id = await aWholeProject(world, [party.ana, party.eleni]);
  const then = world.now;
  await party.ana.browser.post(paths.submission(id));
  world.now = minutesAfter(then, 10);
  await party.eleni.browser.post(paths.agreement(id));
  world.now = then;
  const founders = await world.db
    .selectFrom('project_founder')
    .select('agreed_at')
    .where('project_id', '=', id)
    .orderBy('seat')
    .execute();
  expect(founders.map((founder) => founder.agreed_at)).toEqual([then, minutesAfter(then, 10)]);
});

describe('an officer with an outdated page', () => {
  it('decides nothing about a round that they have not read', async () => {
    const id = await aWholeProject(world, [party.ana, party.eleni], 'under_review');
    const { id: officer } = await anOfficer(world, { serves: 'ES' });
    const actor = { kind: 'officer', id: officer, serves: [country('ES')] } as const;
    const seen = await findProjectOfOffice(world.by(actor), id);
    if (!seen) throw new Error('The project is not seen.');
    const decide = async () => [
      (await approveProject(world.by(actor), seen)).ok,
      (await requestChanges(world.by(actor), seen, { reason })).ok,
      (await refuseProject(world.by(actor), seen, refusal)).ok,
    ];
    await party.greece.post(paths.question(id), { reason });
    expect(await decide()).toEqual([false, false, false]);
    expect(await stateOf(world, id)).toEqual({ state: 'draft', round: 1 });
    await submit(id);
    expect(await decide()).toEqual([false, false, false]);
    expect(await stateOf(world, id)).toEqual({ state: 'under_review', round: 2 });
  });
});

it('a project opens by its own approvals: neither another decision nor an approval of another project counts', async () => {
  const { ana, eleni, spain, greece } = party;
  await greece.post(paths.approval(await aWholeProject(world, [ana, eleni], 'under_review')));
  const id = await aWholeProject(world, [ana, eleni], 'under_review');
  await world.db
    .insertInto('project_review')
    .values({
      project_id: id,
      round: 1,
      country: country('GR'),
      decision: 'changes_requested',
      reason,
      decided_at: world.now,
    })
    .execute();
  await spain.post(paths.approval(id));
  expect((await stateOf(world, id)).state).toBe('under_review');
});

describe('a change at the same moment is respected', () => {
  const as = ({ id, country: of }: { readonly id: MemberId; readonly country: CountryCode }) =>
    ({ kind: 'member', id, country: of, verified: true, confirmed: true }) as const;
  const expectFound = async <thing>(found: Promise<thing | undefined>): Promise<thing> => {
    const thing = await found;
    if (!thing) throw new Error('The project is not seen.');
    return thing;
  };
  const become = (tx: Db, id: ProjectId, state: 'active' | 'closed' | 'under_review') =>
    tx
      .updateTable('project')
      .set({ state, submitted_at: world.now, closed_at: state === 'closed' ? world.now : null })
      .where('id', '=', id)
      .execute();

  it('nobody is invited to a project that is being closed, or joins it', async () => {
    const { ana, eleni } = party;
    const paul = await aTeacher(world, { country: 'FR' });
    await aContact(world, ana, paul);
    const running = async () => (await aSpace(world, { founders: [ana, eleni] })).project;
    const id = await running();
    const seen = await expectFound(findProject(world.by(as(ana)), id));
    const end = (project: ProjectId) => ({ change: (tx: Db) => become(tx, project, 'closed') });
    const inviting = () => invitePartner(world.by(as(ana)), seen, { member: paul.id });
    expect(await whileOtherTransaction(world, end(id), inviting)).toEqual(refuse('notRunning'));
    const other = await running();
    await ana.browser.post(paths.invitations(other), { member: paul.id });
    const invited = await expectFound(findProject(world.by(as(paul)), other));
    const joining = () => joinProject(world.by(as(paul)), invited);
    const change = (tx: Db) => tx.updateTable('member').set({ state: 'waiting' }).where('id', '=', paul.id).execute();
    expect(await whileOtherTransaction(world, { change }, joining)).toEqual(refuse('notVerified'));
    await world.db.updateTable('member').set({ state: 'verified' }).where('id', '=', paul.id).execute();
    expect(await whileOtherTransaction(world, end(other), joining)).toEqual(refuse('notInvited'));
    await become(world.db, other, 'active');
    const school = await aSchool(world, { in: 'FR' });
    const moving = async (tx: Db) => {
      await tx.updateTable('member').set({ state_since: world.now }).where('id', '=', paul.id).execute();
      await tx.updateTable('member_school').set({ until_on: '2026-11-23' }).where('member_id', '=', paul.id).execute();
      const place = { member_id: paul.id, school_id: school, since_on: '2026-11-23' };
      await tx.insertInto('member_school').values(place).execute();
    };
    expect(await whileOtherTransaction(world, { change: moving }, joining)).toEqual(ok('joined'));
    const partners = world.db.selectFrom('project_partner').select('school_id').where('project_id', '=', other);
    expect(await partners.execute()).toEqual([{ school_id: school }]);
  });

  it('nothing opens for a founder who loses their verification, and no picture is changed in what is submitted', async () => {
    const { ana, eleni, spain } = party;
    const id = await aWholeProject(world, [ana, eleni], 'under_review');
    await party.greece.post(paths.approval(id));
    const of = (state: 'waiting' | 'verified') => (tx: Db) =>
      tx.updateTable('member').set({ state }).where('id', '=', eleni.id).execute();
    const approved = await whileOtherTransaction(world, { change: of('waiting') }, () =>
      spain.post(paths.approval(id)),
    );
    await of('verified')(world.db);
    expect(approved.status).toBe(409);
    const draft = await aWholeProject(world, [ana, eleni]);
    const seen = await expectFound(findProject(world.by(as(ana)), draft));
    const change = (tx: Db) => become(tx, draft, 'under_review');
    const removing = () => removePicture(world.by(as(ana)), seen);
    expect(await whileOtherTransaction(world, { change }, removing)).toEqual(refuse('notEditable'));
  });

  it('founders take part with the school that was submitted to the support services', async () => {
    const { ana, eleni } = party;
    const id = await aWholeProject(world, [ana, eleni]);
    const school = await aSchool(world);
    const place = { member_id: ana.id, school_id: school, since_on: '2026-01-01', main: false };
    await world.db.insertInto('member_school').values(place).execute();
    const seen = await expectFound(findProject(world.by(as(ana)), id));
    const choosing = () => chooseSchool(world.by(as(ana)), seen, school);
    const change = (tx: Db) => become(tx, id, 'under_review');
    expect(await whileOtherTransaction(world, { change }, choosing)).toEqual(refuse('notEditable'));
    await world.db.updateTable('project').set({ state: 'draft' }).where('id', '=', id).execute();
    expect(await choosing()).toEqual(ok('chosen'));
    const move = (tx: Db) => tx.updateTable('member').set({ state: 'waiting' }).where('id', '=', ana.id).execute();
    expect(await whileOtherTransaction(world, { change: move }, choosing)).toEqual(refuse('notVerified'));
    const stranger = await aTeacher(world);
    expect(await chooseSchool(world.by(as(stranger)), seen, school)).toEqual(refuse('notEditable'));
  });

  it('founders are locked in the order in which two people are locked everywhere, so that no deadlock is possible', async () => {
    const { ana, eleni } = party;
    const id = await aWholeProject(world, [eleni, ana]);
    const seen = await expectFound(findProject(world.by(as(ana)), id));
    const saving = () => saveProposal(world.by(as(ana)), seen, { version: seen.version, changes: { title: 'New' } });
    const lock = (tx: Db, member: MemberId) =>
      tx.selectFrom('member').select('id').where('id', '=', member).forNoKeyUpdate().skipLocked().execute();
    const free: unknown[] = [];
    const change = (tx: Db) => lock(tx, ana.id);
    const andThen = async (tx: Db) => void free.push(...(await lock(tx, eleni.id)));
    expect((await whileOtherTransaction(world, { change, andThen }, saving)).ok).toBe(true);
    expect(free).toEqual([{ id: eleni.id }]);
  });
});
