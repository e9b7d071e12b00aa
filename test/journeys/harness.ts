import type AxeCore from 'axe-core';
import { source as axeSource } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { loadCatalogues, type Translate, translator } from '#platform/i18n.ts';
import { chromiumFlags, findChromium } from '../../bin/chromium.ts';

declare global {
  /** In the page, once it is loaded there. */
  const axe: typeof AxeCore;
}

/** Where the server of the files that run one after the other in this place answers. */
export const site = inject('sites')[Number(process.env.VITEST_POOL_ID) - 1] ?? '';

export interface Visitor {
  /** Of the window, in CSS pixels: 360 a telephone, 1280 a desk. */
  readonly width?: number;
  readonly locale?: string;
  readonly javaScriptEnabled?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Refusals that the journey provokes, such as 404 or 422: the browser's own word about them is no fault. */
  readonly provokes?: readonly number[];
  /** A browser of their own, that shares no process with others'. */
  readonly alone?: boolean;
  /** Of another server than that of this run. */
  readonly at?: string;
  /** The journey cuts the line now and then: what the browser says about that is no fault. */
  readonly losesLine?: boolean;
}

const patience = 60_000;
loadCatalogues();

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
}

let common: Promise<Browser> | undefined;
function shared(): Promise<Browser> {
  common ??= launch();
  return common;
}
afterAll(async () => (await common)?.close());

let visitors = 0;

/**
 * A person with a browser of their own, signed out, on an empty page; addresses are relative to the site. When the test ends, it fails
 * on whatever the pages said in the console, on errors in scripts and servers, and on any request to another place.
 */
export async function visitor(who: Visitor = {}): Promise<Page> {
  const { width = 1280, locale = 'en-GB', alone = false, provokes = [], losesLine = false, at = site, ...rest } = who;
  const browser = await (alone ? launch() : shared());
  const viewport = { width, height: width < 600 ? 740 : 900 };
  const context = await browser.newContext({ baseURL: at, viewport, locale, ...rest });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults = collectFaults(page, { provokes, losesLine, at });
  visitors += 1;
  const number = visitors;
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail')
      await page.screenshot({ path: `.cache/journeys/${task.id}-${number}.png`, fullPage: true });
    await (alone ? browser : context).close();
    // In the message itself: a summary shows its first line alone.
    expect(faults, `what went wrong in the browser: ${faults.join(' | ')}`).toEqual([]);
  });
  return page;
}

function collectFaults(page: Page, { provokes = [], losesLine = false, at = site }: Visitor): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const status = /status of (\d{3})/.exec(message.text())?.[1];
    // Turbo says it of a form that was cut off, and throws it too.
    if (losesLine && /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|^TypeError: Failed to fetch/.test(message.text()))
      return;
    if (!status || !provokes.includes(Number(status)))
      faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', ({ message }) => {
    if (!losesLine || message !== 'Failed to fetch') faults.push(`error: ${message}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()}: ${answer.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(`${at}/`))
      faults.push(`elsewhere: ${request.url()}`);
  });
  return faults;
}

/** Signs in as one of the people whom /demo offers. */
export async function signInAs(page: Page, persona: string): Promise<void> {
  await page.goto('/demo');
  await page.locator(`form[action="/demo/${persona}"] button`).click();
  await page.waitForURL((url) => url.pathname !== '/demo');
}

/** What the pages say in a language: people meet words, not names of fields. */
export function wordsIn(language: string): Translate {
  return translator(language);
}

/** What the pages say in the language that this visitor reads. */
export async function wordsOn(page: Page): Promise<Translate> {
  return wordsIn((await page.locator('html').getAttribute('lang')) ?? 'en');
}

/** Presses the button with these words. */
export async function press(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words, exact: true }).click();
}

/** Waits until the page keeps what is typed: people do not type in the moment in which it comes. */
export async function untilItKeepsWords(page: Page): Promise<void> {
  await page.locator('auto-save:defined').first().waitFor({ state: 'attached' });
}

/** Waits until something is as it shall be; the message says what did not come. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { message: what, timeout: patience, interval: 100 }).toBe(true);
}

/** Waits for a mail of which the list shows this text, that says these words, and that has a link to a page of this kind; returns its receiver and that link. */
export async function findMail(
  text: string,
  page: RegExp,
  says = '',
): Promise<{ readonly to: string; readonly link: string }> {
  let [to, link] = ['', ''];
  await until(`a mail about ${text}`, async () => {
    const list = await (await fetch(`${site}/demo/mail`)).text();
    for (const entry of list.split('<li').filter((part) => part.includes(text))) {
      const address = /href="([^"]+)"/.exec(entry)?.[1];
      const mail = address ? await (await fetch(`${site}${address}`)).text() : '';
      to = /[\w.+-]+@[\w.-]+\w/.exec(entry)?.[0] ?? '';
      link = [...mail.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '').find((href) => page.test(href)) ?? '';
      if (link && mail.includes(says)) return true;
    }
    return false;
  });
  return { to, link };
}

/** Fails where the page breaks a rule of WCAG 2.2, levels A and AA, that a program can check. */
export async function expectAccessible(page: Page): Promise<void> {
  // Through the debugger, which the content policy of the page does not bind; once for all looks at a page.
  if (await page.evaluate(() => typeof axe === 'undefined')) await page.evaluate(axeSource);
  expect(await violationsOf(page), `accessibility of ${page.url()}`).toEqual([]);
}

/** A page that is on its way to a newer one while it is looked at is neither, nor is a colour: then it is looked at again. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const resting = page.locator('html:not([aria-busy])');
  await resting.waitFor();
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter((it) => it instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
  const { violations } = await page.evaluate(() =>
    axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    }),
  );
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${target} (${help})`));
  const isTurbosOwn = told.length === 1 && told[0]?.startsWith('aria-allowed-attr: html ');
  return isTurbosOwn ? violationsOf(page) : told;
}

/** A table that does not fit is cut in its box, and the window does not scroll. */
export async function expectNoCutTable(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.overflow-x-auto')];
    return boxes.filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent.slice(0, 80));
  });
  expect(cut, `wider than its box: ${page.url()}`).toEqual([]);
}

/** Fails where one would have to scroll sideways, and names what sticks out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const outside = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (it) => it.getBoundingClientRect().right > clientWidth + 1,
    );
    return wide.slice(0, 5).map((it) => `${it.tagName.toLowerCase()}.${it.getAttribute('class') ?? ''}`);
  });
  expect(outside, `wider than the window: ${page.url()}`).toEqual([]);
}
