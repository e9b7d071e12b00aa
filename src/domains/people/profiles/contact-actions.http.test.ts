import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { aContactRequest, aConversation } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let anas: Browser;
let conversation: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await aTeacher(world, { givenName: 'Ana' });
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni' });
  ({ conversation } = await aConversation(world, eleni, ana));
  anas = await world.signedIn(ana);
});

const leadsTo = (href: string) => `href="${href}"`;
/** The pages that show what Ana can do about Eleni: her profile, and what the two have written. */
const pages = () => [paths.person(eleni.id), messages.conversation(conversation)];
async function offers(path: string) {
  const { html, queries } = await anas.get(path);
  expect(queries).toBeLessThanOrEqual(8);
  return {
    ask: html.includes(leadsTo(contacts.ask(eleni.id))),
    start: html.includes(leadsTo(projects.startWith(eleni.id))),
    contacts: /<main[\s\S]*href="\/contacts"[\s\S]*<\/main>/.test(html),
    answer: html.includes('/acceptance"'),
  };
}
const none = { ask: false, start: false, contacts: false, answer: false };

describe('profile and conversation', () => {
  it('offer to ask for contact where nothing connects the two, and lead to each other', async () => {
    for (const path of pages()) expect(await offers(path), path).toEqual({ ...none, ask: true });
    expect((await anas.get(paths.person(eleni.id))).html).toContain(leadsTo(messages.withMember(eleni.id)));
    expect((await anas.get(messages.conversation(conversation))).html).toContain(leadsTo(paths.person(eleni.id)));
  });

  it('offer two contacts to start a project together, and lead to the contacts', async () => {
    await aContact(world, ana, eleni);
    for (const path of pages()) expect(await offers(path), path).toEqual({ ...none, start: true, contacts: true });
  });

  it('lead two who share a project to it first, from the contacts too, and to no project that is over', async () => {
    await aContact(world, ana, eleni);
    const { id: project } = await aProject(world, { founders: [ana, eleni], title: 'Shared streets' });
    const shown = async (path: string) => {
      const { html, queries } = await anas.get(path);
      expect(queries, path).toBeLessThanOrEqual(8);
      const [own, start] = [
        html.indexOf(leadsTo(projects.project(project))),
        html.indexOf(projects.startWith(eleni.id)),
      ];
      return own >= 0 && own < start && /(Open o|O)ur project “Shared streets”/.test(html);
    };
    for (const path of [...pages(), contacts.contacts()]) expect(await shown(path), path).toBe(true);
    await world.db.updateTable('project').set({ state: 'refused' }).where('id', '=', project).execute();
    for (const path of [...pages(), contacts.contacts()]) expect(await shown(path), path).toBe(false);
  });

  it('say that one has asked, and let the other one answer', async () => {
    await aContactRequest(world, ana, eleni);
    for (const path of pages()) expect(await offers(path), path).toEqual({ ...none, contacts: true });
    const elenis = await world.signedIn(eleni);
    for (const path of [paths.person(ana.id), messages.conversation(conversation)])
      expect((await elenis.get(path)).html, path).toContain('/acceptance"');
  });

  it('offer no contact to somebody whose address is not confirmed', async () => {
    await world.db.updateTable('account').set({ email_confirmed_at: null }).where('id', '=', ana.id).execute();
    anas = await world.signedIn(ana);
    for (const path of pages()) expect(await offers(path), path).toEqual(none);
  });

  it('offer nothing to two who have blocked each other', async () => {
    const blocking = { member_id: eleni.id, blocked_id: ana.id, since: world.now };
    await world.db.insertInto('block').values(blocking).execute();
    expect(await offers(messages.conversation(conversation))).toEqual(none);
  });

  it('offer no project with somebody of the same country, or whom a support service has refused', async () => {
    await aContact(world, ana, eleni);
    await world.db.updateTable('member').set({ state: 'refused' }).where('id', '=', eleni.id).execute();
    for (const path of [...pages(), contacts.contacts()]) expect((await offers(path)).start, path).toBe(false);
    const neighbour = await aTeacher(world, { givenName: 'Luz' });
    await aContact(world, ana, neighbour);
    for (const path of [paths.person(neighbour.id), contacts.contacts()])
      expect((await anas.get(path)).html, path).not.toContain(projects.startWith(neighbour.id));
  });
});

describe('the stamp of a project that two could found', () => {
  const stamp = 'You two?';

  it('stands on the profile and in the conversation of two teachers of different countries, and leads contacts to the draft', async () => {
    for (const path of pages()) {
      const { html } = await anas.get(path);
      expect(html, path).toContain(stamp);
      expect(html, path).toContain(`src="${paths.possibleCover(eleni.id)}"`);
      expect(html, path).toContain('has to be your contact');
      expect(html, path).not.toContain('Begin a draft');
    }
    await aContact(world, ana, eleni);
    for (const path of pages()) {
      const { html } = await anas.get(path);
      expect(html, path).toMatch(
        new RegExp(`href="${projects.startWith(eleni.id).replace('?', '\\?')}"[^>]*>[\\s\\S]*Begin a draft`),
      );
      expect(html, path).not.toContain('has to be your contact');
    }
  });

  it('is drawn from what both profiles say, the same each time, for these two alone', async () => {
    const drawn = await anas.get(paths.possibleCover(eleni.id));
    expect(drawn.headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(drawn.headers['cache-control']).toBe('private, no-cache');
    expect(drawn.html).toMatch(/^<svg /);
    expect((await anas.get(paths.possibleCover(eleni.id))).html).toBe(drawn.html);
    const music = { subjects: ['music'], idea: '' };
    await world.db.updateTable('profile').set(music).where('member_id', 'in', [ana.id, eleni.id]).execute();
    expect((await anas.get(paths.possibleCover(eleni.id))).html).not.toBe(drawn.html);
    expect((await anas.get(paths.person(eleni.id))).html).toMatch(/stamp-title"[^>]*>Music/);
  });

  it('is not drawn of oneself, of the same country, or of somebody who is refused or blocked', async () => {
    const neighbour = await aTeacher(world, { givenName: 'Luz' });
    const [refused, blocked] = [await aTeacher(world, { country: 'FR' }), await aTeacher(world, { country: 'PT' })];
    await world.db.updateTable('member').set({ state: 'refused' }).where('id', '=', refused.id).execute();
    await world.db
      .insertInto('block')
      .values({ member_id: ana.id, blocked_id: blocked.id, since: world.now })
      .execute();
    for (const { id } of [ana, neighbour, refused, blocked]) {
      expect((await anas.get(paths.possibleCover(id))).status).toBe(404);
      expect((await anas.get(paths.person(id))).html).not.toContain(stamp);
    }
  });
});

it('the first message to a person offers to ask for contact as well', async () => {
  const paul = await aTeacher(world, { country: 'FR' });
  const { html, queries } = await anas.get(messages.withMember(paul.id));
  expect(html).toContain(leadsTo(contacts.ask(paul.id)));
  expect(queries).toBeLessThanOrEqual(8);
});

it('the contacts lead to profile, conversation and a project together', async () => {
  await aContact(world, ana, eleni);
  const { html } = await anas.get(contacts.contacts());
  for (const href of [paths.person(eleni.id), messages.withMember(eleni.id), projects.startWith(eleni.id)])
    expect(html).toContain(leadsTo(href));
  const start = await anas.get(projects.startWith(eleni.id));
  expect(start.html).toMatch(new RegExp(`<input[^>]*value="${eleni.id}"[^>]*checked|checked[^>]*value="${eleni.id}"`));
});
