/** The words of an answer that is ticked, without what stands beside them in its label: other names for it, a count. */
export function wordsOfChoice(box: HTMLInputElement): string {
  return box.labels?.[0]?.querySelector('span')?.firstChild?.textContent?.trim() ?? '';
}
