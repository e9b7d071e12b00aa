import { contactDetailsIn } from '#kernel/contact-details.ts';
import { withoutDisguise } from '#kernel/contacts/disguises.ts';
import { plainWords } from '#kernel/near-identical.ts';
import { asksInWords } from '../asks/model.ts';

/** What many texts of one sender may share, however they are worded. */
export interface Signals {
  /** Host and path, without what stands for one reader only. */
  readonly links: readonly string[];
  readonly contacts: readonly string[];
  /** What is asked for in any words: money, or to go on elsewhere, and what else `asks/model.ts` knows. Alone it proves nothing: it warns. */
  readonly asks: readonly string[];
}

/** So much of a text is read, and so many of each are kept. */
const read = 5000;
const most = 5;
const asksKept = 2;
const longestLink = 300;
const longestContact = 300;

const address = /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}(?:[/?]\S*)?$/i;

/** Links to the program itself are none: teachers show each other their projects. */
export function signalsIn(text: string, ownHost: string): Signals {
  const part = text.slice(0, read);
  const words = withoutDisguise(part).split(/\s+/u);
  const links = words.flatMap((word) => linkIn(word, ownHost));
  const contacts = contactDetailsIn([part]).map(({ kind, key }) =>
    kind === 'phone' ? `phone:${nationalPart(key)}` : `${kind}:${key}`.slice(0, longestContact),
  );
  return {
    links: [...new Set(links)].slice(0, most - asksKept),
    contacts: [...new Set(contacts)].slice(0, most - asksKept),
    asks: asksIn(part),
  };
}

/** The same number is written with the code of its country, with a zero, or without either. */
const nationalPart = (number: string) => number.replaceAll(/[^0-9]/g, '').slice(-8);

/** A page, and not only the site: many have the address of their school below what they write. */
export const isPage = (link: string): boolean => link.includes('/');

const amount = /[€$£]\s?\d|\d\s?(?:[€$£]|eur\b|euros?\b|ευρώ|zł|kč)/iu;
const elsewhere = /^(?:whatsapp|telegram|snapchat|instagram|viber|messenger|discord|tiktok)$/;

function asksIn(text: string): readonly string[] {
  const words = plainWords(text);
  return [
    ...(amount.test(text) ? ['ask:money'] : []),
    ...(words.some((word) => elsewhere.test(word)) ? ['ask:elsewhere'] : []),
    ...asksInWords(words).map((ask) => `ask:${ask}`),
  ].slice(0, asksKept);
}

function linkIn(word: string, ownHost: string): readonly string[] {
  const bare = word.replace(/^[<([{"'“«]{1,5}/u, '').replace(/[>)\]}"'”».,;:!?]{1,5}$/u, '');
  if (bare.length > longestLink * 4 || bare.includes('@') || !address.test(bare)) return [];
  const url = URL.parse(/^https?:/i.test(bare) ? bare : `https://${bare}`);
  if (!url?.hostname.includes('.') || url.hostname === ownHost) return [];
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return [`link:${host}${url.pathname.replace(/\/+$/, '').toLowerCase()}`.slice(0, longestLink)];
}

const permutations = 64;
const bands = 16;
const rows = permutations / bands;

const mix = (value: number): number => {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
const seeds = Array.from({ length: permutations }, (_, at) => mix(at + 1));

/**
 * The bands of the MinHash of a text's word triples: two texts that have half of them in common share a band nearly always, and those of
 * different people hardly ever. None for a text of fewer words than these.
 */
export function bandsOf(text: string, fewestWords: number): readonly number[] {
  const words = plainWords(text);
  if (words.length < Math.max(fewestWords, 3)) return [];
  const least = seeds.map(() => 0xffffffff);
  for (let at = 0; at + 2 < words.length; at += 1) {
    const triple = hashOf(words.slice(at, at + 3).join(' '));
    for (const [index, seed] of seeds.entries()) {
      const value = mix(triple ^ seed);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return Array.from(
    { length: bands },
    (_, band) =>
      least.slice(band * rows, (band + 1) * rows).reduce((hash, value) => mix(Math.imul(hash, 31) ^ value), band + 1) |
      0,
  );
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
