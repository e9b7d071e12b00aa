import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { expect } from 'vitest';
import {
  areAgreed,
  el,
  fillsBasics,
  fillsPeople,
  fillsPlan,
  serviceApproves,
  spaceOf,
  startsDraft,
} from '../founding.ts';
import { fromMore, keyboard } from '../hands.ts';
import {
  expectNoSidewaysScroll,
  findMail,
  press,
  site,
  until,
  untilItKeepsWords,
  wordsIn,
  wordsOn,
} from '../harness.ts';
import type { People } from './people.ts';

const en = wordsIn('en');
const title = 'El tiempo en dos ventanas';
const pupils = ['Iliana Demo', 'Thanos Demo'];

interface Founded {
  readonly project: string;
  readonly space: string;
}

/** Both write the form at the same time; both services approve it at the same time. */
export async function foundProject(people: People): Promise<Founded> {
  const { marta: page, petros: other } = people;
  const project = await startsDraft(page, title, 'Λαμπράκης', keyboard);
  await untilItKeepsWords(page);
  await fillsBasics(page, keyboard);
  await page.reload();
  await until('the summary again', async () => (await page.inputValue('[name=summary]')).includes('dos ciudades'));
  await next(page, '**/form/2');
  await other.goto(`/projects/${project}/form/2`);
  await fillsPeople(page, keyboard);
  await other.fill('[name=class_2]', 'Ε΄2, 21');
  // The number of pupils has to be there before the other founder goes on too.
  await next(page, '**/form/3');
  await next(other, '**/form/3');
  await keyboard.tick(page, '[name=subjects]');
  await next(page, '**/form/4');
  await fillsPlan(page, keyboard);
  await next(page, '**/preview');
  expect(await page.locator('main').textContent()).toContain('Ε΄2, 21');
  await areAgreed(project, page, other);
  await Promise.all([
    serviceApproves(people.officerOfSpain, project),
    serviceApproves(people.officerOfGreece, project),
  ]);
  return { project, space: await spaceOf(page, project) };
}

async function next(page: Page, to: string): Promise<void> {
  await page.locator('main form button[type=submit]:not([name])').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(to);
}

/** Marta invites Andrei while Petros makes pupils. Returns the last lines of a pupil's card: user name and password. */
export async function settleIn(
  { marta: page, petros: other, andrei }: People,
  founded: Founded,
): Promise<readonly string[]> {
  const [, card] = await Promise.all([isInvited(page, andrei, founded), classIsMade(other, founded.space)]);
  return card;
}

async function isInvited(page: Page, andrei: Page, { project, space }: Founded): Promise<void> {
  await page.goto(`/projects/${project}`);
  await keyboard.press(page, 'details:has(form[action$="/invitations"]) > summary');
  const chosen = await page.locator('[name=member] option', { hasText: 'Andrei Ionescu' }).getAttribute('value');
  await keyboard.choose(page, '[name=member]', chosen ?? '');
  await keyboard.press(page, 'form[action$="/invitations"] button');
  const { link } = await findMail('andrei@demo.example', new RegExp(project));
  await andrei.goto(new URL(link, site).searchParams.get('back') ?? link);
  await andrei.locator('form[action$="/invitation/acceptance"] button').click();
  await andrei.locator(`a[href="/spaces/${space}"]`).first().click();
  await andrei.waitForURL(`**/spaces/${space}`);
  await expectNoSidewaysScroll(andrei);
}

async function classIsMade(page: Page, space: string): Promise<readonly string[]> {
  await page.goto(`/spaces/${space}/pupils`);
  await page.fill('[name=names]', pupils.join('\n'));
  await press(page, el('pupils.makeButton'));
  // They look like full names, and are not.
  for (const name of pupils) await page.locator(`[name=keep][value="${name}"]`).check();
  await page.locator('form[action$="/pupils/class"] [name=step][value=create]').click();
  const card = page.locator('a[href*="/pupils/cards?pupil="]').first();
  const answer = await page.request.get((await card.getAttribute('href')) ?? '');
  const { text } = await extractText(new Uint8Array(await answer.body()), { mergePages: true });
  const lines = text.normalize('NFC').trim().split('\n');
  const after = (label: string) => lines.indexOf(label) + 1;
  return [lines[after(el('pupils.card.userName'))] ?? '', lines[after(el('pupils.card.password'))] ?? ''];
}

/** A page, a discussion, and a diary post, all at the same time. Returns the address of the post. */
export async function workAtOnce(people: People, space: string, card: readonly string[]): Promise<string> {
  const [, , post] = await Promise.all([
    martaWritesPage(people.marta, space),
    pupilWorks(people.pupil, space, card),
    petrosPosts(people.petros, space),
  ]);
  return post;
}

async function martaWritesPage(page: Page, space: string): Promise<void> {
  await page.goto(`/spaces/${space}/pages/new`);
  await keyboard.write(page, '[name=title]', 'Las nubes de octubre');
  await keyboard.write(page, '.ProseMirror', 'El lunes llovió en Náquera y no en Volos.');
  await keyboard.press(page, 'main form button[type=submit]:not([name])');
  await page.waitForURL(/\/pages\/[\w-]{36}$/);
  await keyboard.press(page, 'details.confirm:has([name=audience]) > summary');
  await keyboard.press(page, '[name=audience][value=public]');
  await page.locator('[name=audience][value=members]').waitFor();
}

async function pupilWorks(pupil: Page, space: string, [userName = '', password = '']: readonly string[]) {
  await pupil.goto('/pupil');
  await pupil.fill('[name=name]', userName);
  await pupil.fill('[name=password]', password);
  await press(pupil, el('pupils.signInButton'));
  await pupil.waitForURL('**/spaces**');
  await pupil.goto(`/spaces/${space}/forum/new`);
  await pupil.fill('[name=title]', 'Πού έβρεξε;');
  await pupil.fill('[name=body]', 'Εδώ όχι ακόμα.');
  await pupil.locator('main form button[type=submit]').click();
  await pupil.getByText('Εδώ όχι ακόμα.').waitFor();
  await pupil.fill('[name=body]', 'Τώρα βρέχει!');
  await pupil.locator('form[action$="/replies"] button').click();
  await pupil.getByText('Τώρα βρέχει!').waitFor();
  await expectNoSidewaysScroll(pupil);
  expect((await pupil.goto('/people'))?.status()).toBe(404);
}

async function petrosPosts(page: Page, space: string): Promise<string> {
  await page.goto(`/diary/${space}/new`);
  await page.fill('[name=title]', 'Η πρώτη βροχή');
  await page.fill('[name=body]', 'Μετρήσαμε **τρία** δάχτυλα στο βάζο.');
  await page.locator('[name=audience][value=public]').check();
  await press(page, el('diary.form.post'));
  await page.waitForURL(/\/diary\/[\w-]{36}\/[\w-]{36}/);
  return new URL(page.url()).pathname;
}

export async function worldReads(
  { guest, marta: page }: People,
  { project, space }: Founded,
  post: string,
): Promise<void> {
  await guest.goto(`/projects/${project}`);
  await guest.locator(`a[href="/diary/${space}"]`).click();
  await guest.getByRole('link', { name: 'Η πρώτη βροχή' }).first().click();
  await guest.waitForURL(`${site}${post}`);
  for (const name of [...pupils, 'Marta', 'Λαμπράκης']) expect(await guest.content()).not.toContain(name);
  expect(await (await guest.request.get(`/diary/${space}/feed.atom`)).text()).toContain('Η πρώτη βροχή');
  expect((await guest.goto(`/spaces/${space}/forum`))?.status()).toBe(404);
  await guest.goto(`/spaces/${space}/outside`);
  await guest.getByRole('link', { name: 'Las nubes de octubre' }).first().click();
  await guest.getByText('El lunes llovió en Náquera').waitFor();

  await page.goto('/labels');
  const label = page.locator('li', { hasText: title });
  const [download] = await Promise.all([page.waitForEvent('download'), label.locator('a[href$="/pdf"]').click()]);
  expect(await download.failure()).toBeNull();
  await guest.goto((await label.locator('a[href^="/label/"]').getAttribute('href')) ?? '');
  expect(await guest.locator('main').textContent()).toContain('Marta Vidal Roures');
}

/** A partner reports the post, the author's service hides it, and its author learns why. */
export async function isReported(
  { andrei, officerOfGreece, petros: author, guest }: People,
  post: string,
): Promise<void> {
  await andrei.goto(post);
  await fromMore(andrei, 'article a[href^="/report/post/"]');
  await andrei.locator('[name=reason]').first().check();
  await andrei.fill('[name=explanation]', 'The rain is not ours to publish.');
  await press(andrei, en('reports.report.send'));
  await andrei.waitForURL('**/reported/**');
  await officerOfGreece.goto('/office/reports');
  await officerOfGreece.locator('tr', { hasText: 'Η πρώτη βροχή' }).locator('a[href^="/office/reports/"]').click();
  await officerOfGreece.locator('[name=decision][value=hide]').check();
  await officerOfGreece.selectOption('[name=rule]', { index: 1 });
  await officerOfGreece.fill('[name=facts]', 'The jar belongs to another school.');
  await press(officerOfGreece, (await wordsOn(officerOfGreece))('reports.decision.send'));
  await officerOfGreece.waitForURL((url) => url.searchParams.has('decided'));
  expect((await guest.goto(post))?.status()).toBe(404);
  const { link } = await findMail('petros.lamprakis', /conduct.*statements/);
  await author.goto(link);
  expect(await author.locator('main').textContent()).toContain('The jar belongs to another school.');
}
