import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { el, es, fillsBasics, fillsPeople, fillsPlan, goesOn, isApproved, spaceOf, startsDraft } from './founding.ts';
import { press, signInAs, visitor } from './harness.ts';

const bare = { javaScriptEnabled: false } as const;

describe('two founders without JavaScript', () => {
  it('write a project in turns, have it approved, and work in its space', async () => {
    const [juana, eleni] = [await visitor({ ...bare, provokes: [422] }), await visitor({ ...bare, provokes: [409] })];
    await signInAs(juana, 'teacher-es');
    await signInAs(eleni, 'teacher-gr');
    const project = await startsDraft(juana, 'El pan de cada casa');
    await eleni.goto(`/projects/${project}/form/1`);
    await fillsBasics(juana);
    await juana.fill('[name=title]', 'El pan de cada pueblo');
    await goesOn(juana, '**/form/2');
    await eleni.fill('[name=title]', 'Το ψωμί κάθε σπιτιού');
    await press(eleni, el('projects.form.next'));
    await eleni
      .getByRole('radio', { name: el('projects.conflict.takeTheirs', { name: 'Juana Doménech Gil' }) })
      .check();
    await goesOn(eleni, '**/form/2');

    await fillsPeople(juana);
    await goesOn(juana, '**/form/3');
    await juana.locator('[name=subjects]').first().check();
    await goesOn(juana, '**/form/4');
    await fillsPlan(juana);
    await goesOn(juana, '**/preview');
    expect(await juana.locator('main').textContent()).toContain('El pan de cada pueblo');
    await isApproved(project, juana, eleni);

    const space = await spaceOf(juana, project);
    await worksInTheSpace(juana, `/spaces/${space}`);
    const guest = await visitor(bare);
    await guest.goto(`/spaces/${space}/outside`);
    await guest.getByRole('link', { name: 'Hornos y panes' }).first().click();
    expect(await guest.locator('article').textContent()).toContain('los sábados');
  });
});

/** A picture, a page for the world, and pupils. */
async function worksInTheSpace(juana: Page, space: string): Promise<void> {
  await juana.goto(space);
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#c98a3b' } }).jpeg();
  await juana.goto(`${space}/pictures`);
  await juana.setInputFiles('[name=picture]', {
    name: 'pan.jpg',
    mimeType: 'image/jpeg',
    buffer: await picture.toBuffer(),
  });
  await juana.fill('[name=alt]', 'Un pan redondo');
  await press(juana, es('files.upload'));
  await juana.locator('main img[alt="Un pan redondo"]').waitFor();

  await juana.goto(`${space}/pages/new`);
  await juana.fill('[name=title]', 'Hornos y panes');
  await juana.fill('[name=body]', 'En Náquera se amasa los sábados.\n\nY <en Volos>?');
  await press(juana, es('pages.create'));
  await juana.waitForURL(/\/pages\/[\w-]{36}$/);
  expect(await juana.locator('article').textContent()).toContain('Y <en Volos>?');
  await juana
    .locator('details.confirm', { hasText: es('pages.publish') })
    .locator('summary')
    .click();
  await press(juana, es('pages.publishYes'));

  await juana.goto(`${space}/pupils`);
  await juana.fill('[name=names]', 'Vera\nOriol');
  await press(juana, es('pupils.makeButton'));
  await juana.locator('form[action$="/pupils/class"] [name=step][value=create]').click();
  const [cards] = await Promise.all([
    juana.waitForEvent('download'),
    juana.locator(`a[href="${space}/pupils/cards"]`).first().click(),
  ]);
  expect((await readFile(await cards.path())).subarray(0, 5).toString()).toBe('%PDF-');
}
