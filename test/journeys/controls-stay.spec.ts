import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signInAs, visitor } from './harness.ts';
import { walk } from './walk.ts';

/** Opens each question of the page in turn; returns the buttons of its row that moved, the pressed one too. */
function movedByOpening(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
    const place = (element: Element) => {
      const { left, top } = element.getBoundingClientRect();
      return `${Math.round(left)},${Math.round(top + scrollY)}`;
    };
    const moved: string[] = [];
    const tryOne = (details: HTMLDetailsElement) => {
      const summary = details.querySelector('summary');
      if (!summary || details.open || !shown(summary)) return;
      const line = summary.getBoundingClientRect().top;
      const row = [...document.querySelectorAll('main :is(summary, button, a.btn)')].filter(
        (element) => shown(element) && Math.abs(element.getBoundingClientRect().top - line) < 12,
      );
      const before = row.map(place);
      details.open = true;
      row.forEach((element, index) => {
        if (place(element) !== before[index])
          moved.push(`“${element.textContent.trim()}” when “${summary.textContent.trim()}” opens`);
      });
      for (const inner of details.querySelectorAll('details')) tryOne(inner);
      details.open = false;
    };
    for (const details of document.querySelectorAll('main details'))
      if (!details.parentElement?.closest('details')) tryOne(details as HTMLDetailsElement);
    return moved;
  });
}

describe('the buttons of a page', () => {
  it.each([
    ['teacher-es', [1280, 360]],
    ['central', [1280]],
    ['operator', [1280]],
  ] as const)(
    'stay where they are when a question opens: for %s, at each of these widths in pixels: %j',
    async (walker, widths) => {
      const [width] = widths;
      const tabs = [await visitor({ width }), await visitor({ width })];
      for (const tab of tabs) await signInAs(tab, walker);
      const moved: string[] = [];
      await walk(
        tabs,
        () => false,
        async (page) => {
          const { pathname } = new URL(page.url());
          for (const width of widths) {
            if (widths.length > 1) await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
            moved.push(...(await movedByOpening(page)).map((what) => `${pathname}, ${width} pixels: ${what}`));
          }
        },
      );
      expect(moved).toEqual([]);
    },
  );
});

describe('the menu of an item on a phone', () => {
  it.each([true, false])('is closed by a tap beside its sheet; with JavaScript: %s', async (javaScriptEnabled) => {
    const andrei = await visitor({ width: 360, javaScriptEnabled });
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto('/messages');
    await andrei.locator('main a[href^="/messages/"]:not(.btn)').first().click();
    const menu = andrei.locator('details.item-menu').first();
    const sheet = menu.locator('.drop-panel');
    await menu.locator('summary').click();
    await sheet.waitFor();
    await andrei.mouse.click(180, 200);
    await sheet.waitFor({ state: 'hidden' });
  });
});
