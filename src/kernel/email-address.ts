import { onOneLine } from './characters.ts';

/** Looked at before the conversion, which takes what follows a slash for the path of an address. */
const typedHost = /^[\p{L}\p{M}\p{N}.。．｡-]+$/u;
/** Domains have 253 signs at most; typed with accents apart they may be longer. More would only keep the conversion busy. */
const longestHost = 1000;
const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;
const mailbox = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*$/i;

/**
 * The one form in which addresses are kept and compared: the domain in small ASCII letters (`σχολείο.ελ` is
 * `xn--kxalrpdt2a.xn--qxam`), the part before it as it was typed. Undefined for what is no address.
 */
export function readEmailAddress(typed: string): string | undefined {
  const text = onOneLine(typed);
  const at = text.lastIndexOf('@');
  const [name, typedDomain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || typedDomain.length > longestHost || !typedHost.test(typedDomain)) return undefined;
  const domain = asciiHost(typedDomain);
  const address = `${name}@${domain}`;
  return address.length <= 254 && mailbox.test(name) && host.test(domain) ? address : undefined;
}

/** As browsers convert it: mapped, composed and in Punycode. Empty for what is no host. */
function asciiHost(typed: string): string {
  const address = `http://${typed}/`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/**
 * The mailbox in which mails to an address arrive, as far as the address shows it: what follows a plus is a note of its owner,
 * and dots mean nothing at Gmail. Two addresses of one mailbox are those of one person.
 */
export function mailboxOf(address: string): string {
  const key = emailKeyOf(address);
  const at = key.lastIndexOf('@');
  const name = key.slice(0, Math.max(at, 0)).replace(/(?<=.)\+.*$/, '');
  const domain = key.slice(at + 1);
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

/** The same for all spellings of one address. */
export function emailKeyOf(address: string): string {
  return (readEmailAddress(address) ?? address).toLowerCase();
}
