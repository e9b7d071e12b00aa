import { describe, it } from 'vitest';
import { signInAs, visitor } from './harness.ts';

describe('the menu of an item on a phone', () => {
  it.each([true, false])('is closed by a tap beside its sheet; with JavaScript: %s', async (javaScriptEnabled) => {
    const andrei = await visitor({ width: 360, javaScriptEnabled });
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto('/messages');
    await andrei.locator('main a[href^="/messages/"]:not(.btn)').first().click();
    const menu = andrei.locator('details.item-menu').first();
    const sheet = menu.locator('.drop-panel');
    await menu.locator('summary').click();
    await sheet.waitFor();
    await andrei.mouse.click(180, 200);
    await sheet.waitFor({ state: 'hidden' });
  });
});
