import type { Page } from 'playwright-core';

/** Opens each question of the page in turn; returns the buttons of its row that moved, the pressed one too. */
export function movedByOpening(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
    const place = (element: Element) => {
      const { left, top } = element.getBoundingClientRect();
      return `${Math.round(left)},${Math.round(top + scrollY)}`;
    };
    const moved: string[] = [];
    const tryOne = (details: HTMLDetailsElement) => {
      const summary = details.querySelector('summary');
      if (!summary || details.open || !shown(summary)) return;
      const line = summary.getBoundingClientRect().top;
      const row = [...document.querySelectorAll('main :is(summary, button, a.btn)')].filter(
        (element) => shown(element) && Math.abs(element.getBoundingClientRect().top - line) < 12,
      );
      const before = row.map(place);
      details.open = true;
      row.forEach((element, index) => {
        if (place(element) !== before[index])
          moved.push(`“${element.textContent.trim()}” when “${summary.textContent.trim()}” opens`);
      });
      for (const inner of details.querySelectorAll('details')) tryOne(inner);
      details.open = false;
    };
    for (const details of document.querySelectorAll('main details'))
      if (!details.parentElement?.closest('details')) tryOne(details as HTMLDetailsElement);
    return moved;
  });
}
