import { type DoneMessage, isDoneMessage } from './i18n.ts';

/** In the address of the next page: without a cookie it also holds when the page is fetched anew because of news. */
const field = 'done';

/** The address of the next page, which says what was done. */
export function sayingDone(location: string, message: DoneMessage): string {
  const [address = '', fragment] = location.split('#', 2);
  const word = `${field}=${message.replace('.done.', '.')}`;
  return `${address}${address.includes('?') ? '&' : '?'}${word}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** What the page says that was done. Undefined for what anybody may have written into an address. */
export function doneMessageIn(query: URLSearchParams): DoneMessage | undefined {
  const message = (query.get(field) ?? '').replace('.', '.done.');
  return isDoneMessage(message) ? message : undefined;
}
