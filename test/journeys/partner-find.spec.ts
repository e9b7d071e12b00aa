import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '#demo/personas.ts';
import { expectAccessible, findMail, press, signInAs, until, visitor, wordsIn } from './harness.ts';

const t = wordsIn('en');
const shows = (page: Page, text: string) => until(`“${text}” on the page`, () => page.getByText(text).isVisible());

describe('two teachers who do not know each other', () => {
  it('find each other, become contacts, and talk on open pages', async () => {
    const andrei = await visitor({ provokes: [404] });
    await signInAs(andrei, 'teacher-ro');
    const name = await findsSomebody(andrei);
    await andrei.getByRole('link', { name, exact: true }).click();
    await andrei.getByRole('link', { name: t('profiles.ask') }).click();
    await andrei.fill('[name=note]', 'My class collects rules of games. Yours seems to like the same. Shall we talk?');
    await press(andrei, t('contacts.ask.send'));
    await shows(andrei, t('profiles.asked'));

    const partner = await visitor({ width: 360 });
    const { to, link } = await findMail('Andrei Ionescu', /\/sign-in\?back=/);
    await signsInFromMail(partner, { to, link });
    await expectAccessible(partner);
    await partner.locator('li', { hasText: 'Andrei Ionescu' }).locator('form[action$="/acceptance"] button').click();
    await until('the new contact in the list', () =>
      partner.locator('li', { hasText: 'Andrei Ionescu' }).locator('a[href$="/messages"]').isVisible(),
    );

    await filtersFoldAway(partner);

    await andrei.reload();
    await shows(andrei, t('profiles.contact'));
    await andrei.getByRole('link', { name: t('profiles.write'), exact: true }).click();
    await says(andrei, 'Good to have found you. Which games do you play?');

    await partner.goto('/messages');
    await partner.getByRole('link', { name: 'Andrei Ionescu' }).click();
    await reads(partner, 'Which games do you play?');
    await partner.fill('[name=body]', 'In our yard we play');
    await partner.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));
    await says(andrei, 'Ours is called the blind baker.');
    await reads(partner, 'Ours is called the blind baker.');
    expect(await partner.inputValue('[name=body]'), 'the half-written answer').toBe('In our yard we play');
    expect(await partner.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true);

    await says(partner, 'In our yard we play the thirteen stones.');
    await reads(andrei, 'the thirteen stones');
    await expectAccessible(andrei);
    await keepsWordsOverSignIn(andrei);
  });
});

/** Searches, and returns the name of the first person who is looking for a project. */
async function findsSomebody(page: Page): Promise<string> {
  await page.goto('/people');
  await page.fill('[name=q]', 'river insects');
  await page.getByRole('checkbox', { name: t('people-search.search.available') }).check();
  await press(page, t('ui.search.go'));
  await page.waitForURL(/q=river/);
  return (await page.locator('main ol h3 a').first().textContent()) ?? '';
}

/** On a telephone, people come before filters. */
async function filtersFoldAway(page: Page): Promise<void> {
  await page.goto('/people');
  expect(await page.locator('[name=available]').isVisible()).toBe(false);
  await page.locator('form[role=search] .open-on-desk > summary').click();
  expect(await page.locator('[name=available]').isVisible()).toBe(true);
}

async function signsInFromMail(page: Page, { to, link }: { readonly to: string; readonly link: string }) {
  await page.goto(link);
  await page.fill('[name=email]', to);
  await page.fill('[name=password]', demoPassword);
  await page.locator('form[action="/sign-in"] button[type=submit]').click();
  await page.waitForURL('**/contacts');
}

/** The session ends while somebody writes: the words are there again after they have signed in again. */
async function keepsWordsOverSignIn(page: Page): Promise<void> {
  const conversation = page.url();
  await page.fill('[name=body]', 'Stones, chalk and thirteen');
  await page.context().clearCookies();
  await page.locator('form:has([name=body]) button[type=submit]').click();
  await page
    .locator('main')
    .getByRole('link', { name: t('web.door.signIn'), exact: true })
    .click();
  await page.fill('[name=email]', 'andrei@demo.example');
  await page.fill('[name=password]', demoPassword);
  await page.locator('form[action="/sign-in"] button[type=submit]').click();
  await page.waitForURL(conversation);
  await until(
    'the words in the form',
    async () => (await page.inputValue('[name=body]')) === 'Stones, chalk and thirteen',
  );
}

/** Among the messages, not in the list of conversations beside them. */
async function reads(page: Page, words: string): Promise<void> {
  await until(`“${words}” among the messages`, () => page.locator('main ol', { hasText: words }).isVisible());
}

async function says(page: Page, words: string): Promise<void> {
  await page.fill('[name=body]', words);
  await page.locator('form:has([name=body]) button[type=submit]').click();
  await reads(page, words);
}
