import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { anInvitation, aPartner, aProject } from '#test/builders/projects.ts';
import { aConversation } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let rui: TestTeacher;
let project: ProjectId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await aTeacher(world, { givenName: 'Ana' });
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni' });
  rui = await aTeacher(world, { country: 'PT', givenName: 'Rui' });
  ({ id: project } = await aProject(world, { founders: [ana, eleni], title: 'Games & <songs>' }));
});

const mark = 'Open to partners';
const asking = 'open to more partners';
async function seen(browser: Browser) {
  const { html, queries } = await browser.get(paths.project(project));
  expect(queries).toBeLessThanOrEqual(8);
  return {
    mark: html.includes(mark),
    asking: html.includes(asking),
    links: [ana, eleni].filter(({ id }) => html.includes(`href="${messages.aboutProject(id, project)}"`)).length,
    text: html,
  };
}

it('a verified teacher sees the mark, and begins a message to each founder with the project’s title', async () => {
  const ruis = await world.signedIn(rui);
  expect(await seen(ruis)).toMatchObject({ mark: true, asking: true, links: 2 });
  const first = await ruis.get(messages.aboutProject(ana.id, project));
  expect(first.html).toContain('About your project “Games &amp; &lt;songs>”: </textarea>');
  const { conversation } = await aConversation(world, eleni, rui);
  const known = await ruis.get(messages.aboutProject(eleni.id, project));
  expect(known.location).toBe(messages.conversationAbout(conversation, project));
  expect((await ruis.get(known.location ?? '')).html).toContain('About your project “Games');
});

it('a visitor is told who can ask, and is led to signing in and back to the project', async () => {
  const { mark: marked, asking: told, links, text } = await seen(world.guest());
  expect([marked, told, links]).toEqual([true, true, 0]);
  expect(text).toContain(`href="/sign-in?back=${encodeURIComponent(paths.project(project))}"`);
  expect(text).toContain('href="/register"');
});

it('a teacher who waits for verification is told to wait, and has no link', async () => {
  const waiting = await world.signedIn(await aTeacher(world, { country: 'FR', state: 'waiting' }));
  const { links, text } = await seen(waiting);
  expect([links, text.includes('as soon as your support service has verified you')]).toEqual([0, true]);
});

it('those who take part or are invited, officers and pupils see the mark only', async () => {
  const [partner, invited] = [await aTeacher(world, { country: 'FR' }), await aTeacher(world, { country: 'IT' })];
  await aPartner(world, project, partner);
  await anInvitation(world, project, { to: invited, by: ana });
  const pupil = await aPupil(world, { teacher: ana });
  for (const who of [ana, partner, invited, pupil, await anOfficer(world, { serves: 'ES' })])
    expect(await seen(await world.signedIn(who))).toMatchObject({ mark: true, asking: false, links: 0 });
});

it('a project that is closed, or takes no more partners, has no mark', async () => {
  const ruis = await world.signedIn(rui);
  await world.db.updateTable('project').set({ open_to_partners: false }).where('id', '=', project).execute();
  expect(await seen(ruis)).toMatchObject({ mark: false, asking: false, links: 0 });
  await world.db
    .updateTable('project')
    .set({ open_to_partners: true, state: 'closed', closed_at: world.now })
    .where('id', '=', project)
    .execute();
  expect(await seen(ruis)).toMatchObject({ mark: false, asking: false, links: 0 });
});

it('a message says nothing of a project that not everyone can see', { tags: ['slow'] }, async () => {
  const { id: draft } = await aProject(world, { founders: [ana, eleni], title: 'Secret plan', state: 'draft' });
  const ruis = await world.signedIn(rui);
  for (const id of [draft, newId(), 'x', '%27']) {
    const { status, html } = await ruis.get(messages.aboutProject(ana.id, id));
    expect([status, html.includes('About your project'), html.includes('Secret plan')]).toEqual([200, false, false]);
  }
});
