import { normalForm } from './normal-form.ts';

/** Which numbers an issuer gives: how they begin, from and to, and how many digits they have. */
const issuers: readonly {
  readonly begin: readonly (readonly [string, string])[];
  readonly lengths: readonly number[];
}[] = [
  // Visa
  { begin: [['4', '4']], lengths: [13, 16, 19] },
  // Mastercard
  {
    begin: [
      ['51', '55'],
      ['2221', '2720'],
    ],
    lengths: [16],
  },
  // American Express
  {
    begin: [
      ['34', '34'],
      ['37', '37'],
    ],
    lengths: [15],
  },
  // Discover, RuPay
  {
    begin: [
      ['6011', '6011'],
      ['644', '649'],
      ['65', '65'],
      ['81', '82'],
      ['508', '508'],
    ],
    lengths: [16, 19],
  },
  // Diners Club
  {
    begin: [
      ['300', '305'],
      ['3095', '3095'],
      ['36', '36'],
      ['38', '39'],
    ],
    lengths: [14, 16, 19],
  },
  // JCB
  { begin: [['3528', '3589']], lengths: [16, 17, 18, 19] },
  // UnionPay
  { begin: [['62', '62']], lengths: [16, 17, 18, 19] },
  // Maestro
  {
    begin: [
      ['5018', '5018'],
      ['5020', '5020'],
      ['5038', '5038'],
      ['5893', '5893'],
      ['6304', '6304'],
      ['6759', '6763'],
    ],
    lengths: [13, 14, 15, 16, 17, 18, 19],
  },
  // Mir, Dankort, Troy
  {
    begin: [
      ['2200', '2204'],
      ['5019', '5019'],
      ['9792', '9792'],
    ],
    lengths: [16],
  },
];

/**
 * The text without addresses of the web and of mail, which hold long numbers that are none of cards. Word by word, so that the time
 * grows with the length of the text.
 */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\S+/g, (word) => {
    const scheme = word.indexOf('://');
    if (scheme >= 0) return word.slice(0, scheme);
    const isAddress = /^["'([{<]*(?:www\.|(?:[\p{L}\d-]+\.)+\p{L}{2,}\/)/iu.test(word) || /@[^@]*\p{L}/u.test(word);
    return isAddress ? ',' : word;
  });
}

/** How the digits of a card are grouped where it is one among other numbers: as they are printed on cards, or all in one. */
const printed = new Set(['4-4-4-4', '4-6-5', '4-6-4', '4-4-4-4-3', '6-13', '8-8']);

/** Whether a text holds the number of a payment card: the beginning and length of an issuer, with the right check digit. */
export function holdsPaymentCard(text: string): boolean {
  const plain = withoutAddresses(normalForm(text, 'NFKC'));
  for (const [run] of plain.matchAll(/\d(?:[\s\p{Pd}._·]{0,3}\d)*/gu)) {
    const groups = run.match(/\d+/g) ?? [];
    if (groups.some((_, start) => startsCard(groups, start))) return true;
  }
  return false;
}

/** Twenty single digits are more than any card has. */
const mostGroups = 19;

function startsCard(groups: readonly string[], start: number): boolean {
  let digits = '';
  for (let end = start; end < Math.min(groups.length, start + mostGroups); end += 1) {
    digits += groups[end];
    if (digits.length > 19) return false;
    if (digits.length < 13 || !isPaymentCard(digits)) continue;
    const own = groups.slice(start, end + 1);
    if (isGroupedAsCard(own, own.length === groups.length)) return true;
  }
  return false;
}

/** Alone in a text, a number may also be typed digit by digit or in pairs. */
function isGroupedAsCard(groups: readonly string[], alone: boolean): boolean {
  const lengths = groups.map(({ length }) => length);
  if (lengths.length === 1 || printed.has(lengths.join('-'))) return true;
  return lengths.every((length) => length === 1) || (alone && lengths.every((length) => length === 2));
}

function isPaymentCard(digits: string): boolean {
  return isIssued(digits) && hasCheckDigit(digits) && !isArticleNumber(digits);
}

function isIssued(digits: string): boolean {
  return issuers.some(
    ({ begin, lengths }) =>
      lengths.includes(digits.length) &&
      begin.some(([from, to]) => {
        const head = digits.slice(0, from.length);
        return head >= from && head <= to;
      }),
  );
}

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The number of an article in shops has thirteen digits too, and a check digit of its own. */
function isArticleNumber(digits: string): boolean {
  if (digits.length !== 13) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
