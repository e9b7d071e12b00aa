import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fullName } from '#kernel/full-name.ts';
import { type Hands, mouse } from './hands.ts';
import { findMail, press, visitor, wordsIn } from './harness.ts';

/** Somebody who registers: what a newcomer does, apart from what a journey wants to see in it. */
export interface Newcomer {
  readonly language: 'es' | 'el';
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly country: string;
}

const password = 'tres olivos y un tranvía';

export async function writesName(page: Page, { givenName, familyName }: Newcomer, hands: Hands = mouse): Promise<void> {
  await hands.write(page, '[name=givenName]', givenName);
  await hands.write(page, '[name=familyName]', familyName);
}

export async function finishesFirstStep(page: Page, { email, country }: Newcomer, hands: Hands = mouse): Promise<void> {
  await hands.write(page, '[name=email]', email);
  await hands.write(page, '[name=password]', password);
  await hands.choose(page, '[name=country]', country);
  await hands.choose(page, '[name=staffRole]', 'teacher');
  await hands.press(page, 'form[action="/register"] button[type=submit]');
  await page.waitForURL('**/register/school*');
}

/** What the third step asks after the idea. */
export async function finishesIdea(page: Page, { language }: Newcomer, hands: Hands = mouse): Promise<void> {
  await hands.tick(page, '[name=subjects]');
  await hands.write(page, '[name=ageFrom]', '9');
  await hands.write(page, '[name=ageTo]', '11');
  await hands.choose(page, '[name=language1]', language);
  await hands.choose(page, '[name=level1]', 'native');
  await hands.tick(page, '[name=conduct]');
}

export async function confirmsAddress(page: Page, { email, language }: Newcomer): Promise<void> {
  const t = wordsIn(language);
  expect(await page.locator('main').textContent()).toContain(t('verification.waitingOn.address'));
  await page.goto((await findMail(email, /\/confirm\//)).link);
  await press(page, t('accounts.confirm.button'));
  await page.waitForURL('**/confirm?*');
  await page.goto('/desk');
  expect(await page.locator('main').textContent()).toContain(t('verification.waitingOn.head'));
}

/** The head of the newcomer's school has no account, only the link of a mail. */
export async function headConfirms({ familyName, language }: Newcomer): Promise<void> {
  const t = wordsIn(language);
  const head = await visitor({ locale: language, width: 360 });
  const { link } = await findMail(t('verification.headMail.subject'), /\/head\//, familyName);
  await head.goto(link);
  expect(await head.locator('main').textContent()).toContain(familyName);
  await press(head, t('verification.head.yes'));
  await head.getByText(t('verification.head.confirmed.text')).waitFor();
}

export async function serviceVerifies(officer: Page, { givenName, familyName }: Newcomer): Promise<void> {
  await officer.goto('/office/people');
  await officer.getByRole('link', { name: fullName({ givenName, familyName }) }).click();
  await officer.locator('#choose-approve').check();
  // With a check that is open; with scripts and without.
  const because = officer.locator('[name=because]');
  if ((await because.count()) > 0) await because.fill('I called the school.');
  await officer.locator('form[action$="/verification"] button').click();
  await officer.waitForURL((url) => !url.pathname.includes('verification'));
}

export async function seesVerified(page: Page, { language }: Newcomer): Promise<void> {
  const t = wordsIn(language);
  await page.goto('/desk');
  expect(await page.locator('main').textContent()).not.toContain(t('verification.waitingOn.head'));
  await page.goto('/verification');
  expect(await page.locator('main').textContent()).toContain(t('verification.waitingOn.nobody'));
}
