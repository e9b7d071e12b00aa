import type { Page } from 'playwright-core';
import { type Hands, mouse } from './hands.ts';
import { signInAs, until, visitor, wordsIn } from './harness.ts';

/** What two founders do, apart from what a journey wants to see in it. The first reads Spanish, the second Greek. */
export const es = wordsIn('es');
export const el = wordsIn('el');

/** Starts a draft with a contact, and is led to its first step; returns the id of the project. */
export async function startsDraft(
  page: Page,
  title: string,
  partner = 'Eleni Papadaki',
  hands: Hands = mouse,
): Promise<string> {
  await page.goto('/desk/projects/new');
  await choosesPartner(page, partner, hands);
  await hands.write(page, '[name=title]', title);
  await hands.press(page, 'main form button[type=submit]');
  await page.waitForURL('**/form/1');
  return /projects\/([\w-]+)\/form/.exec(page.url())?.[1] ?? '';
}

/** A few contacts are cards with faces; many are a list. */
async function choosesPartner(page: Page, partner: string, hands: Hands): Promise<void> {
  const list = page.locator('select[name=partner]');
  if ((await list.count()) > 0) {
    const chosen = await list.locator('option', { hasText: partner }).getAttribute('value');
    return hands.choose(page, '[name=partner]', chosen ?? '');
  }
  const chosen = await page.locator('label', { hasText: partner }).locator('[name=partner]').getAttribute('value');
  return hands.tick(page, `[name=partner][value="${chosen}"]`);
}

export async function fillsBasics(page: Page, hands: Hands = mouse): Promise<void> {
  await hands.write(
    page,
    '[name=summary]',
    'Medimos el tiempo en dos ciudades con lo que hay en casa, y comparamos cada semana.',
  );
  await hands.tick(page, '[name=type][value=pupils]');
}

export async function fillsPeople(page: Page, hands: Hands = mouse): Promise<void> {
  await hands.tick(page, '[name=languages][value=en]');
  await hands.write(page, '[name=age_from]', '9');
  await hands.write(page, '[name=age_to]', '11');
  await hands.write(page, '[name=pupils]', '44');
}

export async function fillsPlan(page: Page, hands: Hands = mouse): Promise<void> {
  await hands.write(page, '[name=aims]', 'Medir, escribir y preguntar en otra lengua.');
  await hands.write(page, '[name=process]', 'Cada lunes una medida, cada mes una videollamada.');
  await hands.write(page, '[name=results]', 'Un almanaque del tiempo en tres lenguas.');
}

export async function goesOn(page: Page, to: string): Promise<void> {
  await page.locator('main form button[type=submit]:visible').last().click();
  await page.waitForURL(to);
}

/** One founder sends it to the other, who agrees. */
export async function areAgreed(project: string, first: Page, second: Page): Promise<void> {
  await first.locator(`form[action="/projects/${project}/submission"] button`).first().click();
  await first.waitForURL(new RegExp(`/projects/${project}\\?done=`));
  await second.goto('/desk');
  await second.locator(`a[href="/projects/${project}"]`).first().click();
  await second.locator(`form[action="/projects/${project}/agreement"] button`).click();
  await until('the project under review', async () => {
    const text = await second.locator('main').textContent();
    return text?.includes(el('projects.state.under_review')) ?? false;
  });
}

export async function serviceApproves(officer: Page, project: string): Promise<void> {
  await officer.goto('/office/projects');
  await officer.locator(`a[href="/office/projects/${project}"]`).first().click();
  // What is clicked while the page is still being fetched is lost with the page before it.
  await officer.waitForURL(`**/office/projects/${project}`);
  await officer.locator(`form[action="/projects/${project}/approval"] button`).click();
  await officer.waitForURL((url) => url.searchParams.get('decided') === project);
}

/** Both founders agree; both support services approve, the Spanish one first. */
export async function isApproved(project: string, juana: Page, eleni: Page): Promise<void> {
  await areAgreed(project, juana, eleni);
  for (const service of ['officer-es', 'officer-gr']) {
    const officer = await visitor();
    await signInAs(officer, service);
    await serviceApproves(officer, project);
  }
}

/** The id of the space of a running project, from the links of its page. */
export async function spaceOf(page: Page, project: string): Promise<string> {
  await page.goto(`/projects/${project}`);
  const href = await page.locator('main a[href^="/spaces/"]').first().getAttribute('href');
  return href?.split('/')[2] ?? '';
}
