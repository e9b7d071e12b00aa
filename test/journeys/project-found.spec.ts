import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { el, es, fillsBasics, fillsPeople, fillsPlan, goesOn, isApproved, startsDraft } from './founding.ts';
import { mouse } from './hands.ts';
import { expectAccessible, press, signInAs, visitor, wordsIn } from './harness.ts';

describe('two contacts of two countries', () => {
  it('write a project together, have it approved by both services, and get space and label', async () => {
    const [juana, eleni] = [await visitor(), await visitor({ provokes: [409] })];
    await signInAs(juana, 'teacher-es');
    await signInAs(eleni, 'teacher-gr');
    const project = await startsDraft(juana, 'Nubes de bolsillo');
    await eleni.goto(`/projects/${project}/form/1`);
    await bothWriteAtOnce(juana, eleni);
    await bothChangeTheTitle(juana, eleni);

    await juana.goto(`/projects/${project}/form/2`);
    await eleni.fill('[name=class_2]', 'Ε΄2, 21');
    await juana.fill('[name=class_1]', '5.º B, 23');
    await fillsPeople(juana);
    // The number of pupils has to be there before the other founder goes on too.
    await goesOn(juana, '**/form/3');
    await goesOn(eleni, '**/form/3');
    await mouse.tick(juana, '[name=subjects]');
    await goesOn(juana, '**/form/4');
    await fillsPlan(juana);
    await goesOn(juana, '**/preview');
    const preview = await juana.locator('main').textContent();
    for (const words of ['Σύννεφα τσέπης', '5.º B, 23', 'Ε΄2, 21']) expect(preview).toContain(words);
    await expectAccessible(juana);

    await isApproved(project, juana, eleni);
    await juana.goto(`/projects/${project}`);
    const history = await juana.locator('main aside').textContent();
    const [juanaIs, eleniIs] = [{ who: 'Juana Doménech Gil' }, { who: 'Eleni Papadaki' }];
    for (const words of [
      es('projects.timeline.drafted', juanaIs),
      es('projects.timeline.submitted', juanaIs),
      es('projects.timeline.accepted', eleniIs),
      es('projects.timeline.approved', { service: es('projects.service.national', { country: 'España' }) }),
      es('projects.timeline.approved', { service: es('projects.service.national', { country: 'Grecia' }) }),
      es('projects.timeline.activated'),
    ])
      expect(history).toContain(words);
    await expectAccessible(juana);
    await juana.getByRole('link', { name: es('projects.running.space') }).click();
    await juana.waitForURL(/\/spaces\/[\w-]{36}$/);
    await labelIsTrue(eleni);
  });
});

async function bothWriteAtOnce(juana: Page, eleni: Page): Promise<void> {
  const saved = [isSaved(juana), isSaved(eleni)];
  await Promise.all([
    fillsBasics(juana),
    eleni.fill('[name=picture_alt]', 'Ένα σύννεφο σε ένα βάζο'),
    eleni.locator('[name=open_to_partners]').check(),
  ]);
  await Promise.all(saved);
  for (const page of [juana, eleni]) {
    await page.reload();
    expect(await page.inputValue('[name=summary]')).toContain('dos ciudades');
    expect(await page.inputValue('[name=picture_alt]')).toBe('Ένα σύννεφο σε ένα βάζο');
    expect(await page.locator('[name=open_to_partners]').isChecked()).toBe(true);
    expect(await page.locator('[name=type][value=pupils]').isChecked()).toBe(true);
  }
}

/** The one who comes second is shown both texts, and chooses. */
async function bothChangeTheTitle(juana: Page, eleni: Page): Promise<void> {
  await Promise.all([isSaved(juana), juana.fill('[name=title]', 'Nubes en un tarro')]);
  await eleni.fill('[name=title]', 'Σύννεφα τσέπης');
  await press(eleni, el('projects.form.next'));
  await eleni.locator('figure', { hasText: 'Nubes en un tarro' }).waitFor();
  expect(await eleni.evaluate(() => document.activeElement?.id), 'where the focus is').toBe('error-summary');
  expect(await eleni.inputValue('[name=title]')).toBe('Σύννεφα τσέπης');
  await expectAccessible(eleni);
  await eleni.getByRole('radio', { name: el('projects.conflict.keepMine') }).check();
  await goesOn(eleni, '**/form/2');
}

/** What is typed from now on has arrived. */
async function isSaved(page: Page): Promise<void> {
  const answer = await page.waitForResponse((response) => response.url().includes('/draft'));
  expect(answer.status(), 'of saving what was typed').toBe(200);
}

/** The PDF is sent, and its holder can check on a public page that it is genuine. */
async function labelIsTrue(eleni: Page): Promise<void> {
  await eleni.goto('/labels');
  const label = eleni.locator('li', { hasText: 'Σύννεφα τσέπης' });
  const [download] = await Promise.all([eleni.waitForEvent('download'), label.locator('a[href$="/pdf"]').click()]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  const guest = await visitor({ width: 360 });
  await guest.goto((await label.locator('a[href^="/label/"]').getAttribute('href')) ?? '');
  const told = await guest.locator('main').textContent();
  for (const words of [wordsIn('en')('labels.valid'), 'Eleni Papadaki', 'Σύννεφα τσέπης'])
    expect(told).toContain(words);
  await expectAccessible(guest);
}
