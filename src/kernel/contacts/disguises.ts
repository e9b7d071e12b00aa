import { normalForm } from '../normal-form.ts';
import { rewriteNear } from './near-signs.ts';
import { isNumbered, oddestName } from './odd-names.ts';
import { alternatives, anyCase, dots, dotsBehindAt, dotsElsewhere, onlySigns, places, signs } from './sign-words.ts';

/**
 * Without invisible signs, wide letters and the ways in which an address or a number is written to hide it: "ana (at) school (dot) example",
 * "ana arroba colegio punto es", "ana @ school . org".
 */
export function withoutDisguise(text: string): string {
  const plain = normalForm(text, 'NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}|\u20e3/gu, '')
    .replaceAll(escapedSign, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)))
    .replaceAll(/(?<=[\p{L}\p{N}])[\u3002\u2024](?=[\p{L}\p{N}])/gu, '.')
    // "612" "345" "678"
    .replaceAll(/(?<![\p{L}\p{N}])["'«“„‘`´[{](\d{1,9})["'»”“’`´\]}](?![\p{L}\p{N}])/gu, '$1')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, asciiDigit)
    .replaceAll(bracketed(`@|${signs}`), '@')
    .replaceAll(bracketed(`\\.|${dots}`), dotInBrackets)
    .replaceAll(bracketedA, '@')
    .replaceAll(dashedAt, '@')
    .replaceAll(joinedProvider, '@$1.$2')
    .replaceAll(/[\u2776-\u277e\u2780-\u2788\u278a-\u2792\u24f5-\u24fd]/g, circledDigit)
    .replaceAll(spokenPath, '$1.$2/')
    .replaceAll(dashedDot, ' $1 ')
    .replaceAll(dashedSign, ' $1 ')
    .replaceAll(loudSign, '@')
    .replaceAll(loudDot, '.');
  const whole = rewriteNear(plain, nearSign, (part) =>
    [...spoken, spokenOnly, atProvider, spokenProvider, apart, apartBehind].reduce(
      (written, form) => written.replaceAll(form, joined),
      part,
    ),
  ).replaceAll(hostApart, joined);
  return rewriteNear(whole, nearProvider, (part) =>
    part.replaceAll(inProvider, '$1@$2.com').replaceAll(oddInProvider, oddAddress),
  ).replaceAll(withoutEnding, '$&.com');
}

/** "%2e" and "%40": letters, digits and the signs of addresses, as links write them. */
const escapedSign = /%(?:2[d-f]|3[0-9a]|4[0-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a])/gi;

const bracketed = (words: string) => new RegExp(String.raw`[ \t]?[([{<*]\s?(?:${words})\s?[)\]}>*][ \t]?`, 'giu');

const longestHost = 80;
const behindSign = new RegExp(String.raw` (?:${signs}) {1,2}[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}$`, 'iu');

/** "ana at school (dot) org": a dot would hide that the word before it was a sign. */
function dotInBrackets(_written: string, at: number, text: string): string {
  return behindSign.test(text.slice(Math.max(0, at - longestHost), at)) ? ' dot ' : '.';
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String(code - [0x966, 0x6f0, 0x660].reduce((zero, first) => (zero === 0 && code >= first ? first : zero), 0));
}

/** Circles in black and of other shapes, which no normal form reads. */
function circledDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const first = [0x278a, 0x2780, 0x2776, 0x24f5].find((one) => code >= one) ?? code;
  return String(code - first + 1);
}

/** The part before the sign, and a word of a domain. */
const name = String.raw`(?<![\p{L}\p{M}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{M}\p{N}._%+-]{0,63}`;
const label = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}`;
/**
 * What ends a domain whose dots are words or stand apart: in a sentence any other word may follow. Those that are English words too are
 * left out.
 */
const endings = `ad ae af al ar au az ba bd bg bh bo br by ca ch ci cl cm cn co cr cu cy cz de dk dz ec ee eg es et eu fi fr gb ge gr gt hk hn
  hr ht hu ie il iq ir jo jp ke kr kw kz lb li lk lt lu lv ly ma md mk mt mx ng ni nl nz pa pe pk pl ps pt py qa ro rs ru sa se sg si sk sn sv
  sy tn tr tw ua ug uk uy uz ve vn za ελ ευ рф укр бг academy app cat club com education edu eus example gal gov gmail int mail online org
  school schule net test xyz κομ`;
const ending = (words: string) => String.raw`(?:${alternatives(words)})(?![\p{L}\p{M}\p{N}]|[-.][\p{L}\p{N}])`;
const end = ending(endings);
/** Also those that are English words, where the words before them are not. */
const anyEnd = ending(`${endings} it be is at no in me us info`);

const spokenBy = (sign: string, point: string, last = end) =>
  new RegExp(
    `${name}(?:${sign})${label}(?:(?: {1,2}(?:${point}) {1,2}|\\.)${label}){0,3} {1,2}(?:${point}) {1,2}${last}`,
    'giu',
  );
const spoken = [
  spokenBy(' {0,2}@ {0,2}', dots),
  spokenBy(` {1,2}(?:${onlySigns}) {1,2}`, dots, anyEnd),
  spokenBy(` {1,2}(?:${signs}) {1,2}`, dotsElsewhere, anyEnd),
  spokenBy(` {1,2}(?:${signs}) {1,2}`, dotsBehindAt),
];
/** A sentence that ends has a blank behind its dot alone. */
const loneDot = String.raw`(?: {1,2}\. {0,2}|\.)`;
/** Behind words that mean nothing else than the sign the dots may be dots. */
const spokenOnly = new RegExp(
  `${name} {1,2}(?:${onlySigns}) {1,2}${label}(?:${loneDot}${label}){0,3}${loneDot}${anyEnd}`,
  'giu',
);
const spokenProvider = new RegExp(
  `${name} {1,2}(?:${onlySigns}) {1,2}(?:gmail|hotmail|outlook|yahoo|icloud)(?![\\p{L}\\p{N}])`,
  'giu',
);
/** "ana at gmail.com": in a sentence, "at" stands before other addresses too. */
const providers = `gmail googlemail hotmail outlook yahoo ymail icloud proton protonmail gmx aol msn live mail yandex ukr wp onet interia libero
  laposte orange tiscali terra telefonica zoho tutanota seznam web t-online inbox`;
const provider = `(?:${alternatives(providers)})`;
const atProvider = new RegExp(
  String.raw`${name} {1,2}(?:${signs}) {1,2}${provider}(?:${loneDot}(?:co\.)?${end}| {1,2}com(?![\p{L}\p{N}]))`,
  'giu',
);
const dashedAt = new RegExp(String.raw`(?<=[\p{L}\p{N}])[-_~|](?:${signs})[-_~|](?=${provider}\.)`, 'giu');
/** "luz-at-gmail-com", "luzarrobagmailpuntocom" */
const joinedProvider = new RegExp(
  String.raw`(?<=[\p{L}\p{N}])[-_~|]?(?:(?:${onlySigns})|(?<=[-_~|])at)[-_~|]?(gmail|hotmail|outlook|yahoo|icloud)(?:[-_~|]|[-_~|]?(?:${dots})[-_~|]?)(com|es|gr|fr|de|it|pl)(?![\p{L}\p{N}])`,
  'giu',
);
/** "discord punto gg barra luz" */
const spokenPath = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])([\p{L}\p{N}-]{1,30})(?: {1,2}(?:${dots}) {1,2}|\.)(com|me|gg|us|tv) {1,2}(?:barra|slash|schrägstrich|κάθετος|ukośnik) {1,2}(?=[@\p{L}\p{N}])`,
  'giu',
);
/** "school-dot-org", "ana-at-school-dot-org" */
const dash = '[-_~|.*]';
const dashedDot = new RegExp(
  String.raw`(?<=[\p{L}\p{N}])${dash}(${dots})${dash}(?=(?:[\p{L}\p{N}]{1,30}${dash}(?:${dots})${dash}){0,2}${end})`,
  'giu',
);
const dashedSign = new RegExp(
  String.raw`(?<=[\p{L}\p{N}])${dash}(${signs})${dash}(?=${label}(?:(?: (?:${dots}) |\.)${label}){0,3} (?:${dots}) ${end})`,
  'giu',
);
/** "anaATschoolDOTorg" */
const loudSign =
  /(?<=[\p{Ll}\p{N}])(?:AT|ARROBA|ΠΑΠΑΚΙ)(?=[\p{Ll}\p{N}-]{2,63}(?:DOT|PUNTO|POINT|PUNKT|ΤΕΛΕΙΑ|\.)\p{Ll}{2})/gu;
const loudDot = /(?<=@[\p{Ll}\p{N}-]{2,63})(?:DOT|PUNTO|POINT|PUNKT|ΤΕΛΕΙΑ)(?=\p{Ll}{2})/gu;
/** "ana en gmail punto com", "luz7 en gmail": where the name alone is a word, the photos may be there. */
const inProvider = new RegExp(
  String.raw`(${name}) {1,2}(?:${places}) {1,2}(${provider}) {1,2}(?:${dots}) {1,2}com(?![\p{L}\p{N}])`,
  'giu',
);
const oddInProvider = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}._@#/+-])(${oddestName}) {1,2}(?:${places}|@) {1,2}(${anyCase('gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail')})(?![\p{L}\p{N}])`,
  'gu',
);
/** A name, and a host of five words. */
const nearSign = { sign: new RegExp(`@| (?:${signs})(?= )`, 'giu'), before: 80, after: 420 };
const nearProvider = { sign: new RegExp(` ${provider}(?![\\p{L}\\p{N}])`, 'giu'), before: 90, after: 40 };
const oddAddress = (written: string, name: string, host: string) => (isNumbered(name) ? written : `${name}@${host}`);
/** "ana@gmail" */
const withoutEnding =
  /(?<=[\p{L}\p{N}]@)(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/giu;
/** "ana(a)school.org": before a domain alone, for "alumno(a)" is a word. */
const bracketedA = new RegExp(
  String.raw`[ \t]?[([{<*]\s?(?:a|ä|æ|α)\s?[)\]}>*][ \t]?(?=${label}(?:\.${label}){0,3}\.${end})`,
  'giu',
);
/** "ana @ school.org", "ana@school . org": blanks stand on both sides of a dot, or before it, or on none. */
const apart = new RegExp(
  String.raw`${name} {0,2}@ {0,2}${label}(?:(?: {1,2}\. {1,2}|\.)${label}){0,3}(?: {1,2}\. {0,2}|\.)${end}`,
  'gu',
);
/** "ana@school. org": where no blank stands beside the sign. */
const apartBehind = new RegExp(String.raw`${name}@${label}(?:\.${label}){0,3}\. {1,2}${end}`, 'gu');
/** "t . me / ana" */
const hostApart = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])${label} {1,2}\. {1,2}(?:com|me|gg|net|org|tv) {0,2}\/ {0,2}(?=[@\p{L}\p{N}])`,
  'gu',
);

const spokenAt = new RegExp(` {1,2}(?:${signs}) {1,2}`, 'giu');
const spokenDot = new RegExp(` {1,2}(?:${dots}) {1,2}`, 'giu');

function joined(written: string): string {
  const signed = written.includes('@') ? written : written.replace(spokenAt, '@');
  return signed
    .replaceAll(spokenDot, '.')
    .replace(/(?<=\p{L}) {1,2}com$/iu, '.com')
    .replaceAll(' ', '');
}
