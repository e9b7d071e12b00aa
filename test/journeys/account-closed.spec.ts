import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '#demo/personas.ts';
import { expectAccessible, expectNoSidewaysScroll, press, signInAs, visitor, wordsOn } from './harness.ts';

const phone = { width: 360, javaScriptEnabled: false } as const;
const email = 'andrei@demo.example';

async function signIn(page: Page): Promise<void> {
  const t = await wordsOn(page);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', demoPassword);
  await press(page, t('accounts.signIn.button'));
}

describe('a teacher who closes the account on a telephone without scripts', () => {
  it('reads what becomes of everything, is away at once, comes back within the days, and finds all as it was', async () => {
    const andrei = await visitor({ ...phone, provokes: [404, 422] });
    await signInAs(andrei, 'teacher-ro');
    const t = await wordsOn(andrei);
    await andrei.goto('/spaces');
    // Not the whole page: it says how many minutes ago something happened.
    const spaces = await andrei.locator('main').getByRole('heading').allTextContents();
    await andrei.goto('/account');
    await andrei.getByRole('link', { name: t('accounts.closing.title') }).click();
    for (const key of ['goesText', 'staysText'] as const)
      expect(await andrei.getByText(t(`accounts.closing.${key}`)).count()).toBe(1);
    await expectNoSidewaysScroll(andrei);

    await andrei.fill('[name=password]', 'another password altogether');
    await press(andrei, t('accounts.closing.button'));
    await andrei.locator('#error-summary').waitFor();
    expect(await andrei.locator('#error-summary').textContent()).toContain(t('accounts.problem.passwordWrong'));
    await andrei.fill('[name=password]', demoPassword);
    await press(andrei, t('accounts.closing.button'));
    await andrei.waitForURL((url) => url.pathname === '/sign-in');
    expect(await andrei.getByText('Your account is closed.').count()).toBe(1);
    expect(await isFound()).toBe(false);

    await signIn(andrei);
    await andrei.waitForURL((url) => url.pathname === '/sign-in/closing');
    await expectNoSidewaysScroll(andrei);
    const page = await andrei.locator('main').textContent();
    expect(page).toContain(t('accounts.keep.text'));
    // Nothing else opens in the meantime.
    await andrei.goto('/desk');
    await andrei.locator('main a[href^="/sign-in"]').first().click();
    await signIn(andrei);
    await press(andrei, t('accounts.keep.button'));
    await andrei.waitForURL((url) => url.pathname === '/desk');
    expect(await andrei.getByText(t('accounts.done.kept')).count()).toBe(1);
    await andrei.goto('/spaces');
    expect(await andrei.locator('main').getByRole('heading').allTextContents()).toEqual(spaces);
    expect(await isFound()).toBe(true);
  });

  it('meets pages that readers of all kinds can use', async () => {
    const andrei = await visitor({ width: 360 });
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto('/account/closing');
    await expectAccessible(andrei);
  });
});

/** Whether a colleague finds the teacher among the people. */
async function isFound(): Promise<boolean> {
  const juana = await visitor();
  await signInAs(juana, 'teacher-es');
  await juana.goto('/people?q=Andrei+Ionescu');
  return (await juana.locator('main').getByRole('link', { name: 'Andrei Ionescu' }).count()) > 0;
}
