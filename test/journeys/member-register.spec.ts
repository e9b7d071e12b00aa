import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  findMail,
  press,
  signInAs,
  until,
  visitor,
  wordsIn,
} from './harness.ts';

const password = 'tres olivos y un tranvía';

interface Newcomer {
  readonly language: 'es' | 'el';
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly country: string;
}

const lucia = {
  language: 'es',
  givenName: 'Lucía',
  familyName: 'Ferrer Montalbán',
  email: 'lucia.ferrer@escuela.example',
  country: 'ES',
} as const;

const nikos = {
  language: 'el',
  givenName: 'Νίκος',
  familyName: 'Αλεξίου',
  email: 'nikos.alexiou@sxoleio.example',
  country: 'GR',
} as const;

async function writeName(page: Page, { givenName, familyName }: Newcomer): Promise<void> {
  await page.fill('[name=givenName]', givenName);
  await page.fill('[name=familyName]', familyName);
}

async function finishFirstStep(page: Page, { email, country, language }: Newcomer): Promise<void> {
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await page.selectOption('[name=country]', country);
  await page.selectOption('[name=staffRole]', { index: 1 });
  await press(page, wordsIn(language)('membership.next.school'));
  await page.waitForURL('**/register/school*');
}

async function fillIdea(page: Page, { language }: Newcomer): Promise<void> {
  await page.locator('[name=subjects]').first().check();
  await page.fill('[name=ageFrom]', '9');
  await page.fill('[name=ageTo]', '11');
  await page.selectOption('[name=language1]', language);
  await page.selectOption('[name=level1]', 'native');
  await page.check('[name=conduct]');
}

const status = (page: Page) => page.locator('[data-autosave-status]').first().textContent();

describe('a newcomer on a telephone, in Spanish', () => {
  it('registers in three steps, loses nothing on the way, and is verified', async () => {
    const t = wordsIn('es');
    const page = await visitor({ width: 360, locale: 'es-ES', losesLine: true });
    await page.goto('/');
    await page.locator('a[href="/register"]:visible').first().click();
    await page.waitForURL('**/register');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');

    await writeName(page, lucia);
    await page.reload(); // at once: nothing had time to be saved
    expect(await page.inputValue('[name=familyName]')).toBe(lucia.familyName);
    await expectNoSidewaysScroll(page);
    await finishFirstStep(page, lucia);

    await page.getByRole('combobox').pressSequentially('naquera');
    await page.getByRole('option', { name: 'CEIP Náquera 3' }).click();
    await page.reload(); // the choice is kept as what is typed is
    await page.locator('button[name=how][value=chosen]').click();
    await page.waitForURL('**/register/idea');

    await page.context().setOffline(true);
    await page.fill('[name=idea]', 'Recogemos refranes y buscamos una clase con quien compararlos.');
    await until('the word that nothing is saved', async () => (await status(page)) === t('ui.autosave.unsaved'));
    await page.context().setOffline(false);
    const saved = t('ui.autosave.saved', { time: '' });
    await until('the word that all is saved', async () => (await status(page))?.startsWith(saved) ?? false);
    await page.reload();
    expect(await page.inputValue('[name=idea]')).toContain('refranes');
    await fillIdea(page, lucia);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await press(page, t('membership.finish'));
    await page.waitForURL('**/desk');

    await isVerified(page, lucia, 'officer-es');
  });
});

describe('a newcomer without JavaScript, in Greek', () => {
  it('finds the school by searching for it, registers, and is verified', async () => {
    const t = wordsIn('el');
    const page = await visitor({ width: 360, locale: 'el-GR', javaScriptEnabled: false, provokes: [422] });
    await page.goto('/register');
    expect(await page.locator('html').getAttribute('lang')).toBe('el');
    await writeName(page, nikos);
    await finishFirstStep(page, nikos);

    await page.fill('[name=school]', 'Δημοτικο Βολος');
    await press(page, t('membership.school.search'));
    await page.getByRole('radio', { name: '3ο Δημοτικό Σχολείο – Βόλος' }).check();
    await page.locator('button[name=how][value=chosen]').click();
    await page.waitForURL('**/register/idea');

    await page.fill('[name=idea]', 'Γράφουμε γράμματα και ψάχνουμε μια τάξη που απαντά.');
    await fillIdea(page, nikos);
    await page.uncheck('[name=conduct]');
    await press(page, t('membership.finish'));
    expect(await page.inputValue('[name=idea]')).toContain('γράμματα');
    await page.check('[name=conduct]');
    await press(page, t('membership.finish'));
    await page.waitForURL('**/desk');

    await isVerified(page, nikos, 'officer-gr');
  });
});

/** Confirms the address, has the head confirm and the support service verify, and sees it on the desk. */
async function isVerified(page: Page, newcomer: Newcomer, officer: string): Promise<void> {
  const t = wordsIn(newcomer.language);
  expect(await page.locator('main').textContent()).toContain(t('membership.turn.address'));
  await page.goto((await findMail(newcomer.email, /\/confirm\//)).link);
  await press(page, t('accounts.confirm.button'));
  await page.waitForURL('**/confirm?*');
  await page.goto('/desk');
  expect(await page.locator('main').textContent()).toContain(t('membership.turn.head'));

  const head = await visitor({ locale: newcomer.language });
  await head.goto((await findMail(newcomer.familyName, /\/head\//)).link);
  expect(await head.locator('main').textContent()).toContain(newcomer.familyName);
  await press(head, t('membership.head.yes'));
  await head.getByText(t('membership.head.confirmed.text')).waitFor();

  const service = await visitor();
  await signInAs(service, officer);
  await service.goto('/office/people');
  await service.getByRole('link', { name: `${newcomer.givenName} ${newcomer.familyName}` }).click();
  await service.locator('form[action$="/verification"] button').click();
  await service.waitForURL((url) => !url.pathname.includes('verification'));

  await page.goto('/desk');
  expect(await page.locator('main').textContent()).not.toContain(t('membership.turn.head'));
  await page.goto('/verification');
  expect(await page.locator('main').textContent()).toContain(t('membership.turn.nobody'));
}
