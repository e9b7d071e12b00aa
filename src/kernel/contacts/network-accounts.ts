import { fold } from '../fold.ts';
import { namesNothing } from '../guess-language.ts';
import { partsNear } from './near-signs.ts';
import {
  amWords,
  articles,
  asWords,
  bareSchemes,
  findMe,
  games,
  hosts,
  isWords,
  meetMe,
  messengers,
  nameWords,
  networks,
  noAccounts,
  noNames,
  onlyBehind,
  onlyUserNames,
  ownRooms,
  possessives,
  possessivesBehind,
  rooms,
  schemes,
  userSelf,
  userWords,
} from './networks-and-rooms.ts';
import { bareNumberWord, numberWords } from './number-words.ts';
import { isNumbered, oddestName, oddName, oddWithoutHost } from './odd-names.ts';
import { anyCase, places } from './sign-words.ts';

/** An account of a social network or messenger, as a text names it. */
interface NetworkAccount {
  readonly written: string;
  readonly key: string;
}

const escaped = (host: string) => host.replaceAll('.', '\\.');
const account = String.raw`@?([\p{L}\p{N}+_][\p{L}\p{M}\p{N}._+-]{1,60})`;
const linked = [
  ...hosts.map(([network, host, before]) => ({
    network,
    link: new RegExp(
      String.raw`(?<![\p{L}\p{N}.-])(?:[a-z]{1,6}(?:-[a-z]{2})?\.)?(?:${escaped(host)})\.?(?::\d{1,5})?[/\\]{1,2}` +
        (onlyBehind.has(network) && !host.startsWith('discord.gg')
          ? `(?:${before})${account}`
          : `(?:${before ?? ''})?${account}`),
      'giu',
    ),
  })),
  ...rooms.map(([host, before]) => ({
    network: 'room',
    link: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:[a-z0-9-]{1,40}\.)?(?:${escaped(host)})\.?(?::\d{1,5})?[/\\]{1,2}(?:${before ?? ''})` +
        String.raw`[?/#]?([\p{L}\p{N}_@%-][\p{L}\p{M}\p{N}._+@%:=/-]{1,100})`,
      'giu',
    ),
  })),
  ...ownRooms.map((room) => ({ network: 'room', link: new RegExp(room, 'giu') })),
];
const programs = [
  {
    network: 'program',
    link: new RegExp(
      String.raw`(?<![\p{L}\p{N}.+-])((?:(?:${schemes}):\/\/|(?:${bareSchemes}):)[\p{L}\p{N}+_@?=&/.-]{2,80})`,
      'giu',
    ),
  },
];

const handle = String.raw`@[\p{L}\p{N}_][\p{L}\p{M}\p{N}._]{1,40}`;
const called = (names: string) => String.raw`(?<![\p{L}\p{N}@#./])(?:${names})(?![\p{L}\p{N}])`;
const network = called(networks);
const service = called(`${networks}|${games}`);
const is = `(?: {1,2}(?:${isWords}|name|${userWords}|${userSelf})){0,2}`;
/** "KimGamer"; "iPhone" and "eTwinning" begin with one small letter, "McDonald" has two before its second capital. */
const joinedName = String.raw`\p{L}\p{Ll}{2,20}\p{Lu}\p{L}{2,20}`;
const sign = '[:：=>→–—-]{1,2}';
/** One word behind which nothing else is said. */
const lastWord = String.raw`([\p{L}][\p{L}\p{M}\p{N}._-]{2,30})(?= {0,2}(?:$|[\n,;)/|]|[.!](?:\s|$)))`;
/** That is no verb, adverb or adjective. */
const oddLastWord = String.raw`(?!\p{L}{1,30}(?:s|ed|ing|ly|mente|ment|tion|ción|[ai]d[ao]s?|ito|ita)(?![\p{L}\p{N}._-]))${lastWord}`;
const anyWord = String.raw`([\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]{2,30})`;
/** A word that begins here. */
const of = (words: string) => String.raw`(?<![\p{L}\p{N}])(?:${words})`;
const colon = '[:：=→]';
const saysIs = `(?: {1,2}(?:${isWords}) {1,2}| {0,2}${colon} {0,2})`;
const between = String.raw`(?: {1,2}\p{L}{1,5}){0,2}`;
const told = [
  // "Insta (@ana)", and "@ana on Insta".
  new RegExp(String.raw`${service}[^@\n.!?;]{0,25}(${handle})`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])(${handle})[^@\n.!?;]{0,20}${service}`, 'giu'),
  // "Insta: ana_l", and "Roblox: ana_l".
  new RegExp(String.raw`${anyCase(network + is)} {0,2}${sign} {0,2}(${oddName}|${joinedName})(?![\p{L}\p{N}])`, 'gu'),
  new RegExp(
    String.raw`${anyCase(service + is)} {0,2}${sign} {0,2}(${oddestName}|${joinedName})(?![\p{L}\p{N}])`,
    'gu',
  ),
  new RegExp(String.raw`${anyCase(service + is)}[ \n]{1,3}(${oddestName})(?![\p{L}\p{N}])`, 'gu'),
  // "luz7 en Discord", "luz_7 (Insta)".
  new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}._@#/-])(${oddWithoutHost})(?: {1,2}(?:${anyCase(places)}))? {0,2}[ (] {0,2}${anyCase(service)}`,
    'gu',
  ),
  // "Insta: analopez", also below a heading.
  new RegExp(String.raw`${network}${is} {0,2}${colon}[ \n]{0,3}${lastWord}`, 'giu'),
  // "mi usuario de Discord es analopez", "my Roblox username: analopez".
  new RegExp(
    `${of(possessives)} {1,2}(?:${userWords}|${userSelf})${between} {1,2}${service}${saysIs}${anyWord}`,
    'giu',
  ),
  new RegExp(`${of(possessives)} {1,2}${service}[ -]{1,2}(?:${userWords}|${userSelf})${saysIs}${anyWord}`, 'giu'),
  new RegExp(`${of(userWords)}${between} {1,2}${service}${saysIs}${lastWord}`, 'giu'),
  new RegExp(`${of(userSelf)}${between} {1,2}${service} {0,2}${colon} {0,2}${lastWord}`, 'giu'),
  new RegExp(`${service}[ -]{1,2}(?:${userWords})${saysIs}${lastWord}`, 'giu'),
  // "my insta is analopez".
  new RegExp(`${of(possessives)} {1,2}${service} {1,2}(?:${isWords}) {1,2}${lastWord}`, 'giu'),
  new RegExp(`${service} {1,2}${possessivesBehind}${saysIs}${lastWord}`, 'giu'),
  // "mi discord anelope", "te espero en el discord anelope".
  new RegExp(`${of(possessives)} {1,2}${called(messengers)} {1,2}${oddLastWord}`, 'giu'),
  new RegExp(
    `${of(`${findMe}|${meetMe}`)} {1,2}(?:${places}|al|por|v[ií]a|per|przez) {1,2}(?:(?:${articles}) {1,2})?${service},? {1,2}${oddLastWord}`,
    'giu',
  ),
  // "Me llamo analopez en Insta", "en Insta soy luz7".
  new RegExp(`${of(nameWords)} {1,2}${anyWord} {1,2}(?:${places}) {1,2}${service}`, 'giu'),
  new RegExp(`${service} {1,2}(?:${nameWords}) {1,2}${anyWord}`, 'giu'),
  new RegExp(String.raw`${anyCase(service)},? {1,2}(?:${anyCase(amWords)}) {1,2}(${oddestName})(?![\p{L}\p{N}])`, 'gu'),
  // "Add me as analopez on Discord", "Follow me on Insta, analopez".
  new RegExp(`${of(findMe)} {1,2}(?:${asWords}) {1,2}${anyWord} {1,2}(?:${places}) {1,2}${service}`, 'giu'),
  new RegExp(`${of(findMe)} {1,2}(?:${places}) {1,2}${service},? {1,2}(?:(?:${asWords}) {1,2})?${lastWord}`, 'giu'),
];
const nearService = { sign: new RegExp(service, 'giu'), before: 140, after: 180 };
/** Of which the word for it is enough: "my username is anelope". */
const ofNoService = new RegExp(`${of(possessives)} {1,2}(?:${onlyUserNames})${saysIs}${anyWord}`, 'giu');
const mayHoldLink = /[/\\]/;
/** Of a room, and those by which one befriends somebody on a console. */
const codes = [
  /(?<!\p{L})(?:google {1,2}meet(?:ing)?[ :]|meet {1,2}google {1,2}com|meet(?:ing)?(?: {1,2}(?:code|código|link|id))? ?:)[ /]{0,3}([a-z]{3}-[a-z]{4}-[a-z]{3})(?![\p{L}\p{N}-])/giu,
  /(?<!\p{L})(?:friend code|código de amig[oa]|freundescode|code ami|codice amico)[ :]{1,3}(\d{4}[- ]\d{4}[- ]\d{4})(?!\d)/giu,
  /(?<![\p{L}\p{N}])(SW[- ]?\d{4}[- ]\d{4}[- ]\d{4})(?!\d)/giu,
];
/** Such words are said of a network, or are another one. */
const noName = new RegExp(`^(?:${networks}|${games}|${noNames})$`, 'iu');

/** The accounts and rooms that a text names by their address, or by a name beside that of the network. Its time grows with the length of the text. */
export function networkAccountsIn(text: string): NetworkAccount[] {
  const byAddress = [...(mayHoldLink.test(text) ? linked : []), ...programs].flatMap(({ network: of, link }) =>
    [...text.matchAll(link)].flatMap(([written, found = '']) =>
      noAccounts.has(firstPart(found)) ? [] : [{ written, key: keyOf(of, of === 'room' ? written : found) }],
    ),
  );
  const parts = partsNear(text, nearService);
  const byName = [
    ...told.flatMap((form) => parts.flatMap((part) => [...part.matchAll(form)])),
    ...[...codes, ofNoService].flatMap((form) => [...text.matchAll(form)]),
  ];
  return [
    ...byAddress,
    ...byName.flatMap(([, found = '']) =>
      saysNothing(found) ? [] : [{ written: trimmed(found), key: keyOf('', found) }],
    ),
  ];
}

const languages = 'en es el fr de it pl pt nl ro uk'.split(' ');

function saysNothing(found: string): boolean {
  const word = trimmed(found);
  // "Instagram: five, TikTok: twelve" is what was counted.
  if (isNumbered(word) || numberWords.has(bareNumberWord(word))) return true;
  return noName.test(word) || languages.some((language) => namesNothing(fold(word), language));
}

const firstPart = (address: string) => address.toLowerCase().replace(/[/?].*$/s, '');
const trimmed = (found: string) => found.replace(/[.]+$/, '');
const keyOf = (of: string, found: string) => `${of}@${trimmed(found).replace(/^@/, '').toLowerCase()}`;
