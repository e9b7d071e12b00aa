import { contactDetailsIn } from './contact-details.ts';
import { normalForm } from './normal-form.ts';

/** A title as others read it in lists, notices and mails: it names no way out of the programme, so no link, no address and no telephone number. */
export function isPlainTitle(title: string): boolean {
  return !holdsWebAddress(title) && contactDetailsIn([title]).length === 0;
}

/** Whether a mail program or a reader makes a link of something in it. */
export function holdsWebAddress(text: string): boolean {
  const plain = normalForm(text, 'NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/[。｡․]/g, '.')
    .replaceAll(/[[({]\s?(?:\.|dot)\s?[\])}]/giu, '.')
    // With room around its dots, as it is written to get past this: "evil . com".
    .replaceAll(/ \. ?(?=\p{L})/gu, '.');
  return (
    withProtocol.test(plain) || ofNumbers.test(plain) || [...plain.matchAll(dotted)].some(([name]) => isHost(name))
  );
}

const withProtocol =
  /\p{L}{2,12}:\s?\/\/|(?<![\p{L}\p{N}])(?:www\d?\.[\p{L}\p{N}]|(?:mailto|tel|sms|whatsapp|viber|skype):\S)/iu;
/** "192.0.2.7": no date and no version has four numbers. */
const ofNumbers = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{N}.])/u;
const dotted = /[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}(?![\p{L}\p{N}])/gu;

/** Those that are sold to everybody, and the ones that schools and networks use. */
const endings = new Set(
  `com org net info biz name pro edu gov int mil eu uk app dev online site website web space shop store blog page link live click xyz top
  club icu cloud digital email help support school academy education community social network media news tech agency company group
  center world today life fun games team work zone one art chat video tube cat gal eus bzh scot wales ευ ελ рф`.split(
    /\s+/,
  ),
);
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** "Mr.No" and "etc.In" only look like one: the ending of an address is written in one case, as the rest of it. */
function isHost(name: string): boolean {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  const lower = last.toLowerCase();
  if (last !== lower && name !== name.toUpperCase()) return false;
  return endings.has(lower) || (/^[a-z]{2}$/.test(lower) && countries.of(lower.toUpperCase()) !== undefined);
}
