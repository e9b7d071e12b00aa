import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as notifications } from '#domains/core/notifications/paths.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { findSuggestions } from '#domains/people/suggestions/queries.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { replaceWaiting } from '#domains/work/projects/lifecycle/steps/replace-waiting.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { aContact, anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { anInvitation, aPartner, aProject, aReview, aSpace } from '#test/builders/projects.ts';
import { suggestionsFor } from '#test/builders/suggestions.ts';
import { aContactRequest, aConversation, aNotification } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';
import { listOwnProjects, listWaitingFor } from './queries.ts';

let world: World;
let eleni: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
});
afterAll(() => world.close());

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '');
/** What the teacher has done of the steps of a newcomer. */
const stepsOf = async ({ id }: TestTeacher) => {
  const actor = { kind: 'member', id, country: eleni.country, verified: true, confirmed: true } as const;
  const { own } = await findSuggestions(world.db, actor, world.now);
  const projects = await listOwnProjects(world.db, id);
  return { profile: own.hasProfile, contact: own.hasContact, project: projects.length > 0 };
};
const deskOf = async (teacher: TestTeacher) => (await world.signedIn(teacher)).get(paths.desk());
const review = (project: ProjectId, decision: 'changes_requested' | 'refused') =>
  aReview(world, project, { country: eleni.country, decision });
/** What the command does to the rows of `waiting`, without its other conditions. */
const submitAgain = (id: ProjectId, founders: readonly [TestTeacher, TestTeacher]) =>
  replaceWaiting(world, {
    id,
    state: 'waiting_for_partner',
    founders: founders.map((founder, seat) => ({ ...founder, agreed: seat === 0 })),
  });

describe('the desk', () => {
  it('says so where nothing waits, once', async () => {
    const { html } = await deskOf(await aTeacher(world));
    expect(html.match(/Nobody is waiting for you/g)).toHaveLength(1);
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

  it('shows what waits for the member, each with its link', async () => {
    const ana = await aTeacher(world);
    const founders = [eleni, ana] as const;
    await aContactRequest(world, eleni, ana);
    const { conversation } = await aConversation(world, eleni, ana, { unreadByAna: 2 });
    const agree = await aProject(world, { founders, state: 'waiting_for_partner', title: 'Agree to me' });
    const asked = await aProject(world, { founders, state: 'draft', title: 'Asked about' });
    const refused = await aProject(world, { founders, state: 'refused', title: 'Refused once' });
    await review(asked.id, 'changes_requested');
    await review(refused.id, 'refused');
    const others = await aProject(world, { founders: [eleni, await aTeacher(world)], title: 'Join us' });
    await anInvitation(world, others.id, { to: ana, by: eleni });
    const { html, queries } = await deskOf(ana);
    for (const words of [
      'Eleni Papadaki would like to be your contact',
      'Eleni Papadaki wrote to you twice',
      '“Agree to me” waits for your agreement',
      'Your support service has a question about “Asked about”',
      '“Refused once” was refused',
      'Eleni Papadaki invites you to join “Join us”',
    ])
      expect(textOf(html)).toContain(words);
    for (const path of [projects.project(agree.id), projects.project(asked.id), messages.newest(conversation)])
      expect(html).toContain(`href="${path}"`);
    expect(queries).toBeLessThanOrEqual(8);
    // Only the question and the refusal wait for Eleni too.
    const hers = (await deskOf(eleni)).html;
    expect(hers).not.toMatch(/would like to be your contact|waits for your agreement|invites you|New messages/);
  });

  it('forgets what has been answered', async () => {
    const ana = await aTeacher(world);
    const founders = [ana, eleni] as const;
    const asked = await aProject(world, { founders, state: 'draft', title: 'Asked in the first round' });
    await review(asked.id, 'changes_requested');
    expect((await deskOf(ana)).html).toContain('has a question');
    await submitAgain(asked.id, founders);
    await aContact(world, ana, eleni);
    const { html } = await deskOf(ana);
    expect(html).not.toContain('has a question');
    expect(html).not.toContain('Find your first contact');
  });

  it('does not show what is answered, read or over, and what waits for others', async () => {
    const [ana, rui] = [await aTeacher(world), await aTeacher(world, { country: 'PT' })];
    const gone = await aTeacher(world);
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', gone.id).execute();
    await aContactRequest(world, gone, ana);
    await aContactRequest(world, eleni, ana, 'declined');
    await aContactRequest(world, ana, rui);
    await aContactRequest(world, eleni, rui);
    const read = await aConversation(world, eleni, ana, { unreadByAna: 1 });
    await (await world.signedIn(ana)).get(messages.conversation(read.conversation));
    await aConversation(world, ana, await aTeacher(world), { unreadByAna: 1 });
    await aConversation(world, eleni, rui, { unreadByAna: 1 });
    const founders = [ana, eleni] as const;
    // As the first founder Ana has accepted it by submitting it; a draft; a project that waits for another founder.
    await aProject(world, { founders, state: 'waiting_for_partner' });
    await aProject(world, { founders: [eleni, ana], state: 'draft' });
    await aProject(world, { founders: [eleni, rui], state: 'waiting_for_partner' });
    const refused = await aProject(world, { founders, state: 'refused' });
    await submitAgain(refused.id, founders);
    await aProject(world, { founders: [eleni, rui], state: 'refused' });
    const invited = async (teacher: TestTeacher) => {
      const { id } = await aProject(world, { founders: [eleni, gone] });
      await anInvitation(world, id, { to: teacher, by: eleni });
      return id;
    };
    await (await world.signedIn(ana)).post(projects.invitationDeclination(await invited(ana)));
    await (await world.signedIn(eleni)).post(projects.closure(await invited(ana)), { reason: 'All games are played.' });
    await invited(rui);
    expect(await listWaitingFor(world.db, ana.id)).toEqual([]);
    const kinds = (await listWaitingFor(world.db, rui.id)).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'project_acceptance',
      'project_invitation',
      'contact_request',
      'contact_request',
      'conversation',
      'refused',
    ]);
  });

  it('shows five items of a kind, those that wait longest', async () => {
    const ana = await aTeacher(world);
    const now = world.now;
    for (let days = 1; days <= 6; days += 1)
      await aContactRequest({ ...world, now: daysAfter(now, -days) }, await aTeacher(world), ana);
    const shown = (await listWaitingFor(world.db, ana.id)).map(({ since }) => since);
    expect(shown).toEqual([6, 5, 4, 3, 2].map((days) => daysAfter(now, -days)));
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
    expect(await stepsOf(ana)).toEqual({ profile: false, contact: false, project: false });
    expect(await stepsOf(rui)).toEqual({ profile: true, contact: true, project: true });
    expect((await listOwnProjects(world.db, rui.id)).map(({ id }) => id)).toEqual([joined.id]);
    expect(await listOwnProjects(world.db, ana.id)).toEqual([]);
    const half = [
      { presentation: 'I teach.', subjects: [] },
      { presentation: '', subjects: ['history'] },
    ];
    for (const profile of half) {
      await world.db.updateTable('profile').set(profile).where('member_id', '=', ana.id).execute();
      expect((await stepsOf(ana)).profile).toBe(false);
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

  it('says of a draft to which a support service asks for changes that it was sent back, until it is sent again', async () => {
    const ana = await aTeacher(world);
    const founders = [ana, eleni] as const;
    const asked = await aProject(world, { founders, state: 'draft', title: 'Asked once' });
    const slip = async () => /stamp-slip">([^<]*)/.exec((await deskOf(ana)).html)?.[1];
    expect(await slip()).toBe('Draft');
    await review(asked.id, 'changes_requested');
    expect(await slip()).toBe('Sent back');
    await submitAgain(asked.id, founders);
    expect(await slip()).toBe('Draft');
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

  it('lets the reader answer a request in its row, and stay at the desk', async () => {
    const ana = await aTeacher(world);
    const asked = await aContactRequest(world, eleni, ana);
    const browser = await world.signedIn(ana);
    const row = (await browser.get(paths.desk())).html;
    expect(row).toContain(`action="${contacts.acceptance(asked)}"`);
    expect(row).toContain('We met in Volos');
    expect((await browser.post(contacts.acceptance(asked), { from: 'desk' })).location).toBe(paths.desk());
    expect((await browser.get(paths.desk())).html).not.toContain('would like to be your contact');
  });

  it('celebrates an approval until the reader has put the letter away', async () => {
    const ana = await aTeacher(world);
    const { id } = await aProject(world, { founders: [ana, eleni], title: 'Street games' });
    const notice = await aNotification(world, id, ana);
    const told = { kind: 'projects.notice.activated', href: projects.project(id) };
    await world.db.updateTable('notification').set(told).where('id', '=', notice).execute();
    const browser = await world.signedIn(ana);
    const { html, queries } = await browser.get(paths.desk());
    expect(html).toContain('“Street games” has its postmark');
    expect(queries).toBeLessThanOrEqual(8);
    expect((await deskOf(eleni)).html).not.toContain('has its postmark');
    expect((await browser.post(notifications.reading(notice))).location).toBe(paths.desk());
    expect((await browser.get(paths.desk())).html).not.toContain('has its postmark');
  });

  it('proposes teachers abroad who share a language and a subject or ages, and says why', {
    tags: ['slow'],
  }, async () => {
    const offers = { ages: [9, 12], languages: { fi: 'B2' }, subjects: ['music'] } as const;
    const ana = await aTeacherWithProfile(world, offers, { givenName: 'Ana', familyName: 'Fits' });
    const person = (givenName: string, more: object, country = 'FI') =>
      aTeacherWithProfile(world, { ...offers, ...more }, { givenName, familyName: 'Fits', country });
    const aino = await person('Aino', {});
    await person('Otherages', { ages: [15, 18], subjects: ['history'] });
    await person('Otherwords', { languages: { de: 'native' } });
    await person('Athome', {}, 'ES');
    const blocked = await person('Blocked', {});
    await world.db
      .insertInto('block')
      .values({ member_id: blocked.id, blocked_id: ana.id, since: world.now })
      .execute();
    await aContact(world, ana, await person('Known', {}));
    await suggestionsFor(world, ana);
    const { html, queries } = await deskOf(ana);
    const text = textOf(html);
    expect(queries).toBeLessThanOrEqual(8);
    expect(text).toContain('Suggestions for you');
    expect(text).toMatch(/Aino Fits.*Ages 9–12, like yours.*Shares Finnish.*Teaches Music too/s);
    expect(text).not.toMatch(/Otherages|Otherwords|Athome|Blocked Fits|Known Fits/);
    await suggestionsFor(world, aino);
    expect(textOf((await deskOf(aino)).html)).toContain('Ana Fits');
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
