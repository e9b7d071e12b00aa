import type { CountryCode } from '#kernel/ids.ts';

/** The old one-byte tables in which spreadsheets still save, by the country whose letters they hold. All others: Western Europe. */
const tables: readonly (readonly [table: string, countries: string])[] = [
  ['windows-1250', 'AL BA CZ HR HU ME PL RO RS SI SK XK'],
  ['windows-1251', 'BG MK UA MD'],
  ['windows-1253', 'GR CY'],
  ['windows-1254', 'TR AZ'],
  ['windows-1257', 'EE LT LV'],
];

/** How files begin that are no text: archives (so do sheets and documents of offices), PDFs, old sheets, pictures. */
const otherFiles = [
  'PK\u0003\u0004',
  '%PDF',
  '\u00d0\u00cf\u0011\u00e0',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '{\\rtf',
];

/** The text of a file that somebody saved, however their program writes letters. Undefined where it is no text. */
export function textOf(bytes: Buffer, country?: CountryCode): string | undefined {
  const head = bytes.subarray(0, 8).toString('latin1');
  if (otherFiles.some((begin) => head.startsWith(begin))) return undefined;
  const text = decode(wideEncoding(bytes) ?? 'utf-8', bytes) ?? decode(oneByteTable(bytes, country), bytes);
  return text === undefined || isBinary(text) ? undefined : text;
}

/** Signs that steer machines, in a file that somebody can read: tabs and the ends of lines only. */
function isBinary(text: string): boolean {
  return /\p{Cc}|\ufffd/u.test(text.replaceAll(/[\t\n\r\u0085]/g, ''));
}

function decode(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Two bytes a letter: said by the mark at the beginning, or seen by the empty halves of plain letters. */
function wideEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const empty = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (odd > 1 && even === 0) return 'utf-16le';
  return even > 1 && odd === 0 ? 'utf-16be' : undefined;
}

/**
 * Greek and Cyrillic words consist of letters above 127, in Latin ones they are few: that tells the scripts apart, and the country which
 * table of the script it is.
 */
function oneByteTable(bytes: Buffer, country: CountryCode | undefined): string {
  const high = bytes.filter((byte) => byte >= 0xc0).length;
  const plain = bytes.filter((byte) => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)).length;
  const ofCountry = tables.find(
    ([, countries]) => country !== undefined && countries.split(' ').includes(country),
  )?.[0];
  const isOtherScript = high > plain / 2;
  if (isOtherScript) return ofCountry === 'windows-1251' ? ofCountry : 'windows-1253';
  return ofCountry === undefined || /125[13]/.test(ofCountry) ? 'windows-1252' : ofCountry;
}
