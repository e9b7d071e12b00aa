import { normalForm } from './normal-form.ts';
import { typosBetween } from './typos.ts';

/** Providers that teachers of these countries use: what is written nearly like one of them is most likely a slip. */
const providers =
  `aol.com arcor.de bluewin.ch centrum.cz freemail.hu freenet.de gmail.com gmx.at gmx.de gmx.net googlemail.com hotmail.co.uk hotmail.com
  hotmail.de hotmail.es hotmail.fr hotmail.gr hotmail.it icloud.com interia.pl laposte.net libero.it live.com live.fr live.it live.nl mail.com
  msn.com onet.pl orange.fr otenet.gr outlook.com outlook.com.gr outlook.de outlook.es outlook.fr outlook.it poczta.onet.pl proton.me
  protonmail.com sapo.pt sch.gr seznam.cz t-online.de telefonica.net terra.es tiscali.it ukr.net virgilio.it wanadoo.fr web.de windowslive.com yahoo.co.uk
  yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.gr yahoo.it yahoo.ro yandex.com ymail.com`.split(/\s+/);
const known = new Set(providers);
/** Names of other companies that are only a letter away. */
const others = new Set([
  'mail.es',
  'mail.gr',
  'mail.de',
  'mail.fr',
  'email.com',
  'gmx.com',
  'gmx.ch',
  'ymail.es',
  'live.es',
  'me.com',
  'mac.com',
]);

/**
 * The address that was most likely meant where its domain is a letter or two from that of a large provider: `ada@gmial.com`,
 * `ada@gmail.co`. Undefined for all others, and for what is no address.
 */
export function meantAddress(typed: string): string | undefined {
  const [, name, domain] = /^([^\s@]{1,64})@([\p{L}\p{M}\p{N}.-]{4,60})$/u.exec(typed.trim()) ?? [];
  if (!name || !domain) return undefined;
  const written = inPlainLetters(domain);
  if (!/^[a-z0-9.-]{4,40}$/.test(written)) return undefined;
  const isDisguised = written !== domain.toLowerCase();
  if (known.has(written)) return isDisguised ? `${name}@${written}` : undefined;
  if (others.has(written)) return undefined;
  const near = providers
    .map((provider) => ({ provider, distance: typosBetween(written, provider) }))
    .filter(({ provider, distance }) => distance <= mostSlips(provider))
    .sort((one, other) => one.distance - other.distance);
  return near[0] && `${name}@${near[0].provider}`;
}

/** Letters of other alphabets that look like those of a domain. */
const lookAlikes = new Map(
  [
    ...'аa еe оo рp сc хx уy іi јj ѕs ԁd ɡg мm тt кk пn гr лn αa οo νv ιi ρp υu κk τt ıi ļl ɩi'.matchAll(/(\S)(\S)/gu),
  ].map(([, from = '', to = '']) => [from, to]),
);

/** "gmаil.com" with a Cyrillic letter, "gmáil.com", "xn--gmal-nza.com", of which the letters that are not Latin are left out. */
function inPlainLetters(domain: string): string {
  const bare = normalForm(domain.toLowerCase(), 'NFKD').replaceAll(/\p{M}/gu, '');
  return [...bare]
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join('')
    .replaceAll(/(?<![^.])xn--([a-z0-9-]{2,60})-[a-z0-9]{1,60}(?![^.])/g, '$1');
}

/** Whether an address that was sent in a form has such a slip, about which nobody has been asked yet. */
export const isUnaskedSlip = (form: URLSearchParams, field: string): boolean => {
  const typed = form.get(field) ?? '';
  return form.get(`${field}Asked`) !== typed && meantAddress(typed) !== undefined;
};

/** Short names are near to too much. */
const mostSlips = (provider: string) => (provider.length >= 11 ? 2 : provider.length >= 8 ? 1 : 0);
