import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, press, signInAs, site, until, visitor, wordsIn } from './harness.ts';

const es = wordsIn('es');
const en = wordsIn('en');

describe('a class at work in its space', () => {
  it('makes a page for the world, talks behind closed doors, and its pupils see nothing else', async () => {
    const juana = await visitor({ provokes: [422] });
    await signInAs(juana, 'teacher-es');
    await juana.goto('/spaces');
    await juana.getByRole('link', { name: 'Games our grandparents played' }).click();
    await juana.waitForURL(/\/spaces\/[\w-]{36}$/);
    const space = new URL(juana.url()).pathname;

    await addsPicture(juana, space);
    const address = await writesPage(juana, space);
    await juana.locator('summary', { hasText: es('pages.publish') }).click();
    await press(juana, es('pages.publishYes'));
    await juana.getByText(es('ui.audience.public'), { exact: true }).first().waitFor();
    await juana.goto(`${space}/outside`);
    await juana.getByText(es('space-home.outsideInsider')).waitFor();
    await juana.getByRole('link', { name: 'El juego de la goma' }).first().click();

    const pupil = await pupilSignsIn(await classIsMade(juana, space));
    await pupilWorks(pupil, space, address);
    await guestReads(space, address);
  });
});

async function addsPicture(juana: Page, space: string): Promise<void> {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#7aa65d' } });
  const place = {
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 39/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 25/1 0/1' },
  };
  const buffer = await picture.withExif(place).jpeg().toBuffer();
  expect((await sharp(buffer).metadata()).exif, 'place data in the picture that is uploaded').toBeDefined();
  await juana.goto(`${space}/pictures`);
  // Two at once: each is asked what it shows, and nothing goes before both are described.
  const second = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#5d7aa6' } })
    .png()
    .toBuffer();
  await juana.locator('.drop-zone input').setInputFiles([
    { name: 'patio.jpg', mimeType: 'image/jpeg', buffer },
    { name: 'cielo.png', mimeType: 'image/png', buffer: second },
    { name: 'roto.jpg', mimeType: 'image/jpeg', buffer: buffer.subarray(0, 40) },
  ]);
  const words = juana.locator('.upload-row input');
  await words.nth(0).fill('Dos gomas en el patio');
  await words.nth(2).fill('Una foto rota');
  await press(juana, es('files.many.send', { count: 2 }).replace('2', '3'));
  await juana.locator('.upload-row').nth(1).getByText(es('files.problem.alt')).waitFor();
  await expectAccessible(juana);
  await words.nth(1).fill('El cielo sobre el patio');
  await press(juana, es('files.many.send', { count: 2 }).replace('2', '3'));
  const shown = juana.locator('main img[alt="Dos gomas en el patio"]');
  await shown.waitFor();
  // What cannot be read is not asked about any more, and leaves with its message.
  const broken = juana.locator('.upload-row').nth(2);
  await broken.locator('.field-error').waitFor();
  expect(await broken.locator('input').isVisible()).toBe(false);
  await broken.locator('[data-remove]').click();
  await broken.waitFor({ state: 'detached' });
  expect(await juana.locator('.upload-row .field-error:visible').count()).toBe(0);
  const stored = await juana.request.get((await shown.getAttribute('src')) ?? '');
  expect((await sharp(await stored.body()).metadata()).exif, 'place data in the picture that is kept').toBeUndefined();
}

/** With the editor: a heading, bold letters, a picture of the album. Returns the page's address. */
async function writesPage(juana: Page, space: string): Promise<string> {
  await juana.goto(`${space}/pages/new`);
  await juana.fill('[name=title]', 'El juego de la goma');
  const editor = juana.locator('.ProseMirror');
  await editor.click();
  await juana.getByRole('button', { name: es('ui.editor.heading2'), exact: true }).click();
  await juana.keyboard.type('Cómo se juega');
  await juana.keyboard.press('Enter');
  await juana.keyboard.press('Control+b');
  await juana.keyboard.type('Dos sujetan');
  await juana.keyboard.press('Control+b');
  await juana.keyboard.type(' y una salta.');
  await juana.keyboard.press('Enter');
  await juana.getByRole('button', { name: es('ui.editor.picture'), exact: true }).click();
  await juana.locator('[data-panel=picture] button[data-alt="Dos gomas en el patio"]').first().click();
  await expectAccessible(juana);
  await press(juana, es('pages.create'));
  await juana.waitForURL(/\/pages\/[\w-]{36}$/);
  const article = juana.locator('article');
  expect(await article.locator('h2', { hasText: 'Cómo se juega' }).count()).toBe(1);
  expect(await article.locator('strong', { hasText: 'Dos sujetan' }).count()).toBe(1);
  expect(await article.locator('img[alt="Dos gomas en el patio"]').count()).toBe(1);
  return new URL(juana.url()).pathname;
}

/** Returns what the pupil's card says: user name and password. */
async function classIsMade(juana: Page, space: string): Promise<readonly string[]> {
  await juana.goto(`${space}/pupils`);
  await juana.fill('[name=names]', 'Zenobia');
  await press(juana, es('pupils.makeButton'));
  await juana.locator('form[action$="/pupils/class"] [name=step][value=create]').click();
  const card = juana.getByRole('link', { name: `${es('pupils.card')} : Zenobia` }).first();
  const answer = await juana.request.get((await card.getAttribute('href')) ?? '');
  const { text } = await extractText(new Uint8Array(await answer.body()), { mergePages: true });
  const [name, typed] = [es('pupils.card.userName'), es('pupils.card.password')];
  const parts = new RegExp(`${name}\\s+(\\S+)\\s+${typed}\\s+(\\S+)`).exec(text);
  return [parts?.[1] ?? '', parts?.[2] ?? ''];
}

async function pupilSignsIn([userName = '', password = '']: readonly string[]): Promise<Page> {
  const pupil = await visitor({ width: 360, locale: 'es-ES', provokes: [404] });
  await pupil.goto('/pupil');
  await expectAccessible(pupil);
  await pupil.fill('[name=name]', userName);
  await pupil.fill('[name=password]', password);
  await press(pupil, es('pupils.signInButton'));
  await pupil.waitForURL('**/spaces**');
  return pupil;
}

async function pupilWorks(pupil: Page, space: string, address: string): Promise<void> {
  await pupil.goto(`${space}/forum`);
  await pupil.getByRole('link', { name: 'Which game is the oldest?' }).click();
  await pupil.fill('[name=body]', 'Mi abuela dice que la goma.');
  await pupil.locator('form[action$="/replies"] button').click();
  await pupil.locator('.done-below').getByText(es('forum.done.replied')).waitFor();
  await until('the new reply with the focus', async () =>
    (await pupil.evaluate(() => document.activeElement?.textContent ?? '')).includes('Mi abuela dice que la goma.'),
  );
  await expectNoSidewaysScroll(pupil);
  await expectAccessible(pupil);
  expect((await pupil.goto(address))?.status()).toBe(200);
  for (const path of ['/desk', '/people', '/messages', '/contacts', '/office', '/operations', `${space}/pupils/cards`])
    expect((await pupil.goto(path))?.status(), path).toBe(404);
}

async function guestReads(space: string, address: string): Promise<void> {
  const guest = await visitor({ provokes: [404] });
  await guest.goto(`${space}/outside`);
  await guest.getByRole('link', { name: 'El juego de la goma' }).first().click();
  await guest.waitForURL(`${site}${address}`);
  await until('the picture', () =>
    guest.locator('article img').evaluate((it) => it instanceof HTMLImageElement && it.complete && it.naturalWidth > 0),
  );
  for (const name of ['Zenobia', 'Juana', 'Kim']) expect(await guest.content()).not.toContain(name);
  expect((await guest.goto(`${space}/forum`))?.status()).toBe(404);
  expect(await guest.locator('main').textContent()).toContain(en('web.error.404.title'));
}
