import { contactDetailsIn } from './contact-details.ts';
import { alternatives } from './contacts/sign-words.ts';
import { normalForm } from './normal-form.ts';

/** A title as others read it in lists, notices and mails: it names no way out of the programme, so no link, no address and no telephone number. */
export function isPlainTitle(title: string): boolean {
  return !holdsWebAddress(title) && contactDetailsIn([title]).length === 0;
}

/** Whether a mail program or a reader makes a link of something in it. */
export function holdsWebAddress(text: string): boolean {
  const plain = normalForm(text, 'NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/[。｡․﹒۔ꓸ]/gu, '.')
    .replaceAll(/[[({]\s?(?:\.|dot)\s?[\])}]/giu, '.')
    .replaceAll(spokenDot, '.')
    // With room around its dots, as it is written to get past this: "evil . com".
    .replaceAll(/ \. ?(?=\p{L})/gu, '.');
  return (
    withProtocol.test(plain) ||
    ofNumbers.test(plain) ||
    hostsIn(plain).some(isHost) ||
    // "evil·com": such points also stand within words, "col·legi", "alumne·s".
    hostsIn(plain.replaceAll(pointBetween, '.')).some(({ name, path }) => path || soldEverywhere.has(endingOf(name)))
  );
}

/** "school-dot-org", "evil dot com" */
const spokenDot =
  /(?<=[\p{L}\p{N}])[-_ ]{1,2}(?:dot|punto|punkt|point|τελεία|τελεια)[-_ ]{1,2}(?=(?:com|org|net|eu|info|zip)(?![\p{L}\p{N}]))/giu;
const withProtocol =
  /\p{L}{2,12}:\s?\/\/|(?<![\p{L}\p{N}])(?:www\d?\.[\p{L}\p{N}]|(?:mailto|tel|sms|whatsapp|viber|skype):\S)/iu;
/** "192.0.2.7": no date and no version has four numbers. */
const ofNumbers = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{N}.])/u;
const pointBetween = /(?<=[\p{L}\p{N}])[·‧•∙⋅・･᛫](?=[\p{L}\p{N}])/gu;
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
  ending === 'uk' || (/^[a-z]{2}$/.test(ending) && countries.of(ending.toUpperCase()) !== undefined);

/** Short forms with a word behind them, and the kinds of files that lessons are about. */
const noHosts = new RegExp(
  `^(?:(?:${alternatives('vol nr no num núm pág pag cap art fig st sta sto dr mr mrs prof ing lic etc ca bzw str αρ σελ κεφ τομ ул им др')})\\.\\p{L}+` +
    `|[\\p{L}\\p{M}\\p{N}.-]+\\.(?:${alternatives(`js ts jsx css html? xml json csv pdf docx? pptx? xlsx? odt odp ods jpe?g png gif svg
      webp mp[34] wav avi exe txt ggb sb[23] ino cpp`)}))$`,
  'iu',
);
/** What one letter before the dot needs behind it: other such words are short forms. */
const besideOneLetter = new Set('com org net co me io gg ly tv cc to link app dev'.split(' '));

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
  if (!isSmall && name !== name.toUpperCase() && !/^(?:com|org|net)$/.test(ending)) return false;
  const before = name.slice(0, name.length - ending.length - 1);
  if (/^\p{L}$/u.test(before)) return besideOneLetter.has(ending);
  if (soldEverywhere.has(ending)) return true;
  // "10.am", "5.klasse"
  if (!/\p{L}/u.test(before)) return false;
  return isCountry(ending) || (isSmall && /^[\p{Ll}\p{M}]+$/u.test(ending) && /\p{L}{2}/u.test(before));
}
