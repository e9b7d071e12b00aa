import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, signInAs, until, visitor, wordsIn } from './harness.ts';

const [en, es] = [wordsIn('en'), wordsIn('es')];
/** Longer than a tab waits before it opens the stream, or gives it away. */
const settled = 1_500;

/** How many streams are open in the browser of a page. */
function streamsOf(first: Page): () => number {
  const open = new Set<Request>();
  const context = first.context();
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/live') open.add(request);
  });
  const close = (request: Request) => open.delete(request);
  context.on('requestfinished', close);
  context.on('requestfailed', close);
  // A tab that is closed tells nothing of its requests any more.
  return () => [...open].filter((request) => !request.frame().page().isClosed()).length;
}

async function aForum(page: Page): Promise<string> {
  await page.goto('/spaces');
  const space = await page.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
  return `${space}/forum`;
}

async function writesADiscussion(andrei: Page, forum: string, title: string): Promise<void> {
  await andrei.goto(`${forum}/new`);
  await andrei.fill('[name=title]', title);
  await andrei.fill('[name=body]', 'A question for you.');
  await press(andrei, en('forum.form.open'));
  await andrei.waitForURL(/\/forum\/[\w-]{36}$/);
}

async function hides(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

describe('many tabs of one person', () => {
  it('share one stream, all hear the news, and any of them can be closed', async () => {
    const juana = await visitor({ locale: 'es-ES' });
    const andrei = await visitor();
    await signInAs(juana, 'teacher-es');
    await signInAs(andrei, 'teacher-ro');
    const open = streamsOf(juana);
    const forum = await aForum(juana);
    const places = [forum, '/desk', '/messages', '/notifications', '/contacts', forum, forum.replace(/\/forum$/, '')];
    const tabs: Page[] = [juana];
    await juana.goto(forum);
    for (const place of places.slice(1)) {
      const tab = await juana.context().newPage();
      tabs.push(tab);
      await tab.goto(place);
    }
    await until('one stream', async () => open() === 1);
    await writesADiscussion(andrei, forum, 'Which stones are best?');
    for (const tab of tabs.filter((it) => it.url().endsWith('/forum')))
      await tab.getByText('Which stones are best?').waitFor();
    await juana.close();
    await until('a stream of another tab', async () => open() === 1);
    const [last] = tabs.filter((it) => it !== juana && it.url().endsWith('/forum'));
    if (!last) throw new Error('No tab is left.');
    await last.waitForTimeout(settled);
    await writesADiscussion(andrei, forum, 'And which chalk?');
    await last.getByText('And which chalk?').waitFor();
    expect(open()).toBe(1);
  });

  it('have no stream while they are hidden, and catch up when they are shown', async () => {
    const juana = await visitor({ locale: 'es-ES' });
    const andrei = await visitor();
    await signInAs(juana, 'teacher-es');
    await signInAs(andrei, 'teacher-ro');
    const open = streamsOf(juana);
    const forum = await aForum(juana);
    await juana.goto(forum);
    await until('a stream', async () => open() === 1);
    await hides(juana, true);
    await until('no stream', async () => open() === 0);
    await writesADiscussion(andrei, forum, 'While you were away');
    await juana.waitForTimeout(settled);
    expect(await juana.getByText('While you were away').count()).toBe(0);
    await hides(juana, false);
    await juana.getByText('While you were away').waitFor();
    expect(await juana.getByRole('heading', { level: 1 }).textContent()).toBe(es('forum.title'));
  });

  it('each have their own where a browser cannot share one', async () => {
    const juana = await visitor({ locale: 'es-ES' });
    const andrei = await visitor();
    await juana.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'BroadcastChannel');
      Object.defineProperty(navigator, 'locks', { value: undefined });
    });
    await signInAs(juana, 'teacher-es');
    await signInAs(andrei, 'teacher-ro');
    const open = streamsOf(juana);
    const forum = await aForum(juana);
    await juana.goto(forum);
    await until('a stream', async () => open() === 1);
    await writesADiscussion(andrei, forum, 'In an old browser');
    await juana.getByText('In an old browser').waitFor();
  });
});
