import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as filePaths } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pagePaths } from '#domains/spaces/pages/paths.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { twoPosts } from '#test/builders/space-content.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let ana: TestTeacher;
let space: { readonly id: SpaceId };
let browsers: { ana: Browser; kim: Browser; guest: Browser; stranger: Browser; otherPupil: Browser; officer: Browser };
const pupilName = 'Kimberleyana';

async function aPage(browser: Browser, title: string, parent = ''): Promise<string> {
  const idempotencyKey = newId();
  const made = await browser.post(pagePaths.pages(space.id), {
    idempotencyKey,
    title,
    body: `<p>Text of ${title}.</p>`,
    parent,
  });
  expect(made.location).toBe(pagePaths.page(space.id, idempotencyKey));
  return idempotencyKey;
}
const publish = (page: string) => browsers.ana.post(pagePaths.audience(space.id, page), { audience: 'public' });

beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world);
  const eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  const rui = await aTeacher(world, { country: 'PT', givenName: 'Rui', familyName: 'Costa' });
  space = await aSpace(world, { founders: [ana, eleni] });
  const other = await aSpace(world, { founders: [rui, eleni], title: 'Rivers' });
  const kim = await aPupil(world, { teacher: ana, space: space.id, name: pupilName });
  const tom = await aPupil(world, { teacher: rui, space: other.id, name: 'Tom' });
  browsers = {
    ana: await world.signedIn(ana),
    kim: await world.signedIn(kim),
    guest: world.guest(),
    stranger: await world.signedIn(rui),
    otherPupil: await world.signedIn(tom),
    officer: await world.signedIn(await anOfficer(world, { serves: 'ES' })),
  };
});
afterAll(() => world.close());

describe('the public side of a space', () => {
  it('shows a page to the world only while it is public', async () => {
    const page = await aPage(browsers.kim, 'Marbles in spring');
    expect((await browsers.guest.get(pagePaths.page(space.id, page))).status).toBe(404);
    await publish(page);
    const open = await browsers.guest.get(pagePaths.page(space.id, page));
    expect(open.status).toBe(200);
    expect(open.html).toContain('Text of Marbles in spring.');
    expect(open.html).toMatch(/<meta name="description"/);
    await browsers.ana.post(pagePaths.audience(space.id, page), { audience: 'members' });
    expect((await browsers.guest.get(pagePaths.page(space.id, page))).status).toBe(404);
  });

  it('answers for a members-only page as for one that does not exist', async () => {
    const page = await aPage(browsers.ana, 'Secret plans');
    for (const who of [browsers.guest, browsers.stranger, browsers.otherPupil, browsers.officer]) {
      const closed = await who.get(pagePaths.page(space.id, page));
      const madeUp = await who.get(pagePaths.page(space.id, newId()));
      expect(closed.status).toBe(404);
      expect(bare(closed.html)).toBe(bare(madeUp.html));
    }
  });

  it('names no pupil anywhere outside', async () => {
    const page = await aPage(browsers.kim, 'Written by a pupil');
    await publish(page);
    expect((await browsers.kim.get(pagePaths.page(space.id, page))).html).toContain(pupilName);
    for (const who of [browsers.guest, browsers.stranger, browsers.officer])
      for (const path of [pagePaths.page(space.id, page), paths.outside(space.id), pagePaths.history(space.id, page)])
        expect((await who.get(path)).html).not.toContain(pupilName);
  });

  it('does not show the members-only parent of a public page, and keeps the order of the others', async () => {
    const top = await aPage(browsers.ana, 'Public top');
    const middle = await aPage(browsers.ana, 'Closed middle', top);
    const leaf = await aPage(browsers.ana, 'Public leaf', middle);
    await publish(top);
    await publish(leaf);
    const { html } = await browsers.guest.get(pagePaths.page(space.id, leaf));
    expect(html).toContain('Public top');
    expect(html).not.toContain('Closed middle');
    expect((await browsers.guest.get(paths.outside(space.id))).html).not.toContain('Closed middle');
  });

  it('takes an archived or hidden page from the world at once', async () => {
    const archived = await aPage(browsers.ana, 'To the archive');
    const hidden = await aPage(browsers.ana, 'To be hidden');
    await publish(archived);
    await publish(hidden);
    await browsers.ana.post(pagePaths.archive(space.id, archived));
    await world.db
      .updateTable('space_page')
      .set({ hidden_at: world.now })
      .where('id', '=', hidden as SpacePageId)
      .execute();
    for (const page of [archived, hidden])
      expect((await browsers.guest.get(pagePaths.page(space.id, page))).status).toBe(404);
    const outside = await browsers.guest.get(paths.outside(space.id));
    expect(outside.html).not.toContain('To the archive');
    expect(outside.html).not.toContain('To be hidden');
    const inside = await browsers.kim.get(pagePaths.page(space.id, hidden));
    expect(inside.status).toBe(200);
    expect(inside.html).not.toContain('To be hidden');
  });

  it('is not open to a pupil of another space', async () => {
    expect((await browsers.otherPupil.get(paths.outside(space.id))).status).toBe(404);
    expect((await browsers.kim.get(paths.outside(space.id))).status).toBe(200);
  });

  it('shows strangers nothing of what is inside', async () => {
    const inside = [forum.forum, filePaths.pictures, paths.members, pagePaths.newPage, pagePaths.archivedPages];
    for (const path of inside)
      for (const who of [browsers.guest, browsers.stranger, browsers.otherPupil, browsers.officer])
        expect((await who.get(path(space.id))).status, path(space.id)).toBe(404);
    // What it has made public they are led to, and pupils of other spaces are not.
    for (const who of [browsers.guest, browsers.stranger, browsers.officer])
      expect((await who.get(paths.space(space.id))).location).toBe(paths.outside(space.id));
    expect((await browsers.otherPupil.get(paths.space(space.id))).status).toBe(404);
  });

  it('shows the stamp of the project and its countries, and leads to the diary as soon as that has a public post', async () => {
    const outside = async () => (await browsers.guest.get(paths.outside(space.id))).html;
    const before = await outside();
    for (const words of ['stamp-title', 'class="postmark"', 'Greece', 'Spain']) expect(before).toContain(words);
    expect(before).not.toContain('Read the diary');
    const eleni = await aTeacher(world, { country: 'GR', givenName: 'Xenia', familyName: 'Secret' });
    await twoPosts(world, space.id, { ana, eleni });
    const after = await outside();
    expect(after).toMatch(new RegExp(`href="${diary.diary(space.id)}"[^>]*>[\\s\\S]*Read the diary`));
    expect(after).not.toContain('Secret');
    const titles = [...after.matchAll(/story-title"[^>]*><a [^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(titles).toHaveLength(1);
  });

  it('asks at most eight queries a page', { tags: ['slow'] }, async () => {
    const page = await aPage(browsers.ana, 'Counted');
    await publish(page);
    const addresses = [
      ...[
        paths.space,
        forum.forum,
        filePaths.pictures,
        paths.members,
        pagePaths.newPage,
        pagePaths.archivedPages,
        paths.outside,
      ].map((path) => path(space.id)),
      paths.spaces(),
      ...[pagePaths.page, pagePaths.editPage, pagePaths.history].map((path) => path(space.id, page)),
      pagePaths.version(space.id, page, 1),
    ];
    for (const address of addresses) {
      const { status, queries } = await browsers.ana.get(address);
      expect({ address, status }).toEqual({ address, status: 200 });
      expect(queries, address).toBeLessThanOrEqual(8);
    }
  });
});

/** A page without what differs from answer to answer: nonces, numbers of requests, its own address. */
const bare = (html: string) => html.replaceAll(/[0-9a-f-]{36}|nonce="[^"]*"|req-\w+/g, '');
