import { describe, expect, it } from 'vitest';
import { press, signInAs, until, visitor, wordsIn } from './harness.ts';

const en = wordsIn('en');

describe('a form whose answer does not come', () => {
  it('says that it is still on its way, is sent again after a minute, and counts once', {
    timeout: 120_000,
  }, async () => {
    const andrei = await visitor({ losesLine: true });
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto('/spaces');
    const space = await andrei.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
    await andrei.clock.install();
    await andrei.goto(`${space}/forum/new`);
    await andrei.fill('[name=title]', 'A slow question');
    await andrei.locator('[name=body]').fill('Does it arrive?');
    await andrei.locator('submit-once:defined').first().waitFor({ state: 'attached' });
    let sent = 0;
    await andrei.route(`**${space}/forum`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent += 1;
      // The first one arrives, and its answer is lost on the way back.
      if (sent > 1) return route.continue();
      const answer = await route.fetch({ maxRedirects: 0 });
      expect(answer.status()).toBe(303);
    });
    const button = andrei.getByRole('button', { name: en('forum.form.open'), exact: true });
    await button.click();
    await until('the first one has arrived', async () => sent === 1);
    await andrei.clock.runFor(9_000);
    await andrei.getByText(en('web.slowKept')).waitFor();
    expect(await button.isDisabled()).toBe(true);
    await andrei.clock.runFor(30_000);
    expect(await button.isDisabled()).toBe(true);
    await andrei.clock.runFor(30_000);
    await press(andrei, en('web.sendAgain'));
    await andrei.waitForURL(/\/forum\/[\w-]{36}$/);
    expect(sent).toBe(2);
    await andrei.goto(`${space}/forum`);
    expect(await andrei.getByRole('link', { name: 'A slow question' }).count()).toBe(1);
  });
});
