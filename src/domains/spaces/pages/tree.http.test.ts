import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId };
let ana: Browser;
let eleni: Browser;
let kim: Browser;

const row = (page: string) =>
  world.db
    .selectFrom('space_page')
    .selectAll()
    .where('id', '=', page as SpacePageId)
    .executeTakeFirstOrThrow();
async function aPage(by: Browser, { title = 'Rules', parent = '' } = {}): Promise<string> {
  const idempotencyKey = newId();
  const created = await by.post(paths.pages(space.id), { idempotencyKey, title, body: '<p>One foot.</p>', parent });
  expect(created.location).toBe(paths.page(space.id, idempotencyKey));
  return idempotencyKey;
}

const save = (by: Browser, page: string, title: string) =>
  by.post(paths.editPage(space.id, page), { title, body: 'No.', version: '1' });

beforeAll(async () => {
  world = await openWorld();
  const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
  space = await aSpace(world, { founders });
  [ana, eleni] = [await world.signedIn(founders[0]), await world.signedIn(founders[1])];
  kim = await world.signedIn(await aPupil(world, { teacher: founders[0], space: space.id, name: 'Kim' }));
});
afterAll(() => world.close());

describe('the tree of pages', () => {
  it('never becomes a circle, though two move pages at the same moment', { tags: ['slow'] }, async () => {
    for (let time = 0; time < 5; time += 1) {
      const one = await aPage(ana, { title: `One ${time}` });
      const two = await aPage(ana, { title: `Two ${time}` });
      const answers = await Promise.all([
        ana.post(paths.place(space.id, one), { parent: two }),
        eleni.post(paths.place(space.id, two), { parent: one }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect([(await row(one)).parent_id, (await row(two)).parent_id].filter(Boolean)).toHaveLength(1);
    }
  });

  it('moves a page up and down among its siblings', async () => {
    const top = await aPage(ana, { title: 'Top' });
    const [a, b] = [await aPage(ana, { title: 'A', parent: top }), await aPage(ana, { title: 'B', parent: top })];
    await ana.post(paths.place(space.id, b), { way: 'up' });
    expect((await row(b)).position).toBeLessThan((await row(a)).position);
    await ana.post(paths.place(space.id, b), { way: 'down' });
    expect((await row(a)).position).toBeLessThan((await row(b)).position);
  });

  it('archives a page with its subtree, and restores them together', async () => {
    const top = await aPage(ana, { title: 'Away top' });
    const leaf = await aPage(ana, { title: 'Away leaf', parent: top });
    await ana.post(paths.archive(space.id, top));
    expect((await ana.get(spaces.space(space.id))).html).not.toContain('Away leaf');
    expect((await ana.get(paths.archivedPages(space.id))).html).toContain('Away leaf');
    expect((await kim.get(paths.page(space.id, leaf))).status).toBe(404);
    for (const title of ['Away leaf', '']) expect((await save(ana, leaf, title)).status).toBe(403);
    expect(
      (await ana.post(paths.pages(space.id), { idempotencyKey: newId(), title: 'X', body: '', parent: top })).status,
    ).toBe(422);
    await ana.post(paths.restoration(space.id, top));
    expect((await kim.get(paths.page(space.id, leaf))).status).toBe(200);
    expect((await row(leaf)).parent_id).toBe(top);
  });

  it('restores a page at the top where its parent is gone', async () => {
    const top = await aPage(ana, { title: 'Gone top' });
    const leaf = await aPage(ana, { title: 'Lonely leaf', parent: top });
    await ana.post(paths.archive(space.id, leaf));
    world.now = new Date(world.now.getTime() + 1000);
    await ana.post(paths.archive(space.id, top));
    await ana.post(paths.restoration(space.id, leaf));
    expect(await row(leaf)).toMatchObject({ parent_id: null, archived_at: null });
    expect((await row(top)).archived_at).not.toBeNull();
  });
});
