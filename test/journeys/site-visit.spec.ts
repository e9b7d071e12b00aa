import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, visitor } from './harness.ts';

describe.each([360, 1280])('the front page, %d pixels wide', (width) => {
  it('opens, fits, and can be used by everyone', async () => {
    const page = await visitor({ width });
    const answer = await page.goto('/');
    expect(answer?.status()).toBe(200);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('keeps to its word in the dark', async () => {
    const page = await visitor({ width, colorScheme: 'dark' });
    await page.goto('/');
    await expectAccessible(page);
  });
});

describe.each([
  [1280, 'es-ES'],
  [1024, 'el-GR'],
  [360, 'es-ES'],
])('the table of countries, %d pixels wide, for %s', (width, locale) => {
  it('breaks no name within a word', async () => {
    const page = await visitor({ width, locale });
    await page.goto('/countries');
    await expectNoSidewaysScroll(page);
    const broken = await page.locator('.country-table tbody a').evaluateAll((links) =>
      links.flatMap((link) => {
        const text = link.firstChild;
        const words = [...(text?.textContent ?? '').matchAll(/[^\s-]+/g)];
        return words.flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          if (text) range.setStart(text, index);
          if (text) range.setEnd(text, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
        });
      }),
    );
    expect(broken).toEqual([]);
  });
});

describe('a visitor without JavaScript', () => {
  it('reads the front page and finds the way to sign in', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto('/');
    await expectNoSidewaysScroll(page);
    expect(await page.locator('a[href="/sign-in"]').count()).toBeGreaterThan(0);
  });
});

describe('what does not exist', () => {
  it('is told in words, with a way back', async () => {
    const page = await visitor({ provokes: [404] });
    const answer = await page.goto('/no-such-page');
    expect(answer?.status()).toBe(404);
    await expectAccessible(page);
    await page.mouse.move(100, 100);
    await page.locator('main a[href="/"]').click();
    await page.waitForURL((url) => url.pathname === '/');
  });
});
