import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { findPage } from './access.ts';
import { publishPage } from './commands/publish-page.ts';
import { savePage } from './commands/save-page.ts';
import { paths } from './paths.ts';

let world: World;
let ana: Awaited<ReturnType<typeof aTeacher>>;
let browser: Browser;
let spaces: readonly [SpaceId, SpaceId];
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world);
  browser = await world.signedIn(ana);
});
afterAll(() => world.close());
beforeEach(async () => {
  const founders = [ana, await aTeacher(world, { country: 'GR' })] as const;
  spaces = [(await aSpace(world, { founders })).id, (await aSpace(world, { founders })).id];
});

async function aPage(space: SpaceId, title: string, parent = ''): Promise<SpacePageId> {
  const idempotencyKey = newId<SpacePageId>();
  await browser.post(paths.pages(space), { idempotencyKey, title, body: `About ${title}.`, parent });
  return idempotencyKey;
}
const row = (page: SpacePageId) =>
  world.db.selectFrom('space_page').selectAll().where('id', '=', page).executeTakeFirstOrThrow();
const change = (page: SpacePageId, to: { archived_at?: Date | null; hidden_at?: Date | null }) =>
  world.db.updateTable('space_page').set(to).where('id', '=', page).execute();
const eventsOf = async (page: SpacePageId) =>
  (await world.db.selectFrom('event').select('verb').where('subject_id', '=', page).orderBy('id').execute()).map(
    ({ verb }) => verb,
  );

it('what is done to one page leaves every other as it is', async () => {
  const [space, elsewhere] = spaces;
  for (const at of spaces) {
    const top = await aPage(at, 'Top');
    await change(await aPage(at, 'Away', top), { archived_at: world.now });
    await change(await aPage(at, 'Hidden', top), { hidden_at: world.now });
  }
  const below = await aPage(space, 'Below');
  const page = await aPage(space, 'Rules');
  await aPage(elsewhere, 'Last');
  const tables = { space_page: 'id', space_page_version: 'page_id' };
  const before = await othersIn(world, tables, page);
  const actions = [
    () => browser.post(paths.editPage(space, page), { title: 'Rules', body: 'Two feet.', version: '1' }),
    () => browser.post(paths.audience(space, page), { audience: 'public' }),
    () => browser.post(paths.audience(space, page), { audience: 'members' }),
    () => browser.post(paths.place(space, page), { parent: below }),
    () => browser.post(paths.archive(space, page)),
    () => browser.post(paths.restoration(space, page)),
  ];
  for (const act of actions) expect((await act()).status).toBe(303);
  await hideContent(world, 'page', page);
  await showContent(world, 'page', page, { ...ana, verified: true, confirmed: true });
  expect(await row(page)).toMatchObject({ body: '<p>Two feet.</p>', version: 2, parent_id: below, position: 1 });
  expect(await othersIn(world, tables, page)).toEqual(before);
});

it.each([
  ['archived', { archived_at: new Date() }],
  ['hidden by the support service', { hidden_at: new Date() }],
])('a page that was %s while somebody had it open is neither changed nor published', async (_, state) => {
  const actor = { ...ana, verified: true, confirmed: true } as const;
  const id = await aPage(spaces[0], 'Open on the screen');
  const by = world.by(actor);
  const space = await findSpace(by, spaces[0]);
  const page = space && (await findPage(by, space, id));
  if (!page) throw new Error('The page is not seen.');
  // That another page has the very text says nothing about this one.
  await aPage(spaces[0], 'Changed');
  await change(id, state);
  const text = { title: 'Changed', html: '<p>About Changed.</p>' as CleanHtml, version: 1 };
  expect(await savePage(by, page, text)).toEqual(refuse('changedMeanwhile'));
  await publishPage(by, page, 'public');
  expect(await row(id)).toMatchObject({ title: 'Open on the screen', version: 1, audience: 'members' });
  expect(await eventsOf(id)).toEqual(['page.made']);
});

it('what is so already is not recorded again: shown to the world, hidden, shown again', async () => {
  const actor = { ...ana, verified: true, confirmed: true } as const;
  const page = await aPage(spaces[0], 'Twice');
  for (const audience of ['public', 'public', 'members', 'members'])
    await browser.post(paths.audience(spaces[0], page), { audience });
  const hidden = [await hideContent(world, 'page', page, actor), await hideContent(world, 'page', page, actor)];
  const shown = [await showContent(world, 'page', page, actor), await showContent(world, 'page', page, actor)];
  expect([hidden, shown]).toEqual([
    [true, false],
    [true, false],
  ]);
  expect(await eventsOf(page)).toEqual([
    'page.made',
    'page.published',
    'page.unpublished',
    'page.hidden',
    'page.shown',
  ]);
});
