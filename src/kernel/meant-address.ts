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
  const [, name, domain] = /^([^\s@]{1,64})@([a-z0-9.-]{4,40})$/i.exec(typed.trim()) ?? [];
  if (!name || !domain) return undefined;
  const written = domain.toLowerCase();
  if (known.has(written) || others.has(written)) return undefined;
  const near = providers
    .map((provider) => ({ provider, distance: typosBetween(written, provider) }))
    .filter(({ provider, distance }) => distance <= mostSlips(provider))
    .sort((one, other) => one.distance - other.distance);
  return near[0] && `${name}@${near[0].provider}`;
}

/** Whether an address that was sent in a form has such a slip, about which nobody has been asked yet. */
export const isUnaskedSlip = (form: URLSearchParams, field: string): boolean => {
  const typed = form.get(field) ?? '';
  return form.get(`${field}Asked`) !== typed && meantAddress(typed) !== undefined;
};

/** Short names are near to too much. */
const mostSlips = (provider: string) => (provider.length >= 11 ? 2 : provider.length >= 8 ? 1 : 0);
