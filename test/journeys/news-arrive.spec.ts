import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, signInAs, visitor, wordsIn } from './harness.ts';

const [en, es] = [wordsIn('en'), wordsIn('es')];
const oldest = 'Which game is the oldest?';
/** Longer than an open page gathers news before it asks anew. */
const gathered = 1_000;

describe('a discussion in which two write', () => {
  it('takes a reply that is on its way while news arrive, and shows both', async () => {
    const [juana, andrei] = await bothInTheForum();
    await opens(juana);
    await opens(andrei);
    await juana.route('**/replies', async (route) => {
      await replies(andrei, 'Marbles, I think.', en('forum.reply.send'));
      await andrei.getByText('Marbles, I think.').waitFor();
      await wait(gathered);
      await route.continue();
    });
    await replies(juana, 'La peonza.', es('forum.reply.send'));
    for (const text of ['La peonza.', 'Marbles, I think.']) await juana.locator('article', { hasText: text }).waitFor();
    expect(await juana.inputValue('[name=body]'), 'what is left to send').toBe('');
  });

  it('shows what is written just after it was opened', async () => {
    const [juana, andrei] = await bothInTheForum();
    await opens(andrei);
    // So slow that the pointer has rested on the link for a while.
    await juana.route(/\/forum\/[\w-]{36}$/, async (route) => {
      const answer = await route.fetch();
      await wait(gathered);
      await route.fulfill({ response: answer }).catch(() => undefined); // The page may have been closed meanwhile.
    });
    await opens(juana);
    await juana.unrouteAll();
    await replies(andrei, 'Or hide and seek.', en('forum.reply.send'));
    await juana.locator('article', { hasText: 'Or hide and seek.' }).waitFor();
  });

  it('may be left while it still arrives', async () => {
    const [juana] = await bothInTheForum();
    const line = await juana.context().newCDPSession(juana);
    await line.send('Network.enable');
    const throughput = { uploadThroughput: -1, latency: 0, offline: false };
    await line.send('Network.emulateNetworkConditions', { ...throughput, downloadThroughput: 2_000 });
    const begins = juana.waitForResponse(/\/forum\/[\w-]{36}$/);
    await juana.getByRole('link', { name: oldest }).click();
    await begins;
    await juana
      .getByRole('link', { name: es('files.pictures'), exact: true })
      .first()
      .click();
    await line.send('Network.emulateNetworkConditions', { ...throughput, downloadThroughput: -1 });
    await juana.waitForURL('**/pictures');
  });
});

async function bothInTheForum(): Promise<readonly [juana: Page, andrei: Page]> {
  const [juana, andrei] = [await visitor({ locale: 'es-ES' }), await visitor()];
  await signInAs(juana, 'teacher-es');
  await signInAs(andrei, 'teacher-ro');
  for (const teacher of [juana, andrei]) {
    await teacher.goto('/spaces');
    const space = await teacher.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
    // Until the page has begun to listen.
    const listening = teacher.waitForResponse(/\/live\?space=/);
    await teacher.goto(`${space}/forum`);
    await listening;
  }
  return [juana, andrei];
}

async function opens(teacher: Page): Promise<void> {
  await teacher.getByRole('link', { name: oldest }).click();
  await teacher.locator('[name=body]').waitFor();
}

async function replies(teacher: Page, text: string, send: string): Promise<void> {
  await teacher.fill('[name=body]', text);
  await press(teacher, send);
}
