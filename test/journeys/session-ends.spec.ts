import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '#demo/personas.ts';
import { press, signInAs, until, visitor, wordsIn } from './harness.ts';

const en = wordsIn('en');
const patience = { timeout: 120_000 } as const;

async function aTabAt(page: Page, address: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  return tab;
}

const signOut = async (page: Page) => {
  await page.locator('header details:has(form[data-forgets]) > summary').click();
  await page.locator('header form[data-forgets] button').click();
  await page.waitForURL((url) => url.pathname === '/');
};

const storedIn = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /^kept:/.test(key)),
  );

const showsNothingOf = async (tab: Page, words: string) =>
  !(await tab.content().catch(() => words)).includes(words) && new URL(tab.url()).pathname === '/';

describe('the other tabs of somebody who signs out', () => {
  it('leave their pages at once, and nothing that was typed stays in the browser', patience, async () => {
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
    await signOut(andrei);
    for (const tab of [profile, form, discussion])
      await until('a page without a person', () => showsNothingOf(tab, 'andrei@demo.example'));
    for (const tab of [andrei, profile, form, discussion]) expect(await storedIn(tab)).toEqual([]);
    const isTold = (tab: Page) => tab.getByText(en('web.signedOutElsewhere')).count();
    for (const tab of [profile, form, discussion]) expect(await isTold(tab)).toBe(1);
    expect(await isTold(andrei)).toBe(0);
    await profile.reload();
    expect(await isTold(profile)).toBe(0);
  });

  it(
    'leave them where the session was ended from another browser, and the draft waits for its writer',
    patience,
    async () => {
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
      await press(elsewhere, en('accounts.account.sessions.button'));
      for (const tab of [account, desk, discussion])
        await until(
          'a page that asks to sign in',
          async () =>
            (await tab.getByRole('link', { name: en('web.door.signIn') }).count()) > 0 &&
            !(await tab.content()).includes('andrei@demo.example'),
        );
      await discussion.goto('/sign-in');
      await discussion.fill('[name=email]', 'andrei@demo.example');
      await discussion.fill('[name=password]', demoPassword);
      await press(discussion, en('accounts.signIn.button'));
      await discussion.waitForURL('**/desk');
      await discussion.goto(`${space}/forum/new`);
      await until(
        'the draft',
        async () =>
          (await discussion.content()).includes('Words that come back.') ||
          (await discussion.inputValue('[name=body]')).includes('Words that come back.'),
      );
    },
  );

  it('leave them when somebody else signs in', patience, async () => {
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
