import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * From the page that is open in the first tab along all links, one page of each kind: addresses that differ in ids alone are of one
 * kind. In two tabs at once, each with half of the pages: what is looked for in a page keeps one processor busy.
 */
export async function walk(
  tabs: readonly Page[],
  isSeen: (kind: string) => boolean,
  visit: (tab: Page, kind: string) => Promise<void>,
): Promise<string[]> {
  const start = tabs[0]?.url() ?? '';
  const isOurs = (link: string) =>
    link.startsWith(`${new URL(start).origin}/`) && !/\/demo|\.atom|[/.]pdf$|\/cards|:\d+\/pictures\//.test(link);
  const found = new Map([[kindOf(start), start]]);
  const open = async (tab: Page, address: string) => {
    if (tab.url() !== address) expect((await tab.goto(address))?.status(), address).toBe(200);
    await visit(tab, kindOf(address));
    return tab
      .locator('a[href]:not([download])')
      .evaluateAll((all) => all.flatMap((it) => (it instanceof HTMLAnchorElement ? [it.href] : [])));
  };
  for (let done = 0; done < found.size; ) {
    const next = [...found.values()].slice(done, done + tabs.length);
    done += next.length;
    const links = await Promise.all(tabs.flatMap((tab, at) => (next[at] ? [open(tab, next[at])] : [])));
    for (const link of links.flat().filter(isOurs))
      if (!found.has(kindOf(link)) && !isSeen(kindOf(link))) found.set(kindOf(link), link.replace(/#.*/, ''));
  }
  return [...found.keys()];
}

function kindOf(address: string): string {
  return new URL(address).pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/at\/\w+/, '/at/:country')
    .replace(/^\/label\/.+/, '/label/:code')
    .replace(/^\/report\/\w+/, '/report/:kind')
    .replace(/^(\/office\/programme\/\w+)\/\w+/, '$1/:key')
    .replace(/^\/(diary|spaces)\/:id\/(\d+)/, '/$1/:id/:number');
}
