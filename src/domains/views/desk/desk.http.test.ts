import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { ContactRequestId, ConversationId, ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aContact, anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { anInvitation, aPartner, aProject, aReview, aSpace } from '#test/builders/projects.ts';
import { aConversation } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';
import { findProgress, listOwnProjects, listWaitingFor } from './queries.ts';

let world: World;
let eleni: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
});
afterAll(() => world.close());

const deskOf = async (teacher: TestTeacher) => (await world.signedIn(teacher)).get(paths.desk());
const review = (project: ProjectId, decision: 'changes_requested' | 'refused') =>
  aReview(world, project, { country: eleni.country, decision });
const inRound = (project: ProjectId) =>
  world.db.updateTable('project').set({ round: 1 }).where('id', '=', project).execute();

const ask = (from: TestTeacher, to: TestTeacher, state: 'open' | 'declined') =>
  world.db
    .insertInto('contact_request')
    .values({
      id: newId<ContactRequestId>(),
      from_id: from.id,
      to_id: to.id,
      note: 'Hello',
      state,
      asked_at: world.now,
      answered_at: state === 'open' ? null : world.now,
    })
    .execute();

describe('the desk', () => {
  it('says so where nothing waits', async () => {
    const { html } = await deskOf(await aTeacher(world));
    expect(html).toContain('Nobody is waiting for you');
  });

  it('tells a new teacher what to do: confirm, and the next steps', async () => {
    const ana = await aTeacher(world, { state: 'waiting', confirmed: false });
    const { html, queries } = await deskOf(ana);
    expect(html).toContain('confirm your e-mail address');
    expect(html).toContain('The support service decides');
    expect(html).not.toContain('Nobody is waiting for you');
    for (const step of ['Complete your profile', 'Find your first contact', 'Start your first project'])
      expect(html).toContain(step);
    expect(queries).toBeLessThanOrEqual(8);
  });

  it('shows what others asked and what came back, each with its way on', async () => {
    const ana = await aTeacher(world);
    const founders = [eleni, ana] as const;
    await world.db
      .insertInto('contact_request')
      .values({
        id: newId<ContactRequestId>(),
        from_id: eleni.id,
        to_id: ana.id,
        note: 'Hello',
        state: 'open',
        asked_at: world.now,
      })
      .execute();
    const conversation = newId<ConversationId>();
    await world.db
      .insertInto('conversation')
      .values({ id: conversation, started_by: eleni.id, started_at: world.now, to_stranger: false })
      .execute();
    await world.db
      .insertInto('conversation_member')
      .values([
        { conversation_id: conversation, member_id: ana.id, unread: 2, last_message_at: world.now },
        { conversation_id: conversation, member_id: eleni.id, last_message_at: world.now },
      ])
      .execute();
    const agree = await aProject(world, { founders, state: 'waiting_for_partner', title: 'Agree to me' });
    const asked = await aProject(world, { founders, state: 'draft', title: 'Asked about' });
    const refused = await aProject(world, { founders, state: 'refused', title: 'Refused once' });
    await inRound(asked.id);
    await review(asked.id, 'changes_requested');
    await review(refused.id, 'refused');
    const others = await aProject(world, { founders: [eleni, await aTeacher(world)], title: 'Join us' });
    await anInvitation(world, others.id, { to: ana, by: eleni });
    const { html, queries } = await deskOf(ana);
    for (const words of [
      'Eleni Papadaki would like to be your contact',
      'New messages from Eleni Papadaki',
      '“Agree to me” waits for your agreement',
      'Your support service has a question about “Asked about”',
      '“Refused once” was refused',
      'Eleni Papadaki invites you to join “Join us”',
    ])
      expect(html).toContain(words);
    for (const path of [projects.project(agree.id), projects.project(asked.id), `/messages/${conversation}`])
      expect(html).toContain(`href="${path}"`);
    expect(queries).toBeLessThanOrEqual(8);
    // Eleni sees none of it: nothing of this waits for her but the question and the refusal.
    const hers = (await deskOf(eleni)).html;
    expect(hers).not.toMatch(/would like to be your contact|waits for your agreement|invites you|New messages/);
  });

  it('forgets what has been answered, and questions of an earlier round', async () => {
    const ana = await aTeacher(world);
    const founders = [ana, eleni] as const;
    const asked = await aProject(world, { founders, state: 'draft', title: 'Asked in the first round' });
    await review(asked.id, 'changes_requested');
    await world.db.updateTable('project').set({ round: 2 }).where('id', '=', asked.id).execute();
    await aContact(world, ana, eleni);
    const { html } = await deskOf(ana);
    expect(html).not.toContain('has a question');
    expect(html).not.toContain('Find your first contact');
  });

  it('waits for nobody with what is answered, read, over, or somebody else’s', async () => {
    const [ana, rui] = [await aTeacher(world), await aTeacher(world, { country: 'PT' })];
    const gone = await aTeacher(world);
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', gone.id).execute();
    await ask(gone, ana, 'open');
    await ask(eleni, ana, 'declined');
    await ask(ana, rui, 'open');
    await ask(eleni, rui, 'open');
    const { conversation: read } = await aConversation(world, eleni, ana);
    const { conversation: theirs } = await aConversation(world, eleni, rui);
    await world.db
      .updateTable('conversation_member')
      .set({ unread: 1 })
      .where('conversation_id', '=', theirs)
      .execute();
    await world.db
      .updateTable('conversation_member')
      .set({ unread: 1 })
      .where('conversation_id', '=', read)
      .where('member_id', '=', eleni.id)
      .execute();
    const founders = [ana, eleni] as const;
    // Hers as the first founder, who has agreed by sending it; a draft nobody has agreed to; another's agreement.
    await aProject(world, { founders, state: 'waiting_for_partner' });
    const draft = await aProject(world, { founders: [eleni, ana], state: 'draft' });
    await aProject(world, { founders: [eleni, rui], state: 'waiting_for_partner' });
    await inRound(draft.id);
    await review(draft.id, 'refused');
    const refused = await aProject(world, { founders, state: 'refused' });
    await review(refused.id, 'changes_requested');
    const others = await aProject(world, { founders: [eleni, rui], state: 'refused' });
    await review(others.id, 'refused');
    const invite = async (to: TestTeacher, state: 'open' | 'declined', project: 'active' | 'closed') =>
      world.db
        .insertInto('project_invitation')
        .values({
          project_id: (await aProject(world, { founders: [eleni, gone], state: project })).id,
          member_id: to.id,
          state,
          invited_at: world.now,
          answered_at: state === 'open' ? null : world.now,
        })
        .execute();
    await invite(ana, 'declined', 'active');
    await invite(ana, 'open', 'closed');
    await invite(rui, 'open', 'active');
    expect(await listWaitingFor(world.db, ana.id)).toEqual([]);
    const kinds = (await listWaitingFor(world.db, rui.id)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['agreement', 'contact', 'contact', 'conversation', 'invitation', 'refused']);
  });

  it('counts one’s own steps, and lists what one founded or joined', async () => {
    const [ana, rui] = [await aTeacher(world), await aTeacher(world, { country: 'PT' })];
    await world.db
      .updateTable('profile')
      .set({ presentation: 'I teach.', subjects: ['history'] })
      .where('member_id', '=', rui.id)
      .execute();
    await aContact(world, eleni, rui);
    const joined = await aProject(world, { founders: [eleni, await aTeacher(world)] });
    await aPartner(world, joined.id, rui);
    expect(await findProgress(world.db, ana.id)).toEqual({ profile: false, contact: false, project: false });
    expect(await findProgress(world.db, rui.id)).toEqual({ profile: true, contact: true, project: true });
    expect((await listOwnProjects(world.db, rui.id)).map(({ id }) => id)).toEqual([joined.id]);
    expect(await listOwnProjects(world.db, ana.id)).toEqual([]);
    const half = [
      { presentation: 'I teach.', subjects: [] },
      { presentation: '', subjects: ['history'] },
    ];
    for (const profile of half) {
      await world.db.updateTable('profile').set(profile).where('member_id', '=', ana.id).execute();
      expect((await findProgress(world.db, ana.id)).profile).toBe(false);
    }
  });

  it('shows the newest projects with their spaces, and nobody else’s', async () => {
    const ana = await aTeacher(world);
    const space = await aSpace(world, { founders: [ana, eleni], title: 'Ours' });
    await aProject(world, { founders: [eleni, await aTeacher(world)], title: 'Theirs' });
    const { html } = await deskOf(ana);
    expect(html).toContain('Ours');
    expect(html).toContain(`href="${spaces.space(space.id)}"`);
    expect(html).not.toContain('Theirs');
  });

  it('says since when who is waited for', async () => {
    const then = world.now;
    world.now = daysAfter(then, -3);
    const ana = await aTeacher(world, { state: 'waiting' });
    world.now = then;
    await world.db
      .updateTable('account')
      .set({ email_confirmed_at: daysAfter(world.now, -2) })
      .where('id', '=', ana.id)
      .execute();
    expect((await deskOf(ana)).html.replaceAll(/<[^>]*>/g, '')).toContain('Since 21 November 2026');
  });

  it('is for members only', async () => {
    expect((await world.guest().get(paths.desk())).status).toBe(404);
    expect((await (await world.signedIn(await anOfficer(world, { serves: 'ES' }))).get(paths.desk())).status).toBe(404);
  });
});

describe('the first visit of a day', () => {
  it('is written down, and no page of it asks for more than eight things', async () => {
    const nadia = await aTeacher(world);
    const browser = await world.signedIn(nadia);
    world.now = daysAfter(world.now, 1);
    for (const _ of ['marks the session', 'tells of the visit', 'writes nothing'])
      expect((await browser.get(paths.desk())).queries).toBeLessThanOrEqual(8);
    await world.settle();
    const member = await world.db
      .selectFrom('member')
      .select('last_active_on')
      .where('id', '=', nadia.id)
      .executeTakeFirst();
    expect(member?.last_active_on).toBe(isoDay(world.now));
  });
});
