import { withoutDisguise } from './contacts/disguises.ts';
import { gluedNumbersIn } from './contacts/glued-numbers.ts';
import { networkAccountsIn } from './contacts/network-accounts.ts';
import { phoneNumbersIn } from './contacts/phone-numbers.ts';
import { spokenNumbersIn } from './contacts/spoken-numbers.ts';
import { readEmailAddress } from './email-address.ts';

/** How one can be reached, as it stands in a text. */
export interface ContactDetail {
  readonly kind: 'phone' | 'email' | 'account';
  /** As it is written. */
  readonly written: string;
  /** The same for all ways of writing it. */
  readonly key: string;
}

/**
 * The telephone numbers, e-mail addresses and accounts of networks in the texts, and in the addresses of their links, each once. Time grows
 * with the length of the texts.
 */
export function contactDetailsIn(texts: readonly string[], links: readonly string[] = []): ContactDetail[] {
  const found = new Map<string, ContactDetail>();
  // What one line ends with may go on in the next one.
  const onOneLine = texts.map((text) => text.replaceAll(lineEnd, ' '));
  for (const text of new Set([...texts, ...onOneLine, ...links.map(wholeAddress)])) {
    const plain = withoutDisguise(text);
    const accounts = networkAccountsIn(plain).map((account) => ({ kind: 'account' as const, ...account }));
    const phones = [...phoneNumbersIn(plain), ...spokenNumbersIn(plain), ...gluedNumbersIn(plain)];
    for (const detail of [
      ...emailsIn(plain),
      ...phones.map((one) => ({ kind: 'phone' as const, ...one })),
      ...accounts,
    ])
      if (!found.has(detail.key)) found.set(detail.key, detail);
  }
  return [...found.values()];
}

const lineEnd = /:?[ \t]{0,3}\n[ \t\n]{0,3}/g;

/** As a browser reads it: without port, the last dot of the host, and letters in disguise. */
function wholeAddress(link: string): string {
  const url = URL.parse(link.replaceAll(/[\t\r\n]/g, ''));
  if (!url || !/^https?:$/.test(url.protocol)) return link;
  return `${url.protocol}//${url.hostname.replace(/\.$/, '')}${url.pathname}${url.search}${url.hash}`;
}

/** Signs of the name of a mailbox, and of a domain. Longer ones are no addresses. */
const mailbox = /[\p{L}\p{M}\p{N}._%+'-]{1,64}$/u;
const domain = /^[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){1,8}/u;
const longestMailbox = 64;
const longestDomain = 253;

function emailsIn(text: string): ContactDetail[] {
  const found: ContactDetail[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = mailbox.exec(text.slice(Math.max(0, at - longestMailbox), at))?.[0].replace(/^[.'%+-]+/, '');
    const host = domain.exec(text.slice(at + 1, at + 1 + longestDomain))?.[0];
    const address = name && host ? readEmailAddress(`${name}@${host}`) : undefined;
    if (address) found.push({ kind: 'email', written: `${name}@${host}`, key: address.toLowerCase() });
  }
  return found;
}
