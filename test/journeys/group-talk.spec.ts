import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Hands, keyboard, mouse } from './hands.ts';
import { expectAccessible, expectNoSidewaysScroll, signInAs, until, visitor } from './harness.ts';

const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#5d7aa6' } })
  .png()
  .toBuffer();
const files = [
  { name: 'kite.png', mimeType: 'image/png', buffer: picture },
  { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 Our plan') },
];
const newestWords = '.message:last-of-type';

/** Begins a group with the two contacts, and returns its address. */
async function beginGroup(page: Page, hands: Hands, title: string): Promise<string> {
  await page.goto('/messages');
  await hands.press(page, 'a[href="/messages/group"]');
  await page.waitForURL('**/messages/group');
  await hands.write(page, '[name=title]', title);
  for (const name of ['Eleni Papadaki', 'Andrei Ionescu']) {
    const id = await page.locator('label', { hasText: name }).first().locator('input').getAttribute('value');
    await hands.tick(page, `[name=people][value="${id}"]`);
  }
  await hands.press(page, 'main form button:not([type=button])');
  await page.waitForURL(/\/messages\/[\w-]{36}/);
  return new URL(page.url()).pathname;
}

describe.each<[string, Hands, { readonly javaScriptEnabled?: boolean }]>([
  ['without scripts', mouse, { javaScriptEnabled: false }],
  ['by keyboard', keyboard, {}],
])('a group of three on a telephone, %s', (way, hands, how) => {
  it('gets a picture and a document, is searched, muted, put away and left', async () => {
    const scripted = how.javaScriptEnabled !== false;
    const word = `Drachen${way.length}`;
    const visitors = { ...how, width: 360, provokes: [404] };
    const [juana, eleni] = [await visitor(visitors), await visitor(visitors)];
    await signInAs(juana, 'teacher-es');
    await signInAs(eleni, 'teacher-gr');
    const group = await beginGroup(juana, hands, `Kites ${way}`);
    if (!scripted) await juana.locator('.talk-attach summary').click();
    else await hands.press(juana, '.talk-attach summary');
    await juana.setInputFiles('[name=files]', files);
    await hands.write(juana, '[name=body]', `Here is our ${word}, and the plan.`);
    await hands.press(juana, '#compose form button:not([type=button])');
    await until(
      'the message with its files',
      async () => (await juana.locator('a[href^="/messages/files/"]').count()) >= 2,
    );
    await expectNoSidewaysScroll(juana);

    await eleni.goto(group);
    expect(await eleni.locator(newestWords).textContent()).toContain(word);
    await until('the picture', () =>
      eleni
        .locator('.talk-pictures img')
        .first()
        .evaluate((it: HTMLImageElement) => it.naturalWidth > 0),
    );
    const document = await eleni.locator('a', { hasText: 'plan.pdf' }).getAttribute('href');
    expect((await eleni.request.get(document ?? '')).headers()['content-type']).toContain('application/pdf');
    if (scripted) await expectAccessible(eleni);

    await eleni.goto('/messages/search');
    await hands.write(eleni, '[name=q]', word);
    await hands.press(eleni, 'main form button:not([type=button])');
    await eleni
      .locator('main a', { hasText: `Kites ${way}` })
      .first()
      .click();
    expect(await eleni.locator(newestWords).textContent()).toContain(word);

    for (const action of ['muting', 'archiving']) {
      await eleni.goto(group);
      await hands.press(eleni, '.talk-head .item-menu summary');
      await hands.press(eleni, `form[action$="/${action}"] button`);
      if (action === 'muting') await eleni.waitForSelector('form[action$="/muting"] [value=no]', { state: 'attached' });
      else await eleni.waitForURL(/\/messages(\?|$)/);
    }
    expect(await eleni.locator('main .inbox').textContent()).not.toContain(`Kites ${way}`);
    await eleni.goto('/messages/archived');
    expect(await eleni.locator('main .inbox').textContent()).toContain(`Kites ${way}`);
    await eleni.goto(`${group}/group`);
    await hands.press(eleni, 'details:has(form[action$="/leaving"]) summary');
    await hands.press(eleni, 'form[action$="/leaving"] button');
    await eleni.waitForURL(/\/messages(\?|$)/);
    await eleni.goto(group);
    expect(await eleni.locator('h1').textContent()).not.toContain('Kites');
  });
});
