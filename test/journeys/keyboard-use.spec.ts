import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '../../src/demo/personas.ts';
import { until, visitor } from './harness.ts';

const mostStops = 120;

describe('a teacher who uses the keyboard only', () => {
  it('signs in, searches and sends a message, and always sees where the focus is', async () => {
    const page = await visitor();
    await page.goto('/sign-in');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), 'the first stop').toBe('#main');
    await page.keyboard.press('Enter');
    await tabTo(page, '[name=email]');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id), 'past the bar').toBe('main');
    await page.keyboard.type('andrei@demo.example');
    await tabTo(page, '[name=password]');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk');

    await tabTo(page, 'a[href="/people"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people');
    await tabTo(page, '[name=q]');
    await page.keyboard.type('song');
    await tabTo(page, '[name=available]');
    await page.keyboard.press('Space');
    await tabTo(page, 'form[role=search] button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=song.*available=yes/);

    await tabTo(page, 'main ol a[href$="/messages"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/messages');
    await tabTo(page, '[name=body]');
    await page.keyboard.type('Hello! We sing as well. Shall we add a verse to your song?');
    await tabTo(page, 'main form button[type=submit]');
    await page.keyboard.press('Space');
    await until('the message in the conversation', () =>
      page.locator('main ol', { hasText: 'Shall we add a verse' }).isVisible(),
    );
  });
});

/** Presses Tab until the focus is there. Each stop on the way must be in view, be marked, and come after the one before it. */
async function tabTo(page: Page, goal: string): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(problemOfFocus);
    if (problem) expect.fail(`${problem}, on the way to ${goal} on ${page.url()}`);
    if (await page.locator(goal).evaluateAll((found) => found.some((it) => it === document.activeElement))) return;
  }
  expect.fail(`${mostStops} stops and no ${goal} on ${page.url()}`);
}

/** In the page: what is wrong with the element that has the focus; nothing while the focus is in the browser itself. */
function problemOfFocus(): string | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  const name = focused.outerHTML.slice(0, 120);
  const { top, bottom, width, height } = focused.getBoundingClientRect();
  if (width === 0 || height === 0 || bottom <= 0 || top >= innerHeight) return `the focus is out of view: ${name}`;
  if (focused.matches(':not(:focus-visible)')) return `the focus is not marked: ${name}`;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  if (!isMarked) return `the focus cannot be seen: ${name}`;
  const before: unknown = Reflect.get(globalThis, 'focusedBefore');
  Reflect.set(globalThis, 'focusedBefore', focused);
  if (!(before instanceof Element) || !before.isConnected) return undefined;
  const isAfter = before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isFirst = focused.matches('.skip-link');
  return isAfter || isFirst || before === focused ? undefined : `the focus jumps back: ${name}`;
}
