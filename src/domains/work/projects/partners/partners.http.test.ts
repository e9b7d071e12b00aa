import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import type { Browser } from '#test/browser.ts';
import { aFoundingParty } from '#test/builders/founding.ts';
import { aContact, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongTrust } from '#test/wrong-trust.ts';
import { findProjectInvitedTo } from '../access.ts';
import { paths } from '../paths.ts';
import { declineInvitation } from './commands/decline-invitation.ts';
import { joinProject } from './commands/join-project.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
let project: ProjectId;
let paul: TestTeacher;
let invited: Browser;

beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
  project = (await aSpace(world, { founders: [party.ana, party.eleni] })).project;
  paul = await aTeacher(world, { country: 'FR', givenName: 'Paul', familyName: 'Martin' });
  await aContact(world, party.ana, paul);
  invited = await world.signedIn(paul);
});
afterAll(() => world.close());

const invite = (member: string) => party.ana.browser.post(paths.invitations(project), { member });
const partners = () =>
  world.db.selectFrom('project_partner').select(['member_id', 'country']).where('project_id', '=', project).execute();

describe('inviting a partner', () => {
  it('is for verified contacts who take no part yet', async () => {
    const stranger = await aTeacher(world, { country: 'FR' });
    const unverified = await aTeacher(world, { country: 'FR', state: 'waiting' });
    await aContact(world, party.ana, unverified);
    const refused = [
      [stranger.id, 409, 'Only your contacts'],
      [unverified.id, 409, 'not verified yet'],
      [party.eleni.id, 409, 'takes part already'],
      ['nobody', 422, 'Choose whom to invite'],
      ['', 422, 'Choose whom to invite'],
    ] as const;
    for (const [member, status, message] of refused) {
      const reply = await invite(member);
      expect([reply.status, reply.html.includes(message)], message).toEqual([status, true]);
    }
  });

  it('invites once, however often the button is pressed', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => invite(paul.id)));
    expect(replies.map((reply) => reply.status)).toEqual([303, 303, 303]);
    const mails = await world.mailsTo(paul.email);
    expect(mails.map((mail) => mail.subject)).toEqual([
      'Ana López invites you to join the project “Games our grandparents played”.',
    ]);
    expect((await invited.get(paths.mine())).html).toMatch(/One project, and one of them waits for you.*Invitation/s);
    expect((await invited.get(paths.project(project))).html).toContain('You are invited to this project');
  });

  it('makes the teacher once a partner, a teacher in the space and holder of the label, and counts their country', async () => {
    const before = await world.db
      .selectFrom('figure')
      .select('running_projects')
      .where('country', '=', paul.country)
      .executeTakeFirst();
    const ofAll = () => world.db.selectFrom('programme_figure').select(['running_projects', 'projects']).execute();
    const whole = await ofAll();
    const replies = await Promise.all([1, 2, 3].map(() => invited.post(paths.invitationAcceptance(project))));
    expect(await ofAll()).toEqual(whole);
    expect(replies.map((reply) => reply.status).sort()[0]).toBe(303);
    // A later request has either read the invitation before it was answered, or finds none.
    expect(replies.every((reply) => [303, 404, 409].includes(reply.status))).toBe(true);
    expect(await partners()).toEqual([{ member_id: paul.id, country: 'FR' }]);
    const role = await world.db.selectFrom('space_member').select('role').where('member_id', '=', paul.id).execute();
    expect(role).toEqual([{ role: 'teacher' }]);
    expect(await world.db.selectFrom('label').select('name').where('member_id', '=', paul.id).execute()).toEqual([
      { name: 'Paul Martin' },
    ]);
    const after = await world.db
      .selectFrom('figure')
      .select('running_projects')
      .where('country', '=', paul.country)
      .executeTakeFirst();
    expect((after?.running_projects ?? 0) - (before?.running_projects ?? 0)).toBe(1);
    expect((await world.guest().get(`${paths.gallery()}?country=FR`)).html).toContain(paths.project(project));
    const subjects = (await world.mailsTo(party.eleni.email)).map((mail) => mail.subject);
    expect(subjects).toContain('Paul Martin has joined the project “Games our grandparents played”.');
  });

  it('counts no country twice, and tells nobody of their own joining or of projects that they have no part in', async () => {
    const [eva, others] = [await aTeacher(world, { country: 'GR' }), await aFoundingParty(world)];
    await aSpace(world, { founders: [others.ana, others.eleni] });
    await aContact(world, party.ana, eva);
    const own = (await aSpace(world, { founders: [party.ana, party.eleni] })).project;
    await party.ana.browser.post(paths.invitations(own), { member: eva.id });
    const running = () =>
      world.db.selectFrom('figure').select('running_projects').where('country', '=', eva.country).executeTakeFirst();
    const before = await running();
    expect((await (await world.signedIn(eva)).post(paths.invitationAcceptance(own))).status).toBe(303);
    expect(await running()).toEqual(before);
    const joined = (await world.mailsTo(eva.email)).filter(({ subject }) => subject.includes('joined'));
    expect([joined, await world.mailsTo(others.ana.email)]).toEqual([[], []]);
  });

  it('makes each teacher a partner once, also when they send the form several times at the same moment', {
    tags: ['slow'],
  }, async () => {
    for (let time = 0; time < 8; time += 1) {
      const own = (await aSpace(world, { founders: [party.ana, party.eleni] })).project;
      const teacher = await aTeacher(world, { country: 'RO' });
      const invitation = { project_id: own, member_id: teacher.id, state: 'open' as const, invited_at: world.now };
      await world.db.insertInto('project_invitation').values(invitation).execute();
      const actor = { ...teacher, verified: true, confirmed: true } as const;
      // Each has read the project while the invitation was open.
      const seen = await findProjectInvitedTo(world.by(actor), own);
      if (!seen) throw new Error('The invitation is not seen.');
      const results = await Promise.all([1, 2, 3, 4].map(() => joinProject(world.by(actor), seen)));
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      const joined = await world.db
        .selectFrom('event')
        .select('id')
        .where('project_id', '=', own)
        .where('verb', '=', 'project.partner_joined')
        .execute();
      expect(joined).toHaveLength(1);
    }
    expect(await wrongTrust(world)).toEqual([]);
  });

  it('takes the present school of the teacher, and requires verification at that moment', async () => {
    const own = (await aSpace(world, { founders: [party.ana, party.eleni] })).project;
    const [old, second] = [await aSchool(world, { in: 'RO' }), await aSchool(world, { in: 'RO' })];
    const teacher = await aTeacher(world, { country: 'RO' });
    const place = { member_id: teacher.id, since_on: '2020-01-01' };
    await world.db.deleteFrom('member_school').where('member_id', '=', teacher.id).execute();
    await world.db
      .insertInto('member_school')
      .values([
        { ...place, school_id: old, until_on: '2025-12-31' },
        { ...place, school_id: second, main: false },
        { ...place, school_id: teacher.school },
      ])
      .execute();
    await world.db
      .insertInto('project_invitation')
      .values({ project_id: own, member_id: teacher.id, state: 'open', invited_at: world.now })
      .execute();
    const actor = { ...teacher, verified: true, confirmed: true } as const;
    const seen = await findProjectInvitedTo(world.by(actor), own);
    if (!seen) throw new Error('The invitation is not seen.');
    const become = (state: 'waiting' | 'verified') =>
      world.db.updateTable('member').set({ state }).where('id', '=', teacher.id).execute();
    await become('waiting');
    expect(await joinProject(world.by(actor), seen)).toEqual(refuse('notVerified'));
    await become('verified');
    expect((await joinProject(world.by(actor), seen)).ok).toBe(true);
    expect((await declineInvitation(world.by(actor), seen)).ok).toBe(false);
    const [joined] = await world.db.selectFrom('project_partner').selectAll().where('project_id', '=', own).execute();
    expect(joined?.school_id).toBe(teacher.school);
  });

  it('is answered by each teacher for themselves, and for this project only', async () => {
    const spaces = [1, 2].map(() => aSpace(world, { founders: [party.ana, party.eleni] }));
    const [own, elsewhere] = (await Promise.all(spaces)).map((space) => space.project);
    if (!own || !elsewhere) throw new Error();
    const [rosa, luz, eva] = [await aTeacher(world), await aTeacher(world), await aTeacher(world)];
    const open = { state: 'open' as const, invited_at: world.now };
    const invitations = [rosa, luz, eva].flatMap(({ id }) => [own, elsewhere].map((at) => ({ at, id })));
    for (const { at, id } of invitations)
      await world.db
        .insertInto('project_invitation')
        .values({ project_id: at, member_id: id, ...open })
        .execute();
    await (await world.signedIn(luz)).post(paths.invitationAcceptance(own));
    await (await world.signedIn(rosa)).post(paths.invitationDeclination(own));
    const states = async (at: ProjectId) => {
      const rows = await world.db
        .selectFrom('project_invitation')
        .select(['member_id', 'state'])
        .where('project_id', '=', at)
        .execute();
      return [rosa, luz, eva].map(({ id }) => rows.find((row) => row.member_id === id)?.state);
    };
    expect(await states(elsewhere)).toEqual(['open', 'open', 'open']);
    expect(await states(own)).toEqual(['declined', 'accepted', 'open']);
  });

  it('can be declined, and is not repeated after that', async () => {
    const rui = await aTeacher(world, { country: 'PT', familyName: 'Costa' });
    await aContact(world, party.ana, rui);
    const browser = await world.signedIn(rui);
    expect((await browser.post(paths.invitationAcceptance(project))).status).toBe(404);
    await invite(rui.id);
    expect((await browser.post(paths.invitationDeclination(project))).location).toBe(paths.mine());
    expect((await browser.post(paths.invitationAcceptance(project))).status).toBe(404);
    expect((await invite(rui.id)).html).toContain('has declined before');
    world.now = new Date(world.now.getTime() + 2 * 86_400_000);
    expect((await invite(rui.id)).html).toContain('has declined before');
    world.now = new Date(world.now.getTime() - 2 * 86_400_000);
    expect(await partners()).toHaveLength(1);
  });

  it('waits while the invited teacher is not verified any more', async () => {
    const luc = await aTeacher(world, { country: 'FR', familyName: 'Petit' });
    await aContact(world, party.ana, luc);
    await invite(luc.id);
    await world.db.updateTable('member').set({ state: 'waiting' }).where('id', '=', luc.id).execute();
    const browser = await world.signedIn(luc);
    expect((await browser.get(paths.project(project))).html).toContain('Until then the invitation waits');
    expect((await browser.post(paths.invitationAcceptance(project))).status).toBe(409);
    expect(await partners()).toHaveLength(1);
  });

  it('is limited to ten a day', async () => {
    const replies: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      const contact = await aTeacher(world, { country: 'IT' });
      await aContact(world, party.ana, contact);
      replies.push((await invite(contact.id)).status);
    }
    expect(replies.filter((status) => status === 303)).toHaveLength(7);
    expect(replies.at(-1)).toBe(409);
  });
});

describe('closing', () => {
  it('requires a note, happens once, and ends invitations', async () => {
    expect((await party.eleni.browser.post(paths.closure(project), { reason: ' ' })).status).toBe(422);
    const running = await world.db.selectFrom('programme_figure').select('running_projects').executeTakeFirstOrThrow();
    await world.db
      .updateTable('programme_figure')
      .set({ running_projects: running.running_projects + 5 })
      .execute();
    const replies = await Promise.all(
      [1, 2].map(() => party.eleni.browser.post(paths.closure(project), { reason: 'All games are played.' })),
    );
    expect(replies.some((reply) => reply.status === 303)).toBe(true);
    const after = await world.db.selectFrom('programme_figure').select('running_projects').executeTakeFirstOrThrow();
    expect(after.running_projects).toBe(running.running_projects + 4);
    expect((await invite(paul.id)).status).toBe(409);
    expect((await world.guest().get(paths.project(project))).html).toContain('Closed');
    expect((await invited.get(paths.project(project))).html).toContain('All games are played.');
    expect((await world.guest().get(paths.project(project))).html).not.toContain('All games are played.');
  });
});
