import { type DoneMessage, isDoneMessage } from './i18n.ts';

/** In the address of the next page: without a cookie it also holds when the page is fetched anew because of news. */
const field = 'done';
/** The place of the page where it stands: browsers tell no server of a fragment, nor a script that has sent a form. */
const place = 'at';

/** The address of the next page, which says what was done. */
export function sayingDone(location: string, message: DoneMessage): string {
  const [address = '', fragment] = location.split('#', 2);
  const word = `${field}=${message.replace('.done.', '.')}`;
  const at = fragment === undefined ? '' : `&${place}=${fragment}#${fragment}`;
  return `${address}${address.includes('?') ? '&' : '?'}${word}${at}`;
}

/** What the page says that was done. Undefined for what anybody may have written into an address. */
export function doneMessageIn(query: URLSearchParams): DoneMessage | undefined {
  const message = (query.get(field) ?? '').replace('.', '.done.');
  return isDoneMessage(message) ? message : undefined;
}

/** Whether what was done stands at one place of a long page, to which the browser goes. */
export const isDoneBelow = (query: URLSearchParams): boolean => query.has(place);
