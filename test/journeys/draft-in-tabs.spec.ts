import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, signInAs, until, untilItKeepsWords, visitor, wordsIn } from './harness.ts';

const en = wordsIn('en');

async function aDraft(page: Page): Promise<string> {
  await page.goto('/desk/adverts');
  await page.locator('main form[action="/desk/adverts"] button').first().click();
  await page.waitForURL(/\/form\/1$/);
  return page.url();
}

const untilSaved = (page: Page) =>
  page.locator('[data-autosave-status]', { hasText: en('ui.autosave.saved', { time: '' }).trim() }).waitFor();

async function shownIn(page: Page, address: string): Promise<string> {
  const fresh = await page.context().newPage();
  await fresh.goto(address);
  const title = await fresh.inputValue('[name=title]');
  await fresh.close();
  return title;
}

describe('a draft that one person has open in two tabs', () => {
  it('keeps what the first one saved, tells the second, and shows both texts', async () => {
    const andrei = await visitor({ provokes: [409] });
    await signInAs(andrei, 'teacher-ro');
    const address = await aDraft(andrei);
    const other = await andrei.context().newPage();
    await other.goto(address);
    for (const tab of [andrei, other]) await untilItKeepsWords(tab);
    await andrei.fill('[name=title]', 'Kites');
    await until('a saved title', async () => (await shownIn(andrei, address)) === 'Kites');
    await andrei.fill('[name=title]', 'Kites of two towns');
    await until('a longer title', async () => (await shownIn(andrei, address)) === 'Kites of two towns');
    await untilSaved(andrei);
    await other.fill('[name=title]', 'Songs of two towns');
    await other.getByText(en('ui.autosave.conflict')).waitFor();
    expect(await shownIn(andrei, address)).toBe('Kites of two towns');
    await press(other, en('adverts.form.next'));
    await other.getByText(en('ui.otherTab')).waitFor();
    await other.getByText('Kites of two towns', { exact: true }).first().waitFor();
    expect(await other.inputValue('[name=title]')).toBe('Songs of two towns');
    await press(other, en('adverts.form.next'));
    await other.waitForURL(/\/form\/2$/);
    expect(await shownIn(andrei, address)).toBe('Songs of two towns');
  });
});

describe('a draft whose form was sent without a line', () => {
  it('is saved by itself once the line is there again', async () => {
    const andrei = await visitor({ losesLine: true });
    await signInAs(andrei, 'teacher-ro');
    const address = await aDraft(andrei);
    await untilItKeepsWords(andrei);
    await andrei.context().setOffline(true);
    await andrei.fill('[name=title]', 'Written without a line');
    await press(andrei, en('adverts.form.next'));
    await andrei.getByText(en('web.lost')).waitFor();
    await andrei.context().setOffline(false);
    await until('a saved title', async () => (await shownIn(andrei, address)) === 'Written without a line');
  });
});
