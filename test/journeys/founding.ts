import type { Page } from 'playwright-core';
import { press, signInAs, until, visitor, wordsIn } from './harness.ts';

/** What two founders do, apart from what a journey wants to see in it. Juana reads Spanish, Eleni Greek. */
export const es = wordsIn('es');
export const el = wordsIn('el');

/** Juana starts a draft with Eleni, and is led to its first step; returns the id of the project. */
export async function startsDraft(juana: Page, title: string): Promise<string> {
  await juana.goto('/desk/projects/new');
  const eleni = await juana.locator('[name=partner] option', { hasText: 'Eleni Papadaki' }).getAttribute('value');
  await juana.selectOption('[name=partner]', eleni);
  await juana.fill('[name=title]', title);
  await press(juana, es('projects.start.go'));
  await juana.waitForURL('**/form/1');
  return /projects\/([\w-]+)\/form/.exec(juana.url())?.[1] ?? '';
}

export async function fillsBasics(juana: Page): Promise<void> {
  await juana.fill(
    '[name=summary]',
    'Medimos el tiempo en dos ciudades con lo que hay en casa, y comparamos cada semana.',
  );
  await juana.locator('[name=type][value=pupils]').check();
}

export async function fillsPeople(page: Page): Promise<void> {
  await page.locator('[name=languages][value=en]').check();
  await page.fill('[name=age_from]', '9');
  await page.fill('[name=age_to]', '11');
  await page.fill('[name=pupils]', '44');
}

export async function fillsPlan(page: Page): Promise<void> {
  await page.fill('[name=aims]', 'Medir, escribir y preguntar en otra lengua.');
  await page.fill('[name=process]', 'Cada lunes una medida, cada mes una videollamada.');
  await page.fill('[name=results]', 'Un almanaque del tiempo en tres lenguas.');
}

export async function goesOn(page: Page, to: string): Promise<void> {
  await page.locator('main form button[type=submit]:visible').last().click();
  await page.waitForURL(to);
}

/** Sends it to the other founder, who agrees; both support services approve, the Spanish one first. */
export async function isApproved(project: string, juana: Page, eleni: Page): Promise<void> {
  await juana.locator(`form[action="/projects/${project}/submission"] button`).click();
  await juana.waitForURL(`**/projects/${project}`);
  await eleni.goto('/desk');
  await eleni.locator(`a[href="/projects/${project}"]`).first().click();
  await eleni.locator(`form[action="/projects/${project}/agreement"] button`).click();
  await until('the project under review', async () => {
    const text = await eleni.locator('main').textContent();
    return text?.includes(el('projects.state.under_review')) ?? false;
  });
  for (const service of ['officer-es', 'officer-gr']) {
    const officer = await visitor();
    await signInAs(officer, service);
    await officer.goto('/office/projects');
    await officer.locator(`a[href="/office/projects/${project}"]`).first().click();
    await officer.locator(`form[action="/projects/${project}/approval"] button`).click();
    await officer.getByText(wordsIn('en')('projects.office.approveText')).waitFor({ state: 'detached' });
  }
}
