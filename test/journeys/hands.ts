import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How somebody uses a page: with a mouse or a finger, or with the keyboard alone. */
export interface Hands {
  /** Types into a field, over what stands there. */
  write(page: Page, field: string, text: string): Promise<void>;
  /** Chooses the entry of this value in a list. */
  choose(page: Page, list: string, value: string): Promise<void>;
  /** Ticks a box, or chooses one of several. */
  tick(page: Page, box: string): Promise<void>;
  /** Presses a button, follows a link, opens what is folded. */
  press(page: Page, target: string): Promise<void>;
}

export const mouse: Hands = {
  write: (page, field, text) => page.fill(field, text),
  async choose(page, list, value) {
    await page.selectOption(list, value);
  },
  async tick(page, box) {
    const answer = await answerOf(page, box);
    if (!answer) return page.locator(box).first().check();
    if (answer.isGiven) return;
    await page.locator(answer.field).click();
    await page.locator(answer.option).click();
    expect(await page.locator(box).first().isChecked(), `${box} on ${page.url()}`).toBe(true);
  },
  press: (page, target) => page.locator(target).first().click(),
};

/** Each goal must be reached with Tab, later on the page than the one before it, and the focus be seen all the way. */
export const keyboard: Hands = {
  async write(page, field, text) {
    await tabTo(page, field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  },
  async choose(page, list, value) {
    await tabTo(page, list);
    for (let step = 0; step < mostStops && (await page.inputValue(list)) !== value; step += 1)
      await page.keyboard.press('ArrowDown');
    expect(await page.inputValue(list), `${list} on ${page.url()}`).toBe(value);
  },
  async tick(page, box) {
    const answer = await answerOf(page, box);
    if (answer) {
      await tabTo(page, answer.field);
      if (answer.isGiven) return;
      await page.keyboard.type(answer.name);
      await page.keyboard.press('Enter');
      expect(await page.locator(box).first().isChecked(), `${box} on ${page.url()}`).toBe(true);
      return;
    }
    const goal = page.locator(box).first();
    const [type, name] = await Promise.all([goal.getAttribute('type'), goal.getAttribute('name')]);
    // Several that exclude each other are one stop.
    await tabTo(page, type === 'radio' ? `[name="${name}"]` : box);
    for (let step = 0; step < mostStops && !(await goal.isChecked()); step += 1)
      await page.keyboard.press(type === 'radio' && step > 0 ? 'ArrowDown' : 'Space');
    expect(await goal.isChecked(), `${box} on ${page.url()}`).toBe(true);
  },
  async press(page, target) {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
};

/** Presses what stands in the menu of an item. */
export async function fromMore(page: Page, target: string): Promise<void> {
  const entry = page.locator(target).first();
  await entry.locator('xpath=ancestor::details[1]/summary').click();
  await entry.click();
}

const mostStops = 120;

/** Where scripts run, a box among many is an answer of a field that one types into: that field, the answer's entry and its name, and whether it is given already. */
async function answerOf(page: Page, box: string) {
  const among = `multi-select:has(${box})`;
  const isScripted = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  if (!isScripted || (await page.locator(among).count()) === 0) return undefined;
  const field = `${among} [role=combobox]`;
  await page.locator(field).waitFor();
  const { value, name, isGiven } = await page
    .locator(box)
    .first()
    .evaluate((it: HTMLInputElement) => ({
      value: it.value,
      name: it.labels?.[0]?.querySelector('span')?.firstChild?.textContent ?? '',
      isGiven: it.checked,
    }));
  return { field, name, isGiven, option: `${among} [role=option][data-value="${value}"]` };
}

/** Presses Tab until the focus is there. Each stop on the way must be in view, be marked, and come after the one before it. */
export async function tabTo(page: Page, goal: string): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(problemOfFocus);
    if (problem) expect.fail(`${problem}, on the way to ${goal} on ${page.url()}`);
    if (await page.locator(goal).evaluateAll((found) => found.some((it) => it === document.activeElement))) return;
  }
  expect.fail(`${mostStops} stops and no ${goal} on ${page.url()}`);
}
/** In the page: what is wrong with the element that has the focus; nothing while the focus is in the browser itself. */
function problemOfFocus(): string | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  const name = focused.outerHTML.slice(0, 120);
  const { top, bottom, width, height } = focused.getBoundingClientRect();
  if (width === 0 || height === 0 || bottom <= 0 || top >= innerHeight) return `the focus is out of view: ${name}`;
  if (focused.matches(':not(:focus-visible)')) return `the focus is not marked: ${name}`;
  // The ring of the editor is around its bar, too.
  const isMarked = [focused, focused.closest('.editor')].some((marked) => {
    if (!marked) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(marked);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  if (!isMarked) return `the focus cannot be seen: ${name}`;
  const before: unknown = Reflect.get(globalThis, 'focusedBefore');
  Reflect.set(globalThis, 'focusedBefore', focused);
  if (!(before instanceof Element) || !before.isConnected) return undefined;
  const isAfter = before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isFirst = focused.matches('.skip-link');
  return isAfter || isFirst || before === focused ? undefined : `the focus jumps back: ${name}`;
}
