import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoCutTable, expectNoSidewaysScroll, signInAs, visitor, wordsIn } from './harness.ts';
import { movedByOpening } from './moved-by-opening.ts';
import { expectValidHtml } from './valid-html.ts';
import { walk } from './walk.ts';

/** Who visits, and how many kinds of pages that nobody before has seen they find at least: fewer means that a link is missing. */
const walkers = [
  ['guest', 12],
  ['pupil', 8],
  ['unverified', 5],
  ['teacher-es', 30],
  ['officer-es', 5],
  ['central', 1],
  ['operator', 2],
] as const;

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } } as const;
/** Who opens each question of each page, at these sizes too; the others pass by what somebody before has seen. */
const openers: Readonly<Record<string, readonly (keyof typeof sizes)[]>> = {
  'teacher-es': ['wide', 'narrow'],
  central: ['wide'],
  operator: ['wide'],
};

const seenBefore = new Set<string>();
/** What a pupil sees in a space is not what the world or a teacher sees there. */
const isSeen = (kind: string, walker: string) =>
  seenBefore.has(kind) && !(walker === 'pupil' && /^\/(spaces|diary)\//.test(kind));

const heaviest = 60_000;
const heaviestWithPictures = 250_000;

describe.each(walkers)('every kind of page that links lead to, for: %s', (walker, fewest) => {
  it('is valid HTML, accessible in light and dark, fits from 360 pixels, and keeps its buttons in place when a question opens', async () => {
    const first = await visitor();
    const tabs = [first, await visitor()];
    for (const tab of tabs) await (walker === 'guest' ? tab.goto('/') : signInAs(tab, walker));
    if (walker === 'teacher-es') await opensDraft(first);
    const opened = openers[walker] ?? [];
    const places = new Set<string>();
    const moved: string[] = [];
    const look = async (page: Page) => {
      await expectValidHtml(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await expectNoCutTable(page);
      await page.setViewportSize(sizes.narrow);
      await expectNoSidewaysScroll(page);
      const place = (await page.locator('body').getAttribute('data-area')) ?? '';
      if (!places.has(place)) await expectGoodInTheDark(page);
      places.add(place);
    };
    const open = async (page: Page, size: keyof typeof sizes) => {
      await page.setViewportSize(sizes[size]);
      const { pathname } = new URL(page.url());
      moved.push(...(await movedByOpening(page)).map((what) => `${pathname}, ${size}: ${what}`));
    };
    const met = await walk(
      tabs,
      (kind) => opened.length === 0 && isSeen(kind, walker),
      async (page, kind) => {
        if (!isSeen(kind, walker)) await look(page);
        for (const size of opened) await open(page, size);
        await page.setViewportSize(sizes.wide);
      },
    );
    const kinds = met.filter((kind) => !isSeen(kind, walker));
    expect(moved).toEqual([]);
    expect(kinds.length, kinds.join('\n')).toBeGreaterThanOrEqual(fewest);
    if (walker !== 'pupil') for (const kind of kinds) seenBefore.add(kind);
  });
});

/** A project that is not public yet has pages that no other one has. */
async function opensDraft(page: Page): Promise<void> {
  await page.goto('/desk/projects');
  await page.getByRole('link', { name: 'Letters to the year 2050' }).first().click();
  await page.waitForURL(/projects\/[\w-]{36}$/);
}

/** ...and on a telephone. */
async function expectGoodInTheDark(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('a public page', () => {
  it('weighs less than 60 kB without its pictures and 250 kB with them when it is opened for the first time', async () => {
    const scout = await visitor();
    await scout.goto('/projects');
    const addresses = ['/', '/at/es', '/projects', '/conduct'];
    const project = await scout.locator('main a[href^="/projects/"]').first().getAttribute('href');
    for (const address of [...addresses, project ?? '']) {
      const page = await visitor();
      let weight = 0;
      let pictures = 0;
      page.on('requestfinished', async (request) => {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        if (request.resourceType() === 'image') pictures += responseBodySize + responseHeadersSize;
        else weight += responseBodySize + responseHeadersSize;
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(weight, address).toBeLessThan(heaviest);
      expect(weight, address).toBeGreaterThan(5_000);
      expect(weight + pictures, address).toBeLessThan(heaviestWithPictures);
    }
  });

  it('is in the language of the browser, and says so', async () => {
    const page = await visitor({ locale: 'el-GR' });
    await page.goto('/projects');
    expect(await page.locator('html').getAttribute('lang')).toBe('el');
    expect(await page.locator('h1').textContent()).toBe(wordsIn('el')('projects.gallery.title'));
  });
});
