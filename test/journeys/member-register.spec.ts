import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  press,
  signInAs,
  until,
  untilItKeepsWords,
  visitor,
  wordsIn,
} from './harness.ts';
import {
  confirmsAddress,
  finishesFirstStep,
  finishesIdea,
  headConfirms,
  type Newcomer,
  seesVerified,
  serviceVerifies,
  writesName,
} from './newcomers.ts';

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

const status = (page: Page) => page.locator('[data-autosave-status]').first().textContent();

describe('a newcomer on a telephone, in Spanish', () => {
  it('registers in three steps, loses nothing on the way, and is verified', async () => {
    const t = wordsIn('es');
    const page = await visitor({ width: 360, locale: 'es-ES', losesLine: true });
    await page.goto('/');
    await page.locator('a[href="/register"]:visible').first().click();
    await page.waitForURL('**/register');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');

    await untilItKeepsWords(page);
    await writesName(page, lucia);
    await page.reload(); // at once: nothing had time to be saved
    await until('the name again', async () => (await page.inputValue('[name=familyName]')) === lucia.familyName);
    await expectNoSidewaysScroll(page);
    await finishesFirstStep(page, lucia);

    await untilItKeepsWords(page);
    await page.getByRole('combobox').pressSequentially('naquera');
    await page.getByRole('option', { name: 'CEIP Náquera 3' }).click();
    await page.reload(); // the choice is kept as what is typed is
    await until('the choice again', async () => (await page.inputValue('[name=schoolId]')) !== '');
    await page.locator('button[name=how][value=chosen]').click();
    await page.waitForURL('**/register/idea');

    await untilItKeepsWords(page);
    await page.context().setOffline(true);
    await page.fill('[name=idea]', 'Recogemos refranes y buscamos una clase con quien compararlos.');
    await until('the word that nothing is saved', async () => (await status(page)) === t('ui.autosave.unsaved'));
    await page.context().setOffline(false);
    const saved = t('ui.autosave.saved', { time: '' });
    await until('the word that all is saved', async () => (await status(page))?.startsWith(saved) ?? false);
    await page.reload();
    await until('the idea again', async () => (await page.inputValue('[name=idea]')).includes('refranes'));
    await finishesIdea(page, lucia);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await press(page, t('registration.finish'));
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
    await writesName(page, nikos);
    await finishesFirstStep(page, nikos);

    await page.fill('[name=school]', 'Δημοτικο Βολος');
    await press(page, t('schools.choice.search'));
    await page.getByRole('radio', { name: '3ο Δημοτικό Σχολείο – Βόλος' }).check();
    await page.locator('button[name=how][value=chosen]').click();
    await page.waitForURL('**/register/idea');

    await page.fill('[name=idea]', 'Γράφουμε γράμματα και ψάχνουμε μια τάξη που απαντά.');
    await finishesIdea(page, nikos);
    await page.uncheck('[name=conduct]');
    await press(page, t('registration.finish'));
    expect(await page.inputValue('[name=idea]')).toContain('γράμματα');
    await page.check('[name=conduct]');
    await press(page, t('registration.finish'));
    await page.waitForURL('**/desk');

    await isVerified(page, nikos, 'officer-gr');
  });
});

async function isVerified(page: Page, newcomer: Newcomer, officer: string): Promise<void> {
  await confirmsAddress(page, newcomer);
  await headConfirms(newcomer);
  const service = await visitor();
  await signInAs(service, officer);
  await serviceVerifies(service, newcomer);
  await seesVerified(page, newcomer);
}
