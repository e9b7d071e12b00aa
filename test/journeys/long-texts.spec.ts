import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, signInAs, until, visitor, wordsIn } from './harness.ts';

const [en, el] = [wordsIn('en'), wordsIn('el')];

describe('a long text', () => {
  it('is there again after a reload and a closed tab, outlives a dropped line, and goes when it is sent', async () => {
    const juana = await visitor({ losesLine: true });
    await signInAs(juana, 'teacher-ro');
    const address = await anEditor(juana);
    await types(juana, 'Words of an hour.');
    await juana.reload();
    await shows(juana, 'Words of an hour.');
    const tab = await juana.context().newPage();
    await juana.close();
    await tab.goto(address);
    await shows(tab, 'Words of an hour.');
    await tab.getByText(en('ui.kept.restored')).waitFor();
    await tab.fill('[name=title]', 'An hour');
    await tab.context().setOffline(true);
    await press(tab, en('diary.form.post'));
    await tab.getByText(en('web.lost')).waitFor();
    await shows(tab, 'Words of an hour.');
    await tab.context().setOffline(false);
    await press(tab, en('diary.form.post'));
    await tab.waitForURL(/\/diary\/[\w-]{36}\/[\w-]{36}$/);
    await tab.goto(address);
    await tab.locator('.ProseMirror').waitFor();
    expect(await tab.locator('.ProseMirror').textContent(), 'what was sent').toBe('');
  });

  it('waits while a session ends, for the same person only', async () => {
    const eleni = await visitor({ provokes: [404] });
    await signInAs(eleni, 'teacher-gr');
    const address = await anEditor(eleni);
    await eleni.fill('[name=title]', 'Night');
    await types(eleni, 'Written until the session ended.');
    await eleni.context().clearCookies();
    await press(eleni, el('diary.form.post'));
    await eleni.getByText(en('web.error.404.title')).first().waitFor();
    await signInAs(eleni, 'teacher-es');
    await eleni.goto(address);
    await eleni.locator('.ProseMirror').waitFor();
    expect(await eleni.locator('.ProseMirror').textContent(), 'in the editor of somebody else').toBe('');
    await eleni.context().clearCookies();
    await signInAs(eleni, 'teacher-gr');
    await eleni.goto(address);
    await shows(eleni, 'Written until the session ended.');
    await press(eleni, el('ui.kept.discard'));
    await until('an empty editor', async () => (await eleni.locator('.ProseMirror').textContent()) === '');
  });
});

async function anEditor(page: Page): Promise<string> {
  await page.goto('/spaces');
  const space = await page.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
  const address = `/diary/${space?.split('/').at(-1)}/new`;
  await page.goto(address);
  await page.locator('.ProseMirror').waitFor();
  return address;
}

/** And stays long enough for the text to be kept. */
async function types(page: Page, words: string): Promise<void> {
  await page.locator('.ProseMirror').click();
  await page.keyboard.type(words);
  await until('the text to be kept', () =>
    page.evaluate((text) => Object.values(localStorage).some((kept) => String(kept).includes(text)), words),
  );
}

async function shows(page: Page, words: string): Promise<void> {
  await until(`the text "${words}"`, async () => (await page.locator('.ProseMirror').textContent()) === words);
}
