import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: { 'no-dup-id': 'error', 'no-inline-style': 'error', 'require-sri': 'off', 'long-title': 'off' },
  }),
);

/** Fails where what the server sends for the address of this page is not valid HTML: a browser repairs it before it can be looked at. */
export async function expectValidHtml(page: Page): Promise<void> {
  const reply = await page.request.get(page.url());
  if (!reply.headers()['content-type']?.startsWith('text/html')) return;
  const { results } = await validator.validateString(await reply.text());
  const told = results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${message} (${selector})`));
  expect(told, `HTML of ${page.url()}`).toEqual([]);
}
