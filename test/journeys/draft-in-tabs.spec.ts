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

describe('words that a tab brings back over a reload', () => {
  it('do not overwrite what another tab has saved meanwhile: the form shows both', async () => {
    const andrei = await visitor({ provokes: [409] });
    await signInAs(andrei, 'teacher-ro');
    const address = await aDraft(andrei);
    const other = await andrei.context().newPage();
    await other.goto(address);
    for (const tab of [andrei, other]) await untilItKeepsWords(tab);
    await andrei.fill('[name=title]', 'Bridges of two towns');
    await until('a saved title', async () => (await shownIn(andrei, address)) === 'Bridges of two towns');
    await other.fill('[name=title]', 'Stones of two towns');
    await other.getByText(en('ui.autosave.conflict')).waitFor();
    await other.reload();
    await other.getByText(en('ui.autosave.conflict')).waitFor();
    expect(await other.inputValue('[name=title]')).toBe('Stones of two towns');
    expect(await shownIn(andrei, address)).toBe('Bridges of two towns');
    await press(other, en('adverts.form.next'));
    await other.getByText(en('ui.otherTab')).waitFor();
    await other.getByText('Bridges of two towns', { exact: true }).first().waitFor();
  });

  it('are sent with the version of the page on which they were typed, also where nothing is saved as it is typed', async () => {
    const andrei = await visitor({ provokes: [409] });
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto('/profile');
    await andrei.fill('[name=presentation]', '');
    await press(andrei, en('profiles.form.save'));
    await andrei.getByText(en('profiles.form.saved')).waitFor();
    const other = await andrei.context().newPage();
    for (const tab of [andrei, other]) await tab.goto('/profile');
    await other.fill('[name=presentation]', 'Written first');
    await other.waitForTimeout(1000);
    await andrei.fill('[name=presentation]', 'Saved first');
    await press(andrei, en('profiles.form.save'));
    await andrei.getByText(en('profiles.form.saved')).waitFor();
    await other.reload();
    await until('the words', async () => (await other.inputValue('[name=presentation]')) === 'Written first');
    await press(other, en('profiles.form.save'));
    await other.getByText(en('ui.otherTab')).waitFor();
    await other.getByText('Saved first', { exact: true }).first().waitFor();
    expect(await other.inputValue('[name=presentation]')).toBe('Written first');
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
