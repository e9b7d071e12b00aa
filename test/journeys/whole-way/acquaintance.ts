import type { Page } from 'playwright-core';
import { el } from '../founding.ts';
import { keyboard } from '../hands.ts';
import { expectNoSidewaysScroll, findMail, press, signInAs, site, until, untilItKeepsWords } from '../harness.ts';
import {
  confirmsAddress,
  finishesFirstStep,
  finishesIdea,
  headConfirms,
  seesVerified,
  serviceVerifies,
  writesName,
} from '../newcomers.ts';
import { marta, type People, petros } from './people.ts';

export async function martaRegisters(page: Page): Promise<void> {
  await page.goto('/');
  await keyboard.press(page, 'a[href="/register"]');
  await page.waitForURL('**/register');
  await untilItKeepsWords(page);
  await writesName(page, marta, keyboard);
  await page.reload();
  await until('the name again', async () => (await page.inputValue('[name=familyName]')) === marta.familyName);
  await finishesFirstStep(page, marta, keyboard);

  await untilItKeepsWords(page);
  await keyboard.write(page, '[role=combobox]', 'naquera');
  await page.getByRole('option', { name: 'CEIP Náquera 3' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.reload();
  await until('the choice again', async () => (await page.inputValue('[name=schoolId]')) !== '');
  await keyboard.press(page, 'button[name=how][value=chosen]');
  await page.waitForURL('**/register/idea');

  await untilItKeepsWords(page);
  await keyboard.write(page, '[name=idea]', 'Miramos el cielo por la ventana y lo apuntamos cada día.');
  await page.reload();
  await until('the idea again', async () => (await page.inputValue('[name=idea]')).includes('por la ventana'));
  await finishesIdea(page, marta, keyboard);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk');
}

export async function petrosRegisters(page: Page): Promise<void> {
  await page.goto('/register');
  await writesName(page, petros);
  await finishesFirstStep(page, petros);
  await page.fill('[name=school]', 'Δημοτικο Βολος');
  await press(page, el('schools.choice.search'));
  await page.getByRole('radio', { name: '3ο Δημοτικό Σχολείο – Βόλος' }).check();
  await page.locator('button[name=how][value=chosen]').click();
  await page.waitForURL('**/register/idea');
  await page.fill('[name=idea]', 'Μετράμε βροχή με ένα βάζο και ψάχνουμε μια τάξη με άλλον ουρανό.');
  await finishesIdea(page, petros);
  await press(page, el('registration.finish'));
  await page.waitForURL('**/desk');
}

export async function othersSignIn({ andrei, officerOfSpain, officerOfGreece, guest }: People): Promise<void> {
  await Promise.all([
    signInAs(andrei, 'teacher-ro'),
    signInAs(officerOfSpain, 'officer-es'),
    signInAs(officerOfGreece, 'officer-gr'),
    guest.goto('/'),
  ]);
}

export async function areVerified(people: People): Promise<void> {
  await Promise.all([confirmsAddress(people.marta, marta), confirmsAddress(people.petros, petros)]);
  await Promise.all([headConfirms(marta), headConfirms(petros)]);
  await Promise.all([serviceVerifies(people.officerOfSpain, marta), serviceVerifies(people.officerOfGreece, petros)]);
  await Promise.all([seesVerified(people.marta, marta), seesVerified(people.petros, petros)]);
}

/** Marta searches without accents, in a letter's distance of the word, and asks the one whom she finds. */
export async function findEachOther({ marta: page, petros: other, andrei }: People): Promise<void> {
  await until('Petros among the people', async () => {
    await page.goto('/people');
    await keyboard.write(page, '[name=q]', 'βροχη βαζο');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    return page.getByRole('link', { name: 'Πέτρος Λαμπράκης' }).first().isVisible();
  });
  await keyboard.press(page, 'main ol h3 a');
  await page.waitForURL(/people\/[\w-]{36}$/);
  await asks(page);
  const { link } = await findMail('petros.lamprakis', /contacts/);
  await other.goto(new URL(link, site).searchParams.get('back') ?? link);
  await expectNoSidewaysScroll(other);
  await other.locator('li', { hasText: 'Marta Vidal' }).locator('form[action$="/acceptance"] button').click();
  await other.locator('li', { hasText: 'Marta Vidal' }).locator('a[href$="/messages"]').waitFor();

  await page.goto('/people?q=Andrei+Ionescu');
  await page.getByRole('link', { name: 'Andrei Ionescu', exact: true }).first().click();
  await page.waitForURL(/people\/[\w-]{36}$/);
  await asks(page);
  await until('the request on Andrei’s telephone', async () => {
    await andrei.goto('/contacts');
    return andrei.locator('li', { hasText: 'Marta Vidal' }).isVisible();
  });
  await andrei.locator('li', { hasText: 'Marta Vidal' }).locator('form[action$="/acceptance"] button').click();
  await andrei.locator('li', { hasText: 'Marta Vidal' }).locator('a[href$="/messages"]').waitFor();
}

async function asks(page: Page): Promise<void> {
  await keyboard.press(page, 'main a[href$="/contact"]');
  await page.waitForURL('**/contact');
  await keyboard.write(page, '[name=note]', 'Mi clase mira el cielo cada mañana. ¿Lo miramos juntos y lo comparamos?');
  await keyboard.press(page, 'main form button[type=submit]');
  await page.waitForURL(/people\/[\w-]{36}\?done=contacts\.asked$/);
}

/** What Petros sends comes to Marta's open page by itself. */
export async function talk({ marta: page, petros: other }: People): Promise<void> {
  await page.goto('/contacts');
  await page.locator('li', { hasText: 'Λαμπράκης' }).locator('a[href$="/messages"]').click();
  await page.waitForURL('**/messages**');
  await keyboard.write(page, '[name=body]', '¿Empezamos el lunes?');
  await keyboard.press(page, 'main form button[type=submit]');
  await page.locator('main ol', { hasText: '¿Empezamos el lunes?' }).waitFor();
  await other.goto('/messages');
  await other.getByRole('link', { name: 'Marta Vidal' }).first().click();
  await other.locator('main ol', { hasText: '¿Empezamos el lunes?' }).waitFor();
  await other.fill('[name=body]', 'Ναι, με χαρά!');
  await other.locator('form:has([name=body]) button[type=submit]').click();
  await page.locator('main ol', { hasText: 'Ναι, με χαρά!' }).waitFor();
}
