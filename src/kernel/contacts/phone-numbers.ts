/** A telephone number, as it stands in a text. */
export interface PhoneNumber {
  readonly written: string;
  /** Its digits. */
  readonly key: string;
}

/** Digits with what stands between those of a number, on one line. */
const numberRun = /(?<![\p{L}\p{N}])(?:\+|\(\+?)?\d(?:[ \t()./_*·•\u2010-\u2015-]{0,3}\d)*/gu;
const longestRun = 200;
const shortest = 6;
const longest = 15;

/** What says that the number after it is one to call. */
const words = `tel telephone telefon telefono teléfono telefone téléphone telefonnummer phone mobile cell call móvil movil llamad llama
  llámanos whatsapp sms fax handy gsm portable τηλ τηλέφωνο τηλεφωνο κιν κινητό κινητο тел телефон`;
const cue = new RegExp(
  String.raw`(?<!\p{L})(?:${words.trim().split(/\s+/).join('|')})[.:\s]{0,3}(?:(?:no|nr|number|número)[.:\s]{0,3})?$`,
  'iu',
);
const room = new RegExp(
  String.raw`(?<!\p{L})(?:(?:zoom|meeting|webex|teams|conference)[ -]{0,2}(?:id|nummer|código|code|pin)` +
    String.raw`|id {1,2}(?:de {1,2}(?:la {1,2})?(?:reunión|sesión|réunion)|(?:della )?riunione|der besprechung|spotkania|σύσκεψης))[.:\s]{0,3}$`,
  'iu',
);
const beforeLink = /(?:tel|sms|callto):(?:\/\/)?$|wa\.me\/$/iu;
const longestCue = 40;

/** Whether the number behind this is one to call, or that of a room in which people meet. */
export const isCalled = (before: string): boolean =>
  cue.test(before.slice(-longestCue)) || room.test(before.slice(-longestCue));

/** "612|345|678", "612,345,678": what may be cells of a table, or a number with its thousands apart. */
const listedRun = /(?<![\p{L}\p{N}.,|;:/])\d{2,5}(?:(?: ?[|¦;:\\~=>→] ?|,)\d{2,5}){1,4}(?![\p{L}\p{N}]|[.,|;:/]\d)/gu;

/** "O721 234 567": letters that look like digits, where a number begins or goes on. */
const letterO = /(?<![\p{L}\p{N}])[OoΟοОо](?=\d\d)|(?<=\d)[OoΟοОо](?=\d)|(?<=\d\d)[OoΟοОо](?!\p{L})/gu;
const letterI = /(?<=\d)[Il](?=\d)/g;

/** The telephone numbers of a text in figures. Its time grows with the length of the text. */
export function phoneNumbersIn(written: string): PhoneNumber[] {
  const found: PhoneNumber[] = [];
  const text = written.replaceAll(letterO, '0').replaceAll(letterI, '1');
  for (const [run] of text.matchAll(listedRun)) if (isListed(run)) found.push({ written: run, key: digitsOf(run) });
  for (const { 0: run, index } of text.matchAll(numberRun)) {
    // Most runs are too short, and what stands before the others takes time to read.
    if (run.length < shortest || run.length > longestRun || digitsOf(run).length < shortest) continue;
    const before = text.slice(Math.max(0, index - longestCue), index);
    const called = isCalled(before) || beforeLink.test(before);
    // Part of an address of the web.
    if (!called && /[/=&?_#%@]$/.test(before)) continue;
    const number = numberIn(run, called);
    if (number) found.push({ written: number.trim(), key: digitsOf(number).replace(/^00/, '') });
  }
  return found;
}

const digitsOf = (number: string) => number.replaceAll(/\D/g, '');

/** The number of a room or a year may stand beside it: "Room 4 612 345 678". */
function numberIn(run: string, called: boolean): string | undefined {
  if (isPhone(run, called)) return run;
  if (isDate(run) || isInThousands(run)) return undefined;
  const [withoutFirst, withoutLast] = [run.replace(/^\d+\D+/, ''), run.replace(/\D+\d+$/, '')];
  return [withoutFirst, withoutLast, withoutFirst.replace(/\D+\d+$/, '')].find(
    (part) => part !== run && isPhone(part, called),
  );
}

function isPhone(run: string, called: boolean): boolean {
  const digits = digitsOf(run);
  if (digits.length < shortest || digits.length > longest || isDate(run)) return false;
  if (called) return true;
  if (/^\(?\+/.test(run) || /^00[1-9]/.test(digits)) return digits.length >= 9;
  return isNational(run, digits);
}

const isYear = (group: string) => /^(?:1[0-9]|20)\d\d$/.test(group);

/** Days, moments and years: 12.05.2026, 2026-05-12, 2024/2025, 08.30-09.15. */
function isDate(run: string): boolean {
  const groups = run.match(/\d+/g) ?? [];
  if (groups.some(isYear) && groups.every((group) => group.length <= 2 || isYear(group))) return true;
  return groups.length === 4 && groups.every((group) => group.length <= 2) && new Set(signsIn(run)).size > 1;
}

/** What stands between the groups of digits, without blanks. */
const signsIn = (run: string) =>
  run
    .split(/\d+/)
    .slice(1, -1)
    .map((sign) => sign.trim());

/** "1.612.345.678", and numbers with decimals; "612.345.678" is how mobile numbers are written in Spain. */
function isInThousands(run: string): boolean {
  if (/^[679]\d\d(?:\.\d{3}){2}$/.test(run)) return false;
  return /^\d{1,3}(?:\.\d{3})+$/.test(run) || /^\d+\.\d+$/.test(run);
}

/** Numbers of a country as they are grouped there. Others are populations, prices, results and numbers of things. */
export const grouped: ReadonlySet<string> = new Set(
  `3-3-3 3-2-2-2 2-3-2-2 1-2-2-2-2 3-3-2-2 3-6 2-7 2-2-2-2-2 3-7 4-6 5-5 4-3-3 3-3-4 3-4-3 2-4-4 4-7 3-8 4-3-4 4-8 5-6 4-4-3 3-4-4 5-3-3 4-5
  3-5 4-2-2-2 4-3-2-2 5-7 2-8 2-6 3-3-3-2 2-2-2-2 4-4 3-2-3 3-3-2 2-2-2-2-1 3-2-4`.split(/\s+/),
);

function isNational(run: string, digits: string): boolean {
  if (isInThousands(run) || !/^[02-9]/.test(digits) || isExample(digits)) return false;
  const groups = run.match(/\d+/g) ?? [];
  if (groups.length === 1) return isWhole(digits);
  if (digits.length < 8 || digits.length > 12) return false;
  if (groups.length === digits.length) return isInSingles(run, digits);
  const lengths = groups.map(({ length }) => length);
  // "47 615 034 people": a number with its thousands apart.
  if (lengths.slice(1).every((length) => length === 3) && !/^[06-9]/.test(digits)) return false;
  return grouped.has(lengths.join('-')) && isOfOneKind(run, groups);
}

/** "6 1 2 3 4 5 6 7 8": whole numbers of the countries, for marks and scores are written so as well. */
function isInSingles(run: string, digits: string): boolean {
  const isCounted = /^(?:0?1?23456789|987654321?0?)/.test(digits);
  return !isCounted && isWhole(digits) && new Set(signsIn(run)).size === 1;
}

/** Whole mobile numbers alone, grouped as such. Round numbers are prices and counts. */
function isListed(run: string): boolean {
  const [digits, groups] = [digitsOf(run), run.match(/\d+/g) ?? []];
  if (!isWhole(digits) || isExample(digits) || groups.every((group) => group.endsWith('0'))) return false;
  return grouped.has(groups.map(({ length }) => length).join('-')) && new Set(signsIn(run)).size === 1;
}

function isOfOneKind(run: string, groups: readonly string[]): boolean {
  const [first = '', ...others] = signsIn(run);
  if (new Set(others).size > 1) return false;
  if (groups.every(({ length }) => length === 2))
    return others[0] === first && (groups.length < 5 || groups[0]?.startsWith('0') === true);
  // "3000-5000" is from one number to another.
  return groups.length > 2 || groups.some(({ length }) => length !== 4) || first === '';
}

/** Written in one: as mobile numbers are. */
export function isWhole(digits: string): boolean {
  if (digits.length === 9) return /^[06-9]/.test(digits);
  if (digits.length === 10) return /^(?:0[1-9]|2[1-8]|69|3[1-9])/.test(digits);
  return digits.length >= 11 && digits.length <= 12 && /^0[1-9]/.test(digits);
}

export function isExample(digits: string): boolean {
  return /^(\d)\1+$/.test(digits) || '01234567890'.includes(digits) || '9876543210'.includes(digits);
}
