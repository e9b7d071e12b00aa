import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Member, Officer } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { aWholeProject } from '#test/builders/founding.ts';
import { aContact, anOfficer, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { withoutDatabase } from '#test/without-database.ts';
import { openWorld, type World } from '#test/world.ts';
import { findProject, type SeenProject } from '../access.ts';
import { chooseCover } from '../cover/commands/choose-cover.ts';
import type { ProjectState } from '../model.ts';
import { declineInvitation } from '../partners/commands/decline-invitation.ts';
import { invitePartner } from '../partners/commands/invite-partner.ts';
import { joinProject } from '../partners/commands/join-project.ts';
import { chooseSchool } from '../proposal/commands/choose-school.ts';
import { removePicture } from '../proposal/commands/remove-picture.ts';
import { saveProposal } from '../proposal/commands/save-proposal.ts';
import { setPicture } from '../proposal/commands/set-picture.ts';
import { acceptProposal } from './commands/accept-proposal.ts';
import { approveProject } from './commands/approve-project.ts';
import { closeProject } from './commands/close-project.ts';
import { declineProposal } from './commands/decline-proposal.ts';
import { refuseProject } from './commands/refuse-project.ts';
import { reopenProject } from './commands/reopen-project.ts';
import { requestChanges } from './commands/request-changes.ts';
import { submitProposal } from './commands/submit-proposal.ts';

let world: World;
let [ana, eleni, rui]: TestTeacher[] = [];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [ana, eleni, rui] = [
    await aTeacher(world),
    await aTeacher(world, { country: 'GR' }),
    await aTeacher(world, { country: 'PT' }),
  ];
  await aContact(world, ana, rui);
});

const reason = 'The plan lacks a middle.';
const cover = { variant: 1, things: [] };
const member = (teacher: TestTeacher | undefined): Member => {
  if (!teacher) throw new Error('There is no such teacher.');
  return { ...teacher, verified: true, confirmed: true };
};
async function aProjectOf(state: 'draft' | 'waiting_for_partner' | 'under_review' | 'active'): Promise<ProjectId> {
  if (!ana || !eleni) throw new Error('There are no founders.');
  return aWholeProject(world, [ana, eleni], state);
}
async function seenBy<actor extends Actor>(actor: actor, id: ProjectId): Promise<SeenProject<actor>> {
  const project = await findProject(world.by(actor), id);
  if (!project) throw new Error('The project is not seen.');
  return project;
}
const stateOf = async (id: ProjectId) =>
  (await world.db.selectFrom('project').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

describe('a command asks the policy itself, whatever page it came from', () => {
  it('a founder does nothing with a draft that needs another state', async () => {
    const [by, id] = [member(ana), await aProjectOf('draft')];
    const project = await seenBy(by, id);
    expect(await acceptProposal(world.by(by), project)).toEqual(refuse('notWaiting'));
    expect(await declineProposal(world.by(by), project, { reason })).toEqual(refuse('notWaiting'));
    expect(await closeProject(world.by(by), project, { reason })).toEqual(refuse('notRunning'));
    expect(await invitePartner(world.by(by), project, { member: member(rui).id })).toEqual(refuse('notRunning'));
    expect(await stateOf(id)).toBe('draft');
  });

  it('a founder changes no picture while the project is reviewed', async () => {
    const [by, id] = [member(ana), await aProjectOf('under_review')];
    await world.db.updateTable('project').set({ picture_key: 'kept' }).where('id', '=', id).execute();
    const project = await seenBy(by, id);
    expect(await setPicture(world.by(by), project, Buffer.from('no picture'))).toEqual(refuse('notEditable'));
    expect(await removePicture(world.by(by), project)).toEqual(refuse('notEditable'));
    expect(await chooseCover(world.by(by), project, cover)).toEqual(refuse('notEditable'));
    expect(await submitProposal(world.by(by), project)).toEqual(refuse('notDraft'));
  });

  it('a founder who has submitted the proposal does not answer it as well', async () => {
    const [by, id] = [member(ana), await aProjectOf('waiting_for_partner')];
    const project = await seenBy(by, id);
    expect(await acceptProposal(world.by(by), project)).toEqual(refuse('notWaiting'));
    expect(await declineProposal(world.by(by), project, { reason })).toEqual(refuse('notWaiting'));
    expect(await stateOf(id)).toBe('waiting_for_partner');
  });

  it('a teacher outside does nothing with a running project', async () => {
    const [by, id] = [member(rui), await aProjectOf('active')];
    const project = await seenBy(by, id);
    expect(await closeProject(world.by(by), project, { reason })).toEqual(refuse('notRunning'));
    expect(await invitePartner(world.by(by), project, { member: member(ana).id })).toEqual(refuse('notRunning'));
    expect(await declineInvitation(world.by(by), project)).toEqual(refuse('notInvited'));
    expect(await joinProject(world.by(by), project)).toEqual(refuse('notInvited'));
    expect(await setPicture(world.by(by), project, Buffer.from('no picture'))).toEqual(refuse('notEditable'));
    expect(await removePicture(world.by(by), project)).toEqual(refuse('notEditable'));
    expect(await chooseCover(world.by(by), project, cover)).toEqual(refuse('notEditable'));
    expect(await saveProposal(world.by(by), project, { version: 1, changes: { title: 'Mine' } })).toEqual(
      refuse('notEditable'),
    );
    expect(await stateOf(id)).toBe('active');
  });

  it('only founders submit a draft, also where others can open it', async () => {
    const id = await aProjectOf('draft');
    const project = await seenBy(member(ana), id);
    expect(await submitProposal(world.by(member(rui)), project)).toEqual(refuse('notDraft'));
    expect(await stateOf(id)).toBe('draft');
  });

  it('a founder takes part with a school of their own, and with no other', async () => {
    const [by, id] = [member(ana), await aProjectOf('draft')];
    const project = await seenBy(by, id);
    const { school } = ana ?? {};
    const others = await aSchool(world);
    if (!school) throw new Error('There is no school.');
    expect(await chooseSchool(world.by(by), project, others)).toEqual(refuse('notYourSchool'));
    expect(await chooseSchool(world.by(by), project, school)).toEqual(ok('chosen'));
  });

  it('what the policy refuses is refused before anything is read or locked', async () => {
    const draft = await seenBy(member(ana), await aProjectOf('draft'));
    const by = withoutDatabase(world.by(member(ana)));
    expect(await acceptProposal(by, draft)).toEqual(refuse('notWaiting'));
    expect(await declineProposal(by, draft, { reason })).toEqual(refuse('notWaiting'));
    expect(await submitProposal(withoutDatabase(world.by(member(rui))), draft)).toEqual(refuse('notDraft'));
    const unverified = { ...member(ana), verified: false };
    const school = ana?.school;
    if (!school) throw new Error('There is no school.');
    expect(await chooseSchool(withoutDatabase(world.by(unverified)), draft, school)).toEqual(refuse('notVerified'));
    const running = await seenBy(member(ana), await aProjectOf('active'));
    expect(await declineInvitation(withoutDatabase(world.by(member(rui))), running)).toEqual(refuse('notInvited'));
    expect(await invitePartner(world.by(member(ana)), running, { member: member(rui).id })).toEqual(ok('invited'));
    const invited = await seenBy(member(rui), running.id);
    const waiting = withoutDatabase(world.by({ ...member(rui), verified: false }));
    expect(await joinProject(waiting, invited)).toEqual(refuse('notVerified'));
  });

  it('an officer decides only in a review, and once for each country', async () => {
    const { id: officerId } = await anOfficer(world, { serves: 'ES' });
    const officer: Officer = { kind: 'officer', id: officerId, serves: [member(ana).country] };
    const by = world.by(officer);
    const decided = async (state: 'under_review' | 'active') => {
      const id = await aProjectOf(state);
      if (state === 'under_review') expect((await approveProject(by, await seenBy(officer, id))).ok).toBe(true);
      const project = await seenBy(officer, id);
      return [
        await approveProject(by, project),
        await refuseProject(by, project, { reasonKey: 'other', reason }),
        await requestChanges(by, project, { reason }),
        await stateOf(id),
      ];
    };
    expect(await decided('active')).toEqual([...Array(3).fill(refuse('notUnderReview')), 'active']);
    expect(await decided('under_review')).toEqual([...Array(3).fill(refuse('notAllowed')), 'under_review']);
  });
});

describe('what changed after the page was loaded counts', () => {
  const afterIt = async (id: ProjectId, state: ProjectState) => {
    const reviewed = state === 'draft' ? {} : { round: 1, submitted_at: world.now };
    const opened = state === 'active' ? { activated_at: world.now } : {};
    await world.db
      .updateTable('project')
      .set({ state, ...reviewed, ...opened })
      .where('id', '=', id)
      .execute();
  };

  it('a proposal that was sent back or decided meanwhile is neither accepted nor declined', async () => {
    const by = member(eleni);
    for (const state of ['draft', 'active'] as const) {
      const id = await aProjectOf('waiting_for_partner');
      const project = await seenBy(by, id);
      await afterIt(id, state);
      expect(await acceptProposal(world.by(by), project)).toEqual(refuse('notWaiting'));
      expect(await declineProposal(world.by(by), project, { reason })).toEqual(refuse('notWaiting'));
      expect(await stateOf(id)).toBe(state);
    }
  });

  it('a founder who has sent the proposal back and submitted it anew does not answer it as well', async () => {
    const [by, id] = [world.by(member(eleni)), await aProjectOf('waiting_for_partner')];
    const project = await seenBy(by.actor, id);
    expect((await declineProposal(by, project, { reason })).ok).toBe(true);
    expect((await submitProposal(by, await seenBy(by.actor, id))).ok).toBe(true);
    expect(await acceptProposal(by, project)).toEqual(refuse('notWaiting'));
    expect(await declineProposal(by, project, { reason })).toEqual(refuse('notWaiting'));
    expect(await stateOf(id)).toBe('waiting_for_partner');
  });

  it('a proposal that lost a required field meanwhile is not accepted', async () => {
    const [by, id] = [member(eleni), await aProjectOf('waiting_for_partner')];
    const project = await seenBy(by, id);
    await world.db.updateTable('project').set({ aims: '' }).where('id', '=', id).execute();
    expect(await acceptProposal(world.by(by), project)).toEqual(refuse('incomplete'));
    expect(await stateOf(id)).toBe('waiting_for_partner');
  });

  it('a draft that was submitted meanwhile is not submitted again', async () => {
    const [by, id] = [member(ana), await aProjectOf('draft')];
    const project = await seenBy(by, id);
    await afterIt(id, 'under_review');
    expect(await submitProposal(world.by(by), project)).toEqual(refuse('notDraft'));
    expect(await stateOf(id)).toBe('under_review');
  });

  it('a draft that went to the review meanwhile is not saved', async () => {
    const [by, id] = [member(ana), await aProjectOf('draft')];
    const project = await seenBy(by, id);
    await afterIt(id, 'under_review');
    const saved = await saveProposal(world.by(by), project, { version: 1, changes: { title: 'Too late' } });
    expect(saved).toEqual(refuse('notEditable'));
    expect(await chooseCover(world.by(by), project, cover)).toEqual(refuse('notEditable'));
    const row = await world.db.selectFrom('project').select('title').where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.title).not.toBe('Too late');
  });

  it('a country that has approved meanwhile does not refuse as well', async () => {
    const officers = [await anOfficer(world, { serves: 'ES' }), await anOfficer(world, { serves: 'ES' })] as const;
    const [one, other] = officers.map(({ id }): Officer => ({ kind: 'officer', id, serves: [member(ana).country] }));
    if (!one || !other) throw new Error('There are no officers.');
    const id = await aProjectOf('under_review');
    const [seen, late] = [await seenBy(one, id), await seenBy(other, id)];
    expect(await approveProject(world.by(one), seen)).toEqual(ok('approved'));
    const refusal = { reasonKey: 'other', reason };
    expect(await refuseProject(world.by(other), late, refusal)).toEqual(refuse('decidedAlready'));
    expect(await requestChanges(world.by(other), late, { reason })).toEqual(refuse('decidedAlready'));
    expect(await stateOf(id)).toBe('under_review');
  });

  it('a project that was closed meanwhile is not closed again', async () => {
    const [by, id] = [member(ana), await aProjectOf('active')];
    const project = await seenBy(by, id);
    expect((await closeProject(world.by(by), project, { reason })).ok).toBe(true);
    expect(await closeProject(world.by(member(eleni)), await seenBy(member(eleni), id), { reason })).toEqual(
      refuse('notRunning'),
    );
    expect(await closeProject(world.by(by), project, { reason })).toEqual(refuse('notRunning'));
  });

  it('a project that was opened again meanwhile is not opened twice', async () => {
    const [by, id] = [member(ana), await aProjectOf('active')];
    expect((await closeProject(world.by(by), await seenBy(by, id), { reason })).ok).toBe(true);
    const [seen, late] = [await seenBy(by, id), await seenBy(member(eleni), id)];
    expect(await reopenProject(world.by(by), seen)).toEqual(ok('reopened'));
    expect(await reopenProject(world.by(member(eleni)), late)).toEqual(refuse('notReopenable'));
    expect(await reopenProject(world.by(member(rui)), await seenBy(member(rui), id))).toEqual(refuse('notReopenable'));
    expect(await stateOf(id)).toBe('active');
  });
});
