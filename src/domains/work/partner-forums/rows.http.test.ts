import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '#test/browser.ts';
import { aCampaign, aThread, aThreadReply } from '#test/builders/forums.ts';
import { aContact, anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let paul: TestTeacher;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacherWithProfile(world, { ages: [8, 10] }, { givenName: 'Ana' });
  eleni = await aTeacherWithProfile(world, { ages: [9, 11] }, { country: 'GR', givenName: 'Eleni' });
  paul = await aTeacherWithProfile(world, { ages: [15, 17] }, { country: 'FR', givenName: 'Paul' });
  browser = await world.signedIn(ana);
});
afterAll(() => world.close());

const greek = { title: 'Ψάχνουμε τάξη', body: 'Θέλουμε να γράφουμε γράμματα σε χαρτί.' };
const english = { title: 'Snow days', body: 'Who has a tree without snow, and what does it look like?' };

it('says of each thread which pupils and which countries it is about, and in which language it is written', async () => {
  const forum = await aCampaign(world);
  const thread = await aThread(world, { by: eleni, forum, ...greek });
  await aThreadReply(world, thread, { by: paul });
  await aThreadReply(world, thread, { by: eleni });
  const { html, queries } = await browser.get(paths.forum(forum));
  expect(html).toContain('>9–11<');
  expect(html).toContain('Greece, France');
  expect(html).toContain('>Greek<');
  expect(queries).toBeLessThanOrEqual(8);
});

it('is narrowed to threads without an answer, of one language, or of pupils as old as one’s own', async () => {
  const forum = await aCampaign(world);
  const answered = await aThread(world, { by: eleni, forum, ...greek });
  await aThreadReply(world, answered, { by: paul });
  const open = await aThread(world, { by: paul, forum, ...english });
  const shows = async (only: string) => {
    const { html } = await browser.get(paths.forumOnly(forum, only));
    return [answered, open].filter((id) => html.includes(`href="${paths.thread(id)}"`));
  };
  expect(await shows('unanswered')).toEqual([open]);
  expect(await shows('el')).toEqual([answered]);
  expect(await shows('en')).toEqual([open]);
  expect(await shows('ages')).toEqual([answered]);
  expect(await shows('pt')).toEqual([]);
  expect(await shows('nonsense')).toEqual([answered, open]);
  const { html } = await browser.get(paths.forum(forum));
  expect(html).toContain('Answer first');
  expect(html).toContain(paths.forumOnly(forum, 'unanswered'));
});

it('tells no ages of a profile that is hidden', async () => {
  const forum = await aCampaign(world);
  const nils = await aTeacherWithProfile(world, { ages: [6, 7] }, { country: 'SE' });
  await aThread(world, { by: nils, forum, ...english });
  expect((await browser.get(paths.forum(forum))).html).toContain('>6–7<');
  await world.db.updateTable('profile').set({ hidden_at: world.now }).where('member_id', '=', nils.id).execute();
  expect((await browser.get(paths.forum(forum))).html).not.toContain('>6–7<');
});

it('shows beside a thread the project that may come of it, and begins it with a contact alone', async () => {
  const forum = await aCampaign(world);
  const thread = await aThread(world, { by: eleni, forum, ...greek });
  await aThreadReply(world, thread, { by: paul });
  const before = await browser.get(paths.thread(thread));
  expect(before.html).toContain(`src="${paths.threadCover(thread)}"`);
  expect(before.html).toContain('You three?');
  expect(before.html).not.toContain('Make it a project');
  expect(before.queries).toBeLessThanOrEqual(8);
  await aContact(world, ana, paul);
  expect((await browser.get(paths.thread(thread))).html).toContain(`/desk/projects/new?with=${paul.id}`);
  const drawn = await browser.get(paths.threadCover(thread));
  expect(drawn.html).toContain('<svg');
});

it('shows no project where all who talk are of one country, and nothing of somebody who is blocked', async () => {
  const forum = await aCampaign(world);
  const compatriot = await aTeacher(world);
  const alone = await aThread(world, { by: compatriot, forum, ...english });
  expect((await browser.get(paths.thread(alone))).html).not.toContain(paths.threadCover(alone));
  const nora = await aTeacher(world, { country: 'NO' });
  const thread = await aThread(world, { by: nora, forum, ...english });
  expect((await browser.get(paths.thread(thread))).html).toContain('You two?');
  await world.db.insertInto('block').values({ member_id: ana.id, blocked_id: nora.id, since: world.now }).execute();
  expect((await browser.get(paths.thread(thread))).html).not.toContain(paths.threadCover(thread));
});

it('draws a forum from what it is about, and says how many of its threads are open', async () => {
  const forum = await aCampaign(world, { title: 'Rivers' });
  await aThread(world, { by: eleni, forum, ...greek });
  const { html, queries } = await browser.get(paths.forums());
  expect(html).toContain(`src="${paths.forumCover(forum)}"`);
  expect(html).toContain('1 open');
  expect(html).toMatch(/\d+ days left/);
  expect(queries).toBeLessThanOrEqual(8);
  expect((await browser.get(paths.forumCover(forum))).html).toContain('<svg');
});

it('leads members to the ages in their profile beside a new question, and officers to none', async () => {
  const forum = await aCampaign(world);
  expect((await browser.get(paths.newThread(forum))).html).toContain('href="/profile"');
  const central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
  expect((await central.get(paths.newThread(forum))).html).not.toContain('href="/profile"');
});
