/**
 * On the way back Turbo shows a copy of the page as it was, without what was typed and without the listeners of parts
 * that a script built. A page with such parts is fetched anew instead. The mark leaves with the page.
 */
export function forbidSnapshot(): void {
  if (document.querySelector('meta[name=turbo-cache-control]')) return;
  const mark = document.createElement('meta');
  mark.name = 'turbo-cache-control';
  mark.content = 'no-cache';
  document.head.append(mark);
}
