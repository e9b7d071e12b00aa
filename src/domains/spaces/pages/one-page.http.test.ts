import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { minutesAfter } from '#kernel/days.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { asMember } from '#test/builders/two-spaces.ts';
import { expectFound } from '#test/expect-found.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { findPage } from './access.ts';
import { archivePage } from './commands/archive-page.ts';
import { createPage } from './commands/create-page.ts';
import { movePage } from './commands/move-page.ts';
import { publishPage } from './commands/publish-page.ts';
import { savePage } from './commands/save-page.ts';
import { restorePage } from './history/commands/restore-page.ts';
import { mostLevels, mostPages } from './model.ts';
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

it('what is done to one page leaves every other as it is', { tags: ['slow'] }, async () => {
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

const asAna = () => world.by(asMember(ana));
const seen = async (id: SpacePageId) =>
  expectFound(findPage(asAna(), await expectFound(findSpace(asAna(), spaces[0])), id));

it('a page that was archived meanwhile is neither moved nor archived anew, and comes back once with all below it', async () => {
  const [other, top] = [await aPage(spaces[0], 'Other'), await aPage(spaces[0], 'Top')];
  const leaf = await aPage(spaces[0], 'Leaf', top);
  const page = await seen(top);
  expect(await archivePage(asAna(), page)).toEqual(ok('archived'));
  const archived = await row(top);
  const later = { ...asAna(), now: minutesAfter(world.now, 1) };
  expect(await archivePage(later, page)).toEqual(ok('archived'));
  expect(await movePage(later, page, { way: 'up' })).toEqual(refuse('wrongParent'));
  await movePage(later, page, { parent: other });
  expect(await row(top)).toEqual(archived);
  for (const _ of ['restored', 'restored already']) expect(await restorePage(later, page)).toEqual(ok('restored'));
  expect([(await row(top)).archived_at, (await row(leaf)).archived_at]).toEqual([null, null]);
  expect(await eventsOf(top)).toEqual(['page.made', 'page.archived', 'page.restored']);
});

it('a page whose parent has moved too deep meanwhile comes back at the top', async () => {
  const parent = await aPage(spaces[0], 'Parent');
  const leaf = await aPage(spaces[0], 'Leaf', parent);
  await archivePage(asAna(), await seen(leaf));
  let deep: SpacePageId | undefined;
  for (let level = 1; level < mostLevels; level += 1) deep = await aPage(spaces[0], `Level ${level}`, deep);
  expect(await movePage(asAna(), await seen(parent), { parent: deep })).toEqual(ok('moved'));
  expect(await restorePage(asAna(), await seen(leaf))).toEqual(ok('restored'));
  expect(await row(leaf)).toMatchObject({ parent_id: null, archived_at: null });
});

it('a page that is moved below the parent that it has keeps its place', async () => {
  const top = await aPage(spaces[0], 'Top');
  const [first] = [await aPage(spaces[0], 'First', top), await aPage(spaces[0], 'Second', top)];
  const before = await row(first);
  expect(await movePage(asAna(), await seen(first), { parent: top })).toEqual(ok('moved'));
  expect(await row(first)).toEqual(before);
});

it('a space has five hundred pages at most, whether they are new or come back', async () => {
  const away = await aPage(spaces[0], 'Away');
  await change(away, { archived_at: world.now });
  const full = { space_id: spaces[0], title: 'One of many', made_at: world.now, edited_at: world.now };
  const many = Array.from({ length: mostPages }, (_, position) => ({ ...full, id: newId<SpacePageId>(), position }));
  await world.db.insertInto('space_page').values(many).execute();
  const page = await seen(away);
  const fresh = { idempotencyKey: newId(), parent: undefined, title: 'Too many', html: '' as CleanHtml };
  expect(await createPage(asAna(), page.space, fresh)).toEqual(refuse('tooManyPages'));
  expect(await restorePage(asAna(), page)).toEqual(refuse('tooManyPages'));
});

it('the key of a page in one space makes none in another', async () => {
  const idempotencyKey = await aPage(spaces[0], 'Here');
  const elsewhere = await expectFound(findSpace(asAna(), spaces[1]));
  const sent = { idempotencyKey, parent: undefined, title: 'Here', html: '' as CleanHtml };
  expect(await createPage(asAna(), elsewhere, sent)).toEqual(refuse('taken'));
});

it('every command asks the policy itself, whatever page it came from', async () => {
  const id = await aPage(spaces[0], 'Ours');
  const visitor = await aTeacher(world);
  await aSpaceMember(world, { id: spaces[0] }, visitor, 'visitor');
  const by = world.by(asMember(visitor));
  const space = await expectFound(findSpace(by, spaces[0]));
  const page = await expectFound(findPage(by, space, id));
  const text = { title: 'Mine', html: '<p>Mine.</p>' as CleanHtml };
  const done = [
    await createPage(by, space, { idempotencyKey: newId(), parent: undefined, ...text }),
    await savePage(by, page, { ...text, version: 1 }),
    await publishPage(by, page, 'public'),
    await movePage(by, page, { way: 'up' }),
    await archivePage(by, page),
    await restorePage(by, page),
  ];
  expect(done).toEqual(done.map(() => refuse('notAllowed')));
  expect(await eventsOf(id)).toEqual(['page.made']);
});
