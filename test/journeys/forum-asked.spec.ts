import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Hands, keyboard, mouse } from './hands.ts';
import { expectAccessible, expectNoSidewaysScroll, signInAs, visitor } from './harness.ts';

const forum = '/forums/01900000-0000-7000-8000-000000000002';

async function looksRight(page: Page, scripted: boolean): Promise<void> {
  await expectNoSidewaysScroll(page);
  if (scripted) await expectAccessible(page);
}

describe.each<[string, Hands, { readonly javaScriptEnabled?: boolean; readonly width: number }]>([
  ['on a telephone, without scripts', mouse, { javaScriptEnabled: false, width: 360 }],
  ['by keyboard', keyboard, { width: 1280 }],
])('a question in a partner forum, %s', (way, hands, how) => {
  it('is compared with what is there, posted, answered, closed and followed', async () => {
    const scripted = how.javaScriptEnabled !== false;
    const title = `Kites ${way.length}`;
    const [juana, eleni] = [
      await visitor({ ...how, provokes: [409, 422] }),
      await visitor({ ...how, provokes: [409, 422, 403] }),
    ];
    await signInAs(juana, 'teacher-es');
    await signInAs(eleni, 'teacher-gr');
    await juana.goto('/forums');
    await looksRight(juana, scripted);
    await juana.goto(forum);
    await looksRight(juana, scripted);
    await juana.goto(`${forum}/new`);
    await hands.write(juana, '[name=title]', title);
    await hands.write(juana, '[name=body]', `Letters on paper with stamps and envelopes, and a kite. ${way}`);
    await hands.press(juana, 'main form button:not([formaction]):not([type=button])');
    await juana.waitForSelector('[name=compared]', { state: 'attached' });
    await looksRight(juana, scripted);
    expect(await juana.inputValue('[name=title]')).toBe(title);
    await juana.locator('main form button[type=submit]:not([formaction])').last().click();
    await juana.waitForURL('**/forums/threads/**');
    const thread = new URL(juana.url()).pathname;
    await looksRight(juana, scripted);

    await eleni.goto(thread);
    await hands.write(eleni, '[name=body]', `Ours flies at noon. ${way}`);
    await hands.press(eleni, 'form[action$="/replies"] button:not([type=button])');
    await eleni.locator('article', { hasText: 'Ours flies at noon.' }).first().waitFor();
    await juana.goto(thread);
    expect(await juana.locator('main').textContent()).toContain('Ours flies at noon.');

    await hands.press(eleni, 'form[action$="/closing"] button');
    await eleni.waitForSelector('input[name=closed][value=no]', { state: 'attached' });
    await juana.goto(thread);
    expect(await juana.locator('[name=body]').count()).toBe(0);
    await hands.press(juana, 'form[action$="/following"] button');
    await juana.waitForSelector('input[name=follows][value=yes]', { state: 'attached' });
  });
});
