import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '#demo/personas.ts';
import { expectAccessible, press, signInAs, until, visitor, wordsIn } from './harness.ts';

const en = wordsIn('en');

async function aTabAt(page: Page, address: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  return tab;
}

const startSignOut = async (page: Page) => {
  await page.locator('header details:has(form[data-forgets]) > summary').click();
  await page.locator('header form[data-forgets] button').click();
};

const atTheFront = (page: Page) => page.waitForURL((url) => url.pathname === '/');

const storedIn = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /^kept:/.test(key)),
  );

const showsNothingOf = async (tab: Page, words: string) =>
  !(await tab.content().catch(() => words)).includes(words) && new URL(tab.url()).pathname === '/';

describe('the other tabs of somebody who signs out', () => {
  it('leave their pages at once, and nothing that was typed stays in the browser', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    const [profile, form] = [await aTabAt(andrei, '/account'), await aTabAt(andrei, '/desk/projects/new')];
    await andrei.goto('/spaces');
    const space = await andrei.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
    const discussion = await aTabAt(andrei, `${space}/forum/new`);
    await discussion.locator('kept-text:defined').waitFor({ state: 'attached' });
    await discussion.fill('[name=title]', 'A draft that nobody else reads');
    await discussion.locator('[name=body]').pressSequentially('Words of a draft.');
    await until('a kept draft', async () => (await storedIn(discussion)).length > 0);
    await startSignOut(andrei);
    await andrei.locator('dialog[open] li').first().waitFor();
    await press(andrei, en('ui.unsent.leave'));
    await atTheFront(andrei);
    for (const tab of [profile, form, discussion])
      await until('a page without a person', () => showsNothingOf(tab, 'andrei@demo.example'));
    for (const tab of [andrei, profile, form, discussion]) expect(await storedIn(tab)).toEqual([]);
    const isTold = (tab: Page) => tab.getByText(en('web.signedOutElsewhere')).count();
    for (const tab of [profile, form, discussion]) expect(await isTold(tab)).toBe(1);
    expect(await isTold(andrei)).toBe(0);
    await profile.reload();
    expect(await isTold(profile)).toBe(0);
  });

  it('leave them where the session was ended from another browser, and the draft waits for its writer', async () => {
    const here = await visitor({ provokes: [404] });
    const elsewhere = await visitor();
    await signInAs(here, 'teacher-ro');
    await signInAs(elsewhere, 'teacher-ro');
    await here.goto('/spaces');
    const space = await here.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
    const account = await aTabAt(here, '/account');
    const discussion = await aTabAt(here, `${space}/forum/new`);
    await discussion.locator('kept-text:defined').waitFor({ state: 'attached' });
    await discussion.locator('[name=body]').pressSequentially('Words that come back.');
    await until('a kept draft', async () => (await storedIn(discussion)).length > 0);
    const desk = await aTabAt(here, '/desk');
    await desk.waitForTimeout(1_000);
    await elsewhere.goto('/account');
    await elsewhere.locator('summary', { hasText: en('accounts.account.sessions.title') }).click();
    await press(elsewhere, en('accounts.account.sessions.button'));
    for (const tab of [account, desk, discussion])
      await until(
        'a page that asks to sign in',
        async () =>
          (await tab.getByRole('link', { name: en('web.door.signIn') }).count()) > 0 &&
          !(await tab.content()).includes('andrei@demo.example'),
      );
    await discussion.getByText(en('web.textWaits')).waitFor();
    expect(new URL(discussion.url()).pathname).toBe('/sign-in');
    await discussion.fill('[name=email]', 'andrei@demo.example');
    await discussion.fill('[name=password]', demoPassword);
    await press(discussion, en('accounts.signIn.button'));
    await discussion.waitForURL(`**${space}/forum/new`);
    await until(
      'the draft',
      async () =>
        (await discussion.content()).includes('Words that come back.') ||
        (await discussion.inputValue('[name=body]')).includes('Words that come back.'),
    );
  });

  it('leave them when somebody else signs in', async () => {
    const andrei = await visitor({ provokes: [404] });
    await signInAs(andrei, 'teacher-ro');
    const account = await aTabAt(andrei, '/account');
    await signInAs(andrei, 'teacher-es');
    await until('a page of the other person', async () => {
      const page = await account.content().catch(() => 'andrei@demo.example');
      return !page.includes('andrei@demo.example');
    });
  });
});

async function aDraft(page: Page, words: string): Promise<string> {
  await page.goto('/spaces');
  const space = await page.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
  const address = `${space}/forum/new`;
  await page.goto(address);
  await page.locator('kept-text:defined').waitFor({ state: 'attached' });
  await page.locator('[name=body]').pressSequentially(words);
  return address;
}

async function signInAgain(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', demoPassword);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL('**/desk');
}

describe('who signs out with a text that was not sent', () => {
  it('is asked, can go back to it, and finds it again after signing in, but nobody else does', async () => {
    const juana = await visitor({ locale: 'es-ES', width: 360 });
    const es = wordsIn('es');
    await signInAs(juana, 'teacher-es');
    const address = await aDraft(juana, 'Palabras que esperan.');
    await startSignOut(juana);
    await press(juana, es('ui.unsent.stay'));
    expect(await juana.inputValue('[name=body]')).toBe('Palabras que esperan.');
    await juana.keyboard.press('Escape');
    await startSignOut(juana);
    await press(juana, es('ui.unsent.keep'));
    await atTheFront(juana);
    await signInAs(juana, 'teacher-gr');
    expect(await juana.locator('[data-waiting-told]').count()).toBe(0);
    await juana.goto(address);
    await juana.locator('kept-text:defined').waitFor({ state: 'attached' });
    expect(await juana.inputValue('[name=body]')).toBe('');
    await startSignOut(juana);
    await atTheFront(juana);
    await signInAgain(juana, 'juana@demo.example');
    await juana.locator('[data-waiting-told] a').click();
    await until(
      'the text',
      async () => (await juana.inputValue('[name=body]').catch(() => '')) === 'Palabras que esperan.',
    );
    await juana.getByText(es('ui.kept.restored')).waitFor();
    await juana.goto('/desk');
    expect(await juana.locator('[data-waiting-told]').count()).toBe(0);
  });

  it('is asked about what was typed in another tab, and about a form that nobody keeps', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    const tab = await aTabAt(andrei, '/desk');
    await aDraft(tab, 'In the other tab.');
    await andrei.goto('/desk');
    await startSignOut(andrei);
    await andrei.locator('dialog[open] li').first().waitFor();
    await press(andrei, en('ui.unsent.stay'));
    await tab.close();
    await andrei.evaluate(() => localStorage.clear());
    await andrei.goto('/account');
    await andrei.locator('main details:has(input[type=email]) > summary').first().click();
    await andrei.locator('main input[type=email]').first().fill('other@demo.example');
    await startSignOut(andrei);
    await andrei.locator('dialog[open] li').first().waitFor();
  });

  it.each(['light', 'dark'] as const)('can read the question on a coloured bar, in %s', async (colorScheme) => {
    const andrei = await visitor({ colorScheme });
    await signInAs(andrei, 'teacher-ro');
    await aDraft(andrei, 'Words to ask about.');
    await startSignOut(andrei);
    await andrei.locator('dialog[open] li').first().waitFor();
    await expectAccessible(andrei);
    const [words, ground] = await andrei.locator('dialog[open]').evaluate((dialog) => {
      const lightness = (colour: string) => Number.parseFloat(/oklch\(([\d.]+)/.exec(colour)?.[1] ?? 'NaN');
      const heading = dialog.querySelector('h2');
      return [heading ? getComputedStyle(heading).color : '', getComputedStyle(dialog).backgroundColor].map(lightness);
    });
    expect(Math.abs((words ?? 0) - (ground ?? 0))).toBeGreaterThan(0.5);
  });

  it('is not asked about what was typed and taken out again', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await aDraft(andrei, 'x');
    await until('a kept draft', async () => (await storedIn(andrei)).length > 0);
    await andrei.locator('[name=body]').press('Backspace');
    await until('nothing that is kept', async () => (await storedIn(andrei)).length === 0);
    await startSignOut(andrei);
    await atTheFront(andrei);
  });

  it('is not asked about a text that has arrived after tries that did not', async () => {
    const andrei = await visitor({ provokes: [422], losesLine: true });
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto('/desk/adverts');
    await andrei.locator('form[action="/desk/adverts"] button').first().click();
    await andrei.waitForURL('**/form/1');
    const address = andrei.url();
    await andrei.locator('auto-save:defined').waitFor({ state: 'attached' });
    await andrei.locator('[name=title]').fill('Letters by pigeon');
    await andrei.locator('[name=age_from]').fill('12');
    await andrei.locator('[name=age_to]').fill('9');
    await andrei.locator('.act-bar button').click();
    await andrei.locator('kept-text:defined').waitFor({ state: 'attached' });
    await andrei.locator('[name=age_to]').fill('14');
    await andrei.context().setOffline(true);
    await andrei.locator('.act-bar button').click();
    await andrei.locator('form [data-lost]').waitFor();
    await andrei.context().setOffline(false);
    await andrei.locator('form [data-lost]').waitFor({ state: 'detached' });
    await andrei.goto(address);
    await until('what was typed last', async () => (await andrei.inputValue('[name=age_to]')) === '14');
    await andrei.locator('.act-bar button').click();
    await andrei.waitForURL('**/form/2');
    await until('nothing that is kept', async () => (await storedIn(andrei)).length === 0);
    await startSignOut(andrei);
    await atTheFront(andrei);
  });

  it('is told no more of a text whose form is gone, once they have looked there', async () => {
    const andrei = await visitor({ provokes: [404] });
    await signInAs(andrei, 'teacher-ro');
    await andrei.evaluate(() => {
      const words = {
        at: new Date().toISOString(),
        base: '',
        values: { body: ['x'] },
        waits: true,
        title: 'A gone page',
      };
      const key = `kept:${document.body.dataset.who} /adverts/gone/form/1`;
      localStorage.setItem(key, JSON.stringify({ ...words, page: '/adverts/gone/form/1' }));
    });
    await andrei.goto('/desk');
    await andrei.locator('[data-waiting-told] a').click();
    await andrei.waitForURL('**/adverts/gone/form/1');
    expect(await storedIn(andrei)).toEqual([]);
    await andrei.goto('/desk');
    expect(await andrei.locator('[data-waiting-told]').count()).toBe(0);
  });

  it('throws texts away one by one, each by the title of its page, and can undo it', async () => {
    const andrei = await visitor({ width: 360 });
    await signInAs(andrei, 'teacher-ro');
    await andrei.evaluate(() => {
      for (const [page, title] of [
        ['/adverts/one/form/1', '(2) **Games** of old · OpenTwinning'],
        ['/adverts/two/form/1', 'Letters · OpenTwinning'],
      ] as const) {
        const words = { at: new Date().toISOString(), base: '', values: { body: ['x'] }, waits: true, title, page };
        localStorage.setItem(`kept:${document.body.dataset.who} ${page}`, JSON.stringify(words));
      }
    });
    await andrei.goto('/desk');
    const told = andrei.locator('[data-waiting-told]');
    await told.locator('summary').click();
    expect((await told.locator('a').allTextContents()).sort()).toEqual(['Games of old', 'Letters']);
    const letters = told.locator('li', { hasText: 'Letters' });
    await letters.locator('[data-throw-away]').click();
    expect(await storedIn(andrei)).toHaveLength(1);
    await letters.locator('[data-undo]').click();
    expect(await storedIn(andrei)).toHaveLength(2);
    for (const item of await told.locator('[data-throw-away]').all()) await item.click();
    expect(await storedIn(andrei)).toEqual([]);
    await andrei.goto('/desk');
    expect(await told.count()).toBe(0);
  });

  it('is not asked where the server has it', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto('/desk/projects');
    await startSignOut(andrei);
    await atTheFront(andrei);
  });
});

describe('a pupil who signs out with a text that was not sent', () => {
  it('is asked too, and nothing of it stays at the computer of the school', async () => {
    const kim = await visitor();
    await signInAs(kim, 'pupil');
    await aDraft(kim, 'Words of a child.');
    await startSignOut(kim);
    await kim.locator('dialog[open] li').first().waitFor();
    expect(await kim.locator('dialog[open] [data-choice=keep]').count()).toBe(0);
    await kim.locator('dialog[open] [data-choice=leave]').click();
    // Pupils come back to their own door.
    await kim.waitForURL(/\/pupil(?:\?|$)/);
    expect(await storedIn(kim)).toEqual([]);
  });
});
