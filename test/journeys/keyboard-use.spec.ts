import { describe, expect, it } from 'vitest';
import { demoPassword } from '#demo/personas.ts';
import { tabTo } from './hands.ts';
import { until, visitor } from './harness.ts';

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
