import { contactDetailsIn } from './contact-details.ts';
import { longNumbersIn } from './contacts/long-numbers.ts';
import { isCalled } from './contacts/phone-numbers.ts';
import { alternatives } from './contacts/sign-words.ts';
import { normalForm } from './normal-form.ts';
import { holdsBareProtocol, holdsLettersApart, withSpelledDots } from './spelled-hosts.ts';

/** A title as others read it in lists, notices and mails: it names no way out of the programme, so no link, no address and no telephone number. */
export function isPlainTitle(title: string): boolean {
  return (
    !holdsWebAddress(title) && contactDetailsIn([title]).length === 0 && !longNumbersIn(title).some(isDigitByDigit)
  );
}

/** "6, 1, 2, 3, …" */
const isDigitByDigit = ({ written }: { readonly written: string }) => /^(?:\d\D{1,3}){8,}\d$/.test(written);

/** The same of a street, a postcode or the code of a school: figures are no telephone number there, unless it says that they are. */
export function isPlainCode(text: string): boolean {
  const at = text.search(/\d/);
  return !holdsWebAddress(text) && !text.includes('@') && !(at >= 0 && isCalled(text.slice(0, at)));
}

/** Whether a mail program or a reader makes a link of something in it. */
export function holdsWebAddress(text: string): boolean {
  const unspelled = normalForm(
    text.replaceAll(ellipsis, '..').replaceAll(dotAbove, '.').replaceAll(letterInCircle, '.c'),
    'NFKC',
  )
    .replaceAll(/[\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/[。｡․﹒۔ꓸ]/gu, '.')
    .replaceAll(/[[({]\s?(?:\.|dot)\s?[\])}]/giu, '.')
    // With room around its dots, as it is written to get past this: "evil . com".
    .replaceAll(/ \. ?(?=\p{L})/gu, '.');
  return holdsLettersApart(unspelled) || holdsHost(withSpelledDots(unspelled));
}

function holdsHost(plain: string): boolean {
  return (
    holdsBareProtocol(plain) ||
    withProtocol.test(plain) ||
    ofNumbers.test(plain) ||
    hostsIn(plain).some(isHost) ||
    hostsIn(plain.replaceAll(pointBetween, '.')).some(isHostOfPoints)
  );
}

/** Of which NFKC makes three dots. */
const ellipsis = /(?<=\p{L})…(?=\p{L})/gu;
const dotAbove = /(?<=\p{L})˙(?=\p{L})/gu;
/** "evilⒸom", "evil.©om" */
const letterInCircle = /\.?[©Ⓒⓒ](?=om(?![\p{L}\p{N}]))/gu;
const withProtocol =
  /\p{L}{2,12}:\s?\/\/|(?<![\p{L}\p{N}])(?:www\d?\.[\p{L}\p{N}]|(?:mailto|tel|sms|whatsapp|viber|skype):\S)/iu;
/** "192.0.2.7": no date and no version has four numbers. */
const ofNumbers = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{N}.])/u;
const pointBetween = /(?<=[\p{L}\p{N}])[·‧•∙⋅・･᛫⸱⸳ꞏ◦●▪˙܂܁⚫⬤∘⦁](?=[\p{L}\p{N}])/gu;
const dotted =
  /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){0,8}\.\p{L}[\p{L}\p{M}]{1,23}(?![\p{L}\p{M}\p{N}])(\/[\p{L}\p{N}@#?])?/gu;

interface Dotted {
  readonly name: string;
  /** More follows behind a slash. */
  readonly path: boolean;
}

const hostsIn = (text: string): readonly Dotted[] =>
  [...text.matchAll(dotted)].map(([found, slash = '']) => ({
    name: found.slice(0, found.length - slash.length),
    path: slash !== '',
  }));

/** Those that are sold to everybody, and the ones that schools and networks use. */
const soldEverywhere: ReadonlySet<string> = new Set(
  `com org net info biz name pro edu gov int mil eu app dev online site website web space shop store blog page link live click xyz zip mov top
  club icu cloud digital email help support school academy education community social network media news tech agency company group
  center world today life fun games team work zone one art chat video tube cat gal eus bzh scot wales ευ ελ рф сом ком орг укр бг онлайн сайт`.split(
    /\s+/,
  ),
);
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isCountry = (ending: string) =>
  ending === 'uk' ||
  (/^[a-z]{2}$/.test(ending) && countries.of(ending.toUpperCase()) !== undefined) ||
  countriesInOwnLetters.has(ending);
/** Of alphabets without capitals, in which sentences often have no blank behind a full stop. */
const countriesInOwnLetters: ReadonlySet<string> = new Set(
  normalForm(
    `中国 中國 台湾 台灣 香港 澳门 澳門 新加坡 भारत ভারত ভাৰত ভারত భారత్ ભારત ਭਾਰਤ இந்தியா ಭಾರತ ഭാരതം ଭାରତ ලංකා இலங்கை சிங்கப்பூர் 한국 ไทย ລາວ გე հայ
  ישראל مصر السعودية امارات ایران ايران عمان قطر الاردن المغرب تونس الجزائر فلسطين سورية سوريا سودان عراق موريتانيا پاکستان پاكستان مليسيا
  البحرين بھارت بارت 公司 网络 网址 网站 商城 商店 在线 中文网 组织机构 コム 닷컴 닷넷 点看 คอม नेट संगठन कॉम קום موقع شبكة كوم みんな`,
    'NFKC',
  ).split(/\s+/),
);

/** Short forms with a word behind them, and the kinds of files that lessons are about. */
const noHosts = new RegExp(
  `^(?:(?:${alternatives('vol nr no num núm pág pag cap art fig st sta sto dr mr mrs prof ing lic etc ca bzw str αρ σελ κεφ τομ ул им др')})\\.\\p{L}+` +
    `|[\\p{L}\\p{M}\\p{N}.-]+\\.(?:${alternatives(`js ts jsx css html? xml json csv pdf docx? pptx? xlsx? odt odp ods jpe?g png gif svg
      webp mp[34] wav avi exe txt ggb sb[23] ino cpp`)}))$`,
  'iu',
);
/** What one letter before the dot needs behind it: other such words are short forms. */
const besideOneLetter = new Set('com org net co me io gg ly tv cc to link app dev'.split(' '));

/** Endings that are no word and no short form, so that "Evil.Io" is meant as an address. */
const wrongCase = /^(?:com|org|net|io|eu|biz|gr|uk|fr|pl|cz|dk|eus)$/;

/** "Evil.De": a sentence begins with a word in small letters, or goes on behind more than one. */
const namedHost = /^\p{Lu}\p{L}{2,}\.\p{Lu}\p{Ll}+$/u;

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/**
 * "Mr.No" and "etc.In" only look like one: the ending of an address is written in one case, as the rest of it. What is written in small letters
 * is one, whatever it ends with: there are more endings each year.
 */
function isHost({ name, path }: Dotted): boolean {
  if (noHosts.test(name)) return false;
  const ending = endingOf(name);
  const isSmall = name.endsWith(ending);
  if (path) return isSmall || soldEverywhere.has(ending) || isCountry(ending);
  const before = name.slice(0, name.length - ending.length - 1);
  const isNamed = namedHost.test(name) && (isCountry(ending) || soldEverywhere.has(ending));
  if (!isSmall && name !== name.toUpperCase() && !wrongCase.test(ending) && !isNamed) return false;
  if (/^\p{L}$/u.test(before)) return besideOneLetter.has(ending);
  if (soldEverywhere.has(ending)) return true;
  // "10.am", "5.klasse"
  if (!/\p{L}/u.test(before)) return false;
  return isCountry(ending) || (isSmall && /^[\p{Ll}\p{M}]+$/u.test(ending) && /\p{L}{2}/u.test(before));
}

/** Behind a point in the middle of a line these are ends of words: "enseignant·es", "Schüler·in", "niñ·as". */
const endsOfWords = new Set('es se ne re ve te fe as os in le la me'.split(' '));

/** "evil·com": such points also stand within words, "col·legi", "alumne·s", and between languages, "EN·ES·FR". */
function isHostOfPoints({ name, path }: Dotted): boolean {
  const ending = endingOf(name);
  if (path || soldEverywhere.has(ending)) return true;
  const [before = ''] = name.split('.').slice(-2);
  return isCountry(ending) && !endsOfWords.has(ending) && name.endsWith(ending) && /\p{L}{3}$/u.test(before);
}
