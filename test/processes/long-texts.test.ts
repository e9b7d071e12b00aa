import { describe, expect, it } from 'vitest';
import { excerptOf } from '#domains/people/people-search/model.ts';
import { typedName } from '#domains/spaces/pupils/model.ts';
import { fullNames, namesIn, readTable } from '#domains/spaces/pupils/new-class/model.ts';
import { areAlike, privateDataIn } from '#domains/talk/messages/model.ts';
import { canBeRead, countCharacters, onOneLine } from '#kernel/characters.ts';
import { fold, foldWords } from '#kernel/fold.ts';
import { blocksOfPlain } from '#kernel/plain-blocks.ts';
import { completeAddress, linksIn } from '#kernel/web-address.ts';
import { wordsOfText } from '#kernel/words.ts';
import { cleanHtml, htmlFromText, picturesIn, textFromHtml } from '#platform/clean-html.ts';
import { readCsv } from '#platform/csv.ts';
import { htmlFromPlain, plainFromHtml } from '#platform/plain-text/plain-text.ts';

/** Everything that runs over a text which a person has written, at its full length. */
const routines: Readonly<Record<string, (text: string) => unknown>> = {
  cleanHtml,
  'cleanHtml of what was pasted': (text) => cleanHtml(`<p style="x">${text}`),
  'cleanHtml of a pasted table': (text) => cleanHtml(`<table><tr><td>${text}`),
  linksIn,
  blocksOfPlain,
  completeAddress,
  htmlFromText,
  textFromHtml,
  picturesIn,
  htmlFromPlain,
  'plainFromHtml of a paragraph': (text) => plainFromHtml(cleanHtml(`<p>${text}</p>`)),
  'plainFromHtml of what was typed': (text) => plainFromHtml(htmlFromPlain(text)),
  fold,
  onOneLine,
  countCharacters,
  canBeRead,
  privateDataIn,
  areAlike: (text) => areAlike(text, `${text}x`),
  wordsOfText,
  excerptOf: (text) => excerptOf({ idea: text, presentation: '' }),
  namesIn: (text) => namesIn(text.split('\n')),
  typedName,
  readCsv: (text) => readCsv(Buffer.from(text), { mostRows: 1000 }),
  readTable: (text) => readTable([[text, text], [text]]),
  fullNames: (text) => fullNames([text], []),
  foldWords,
};

const awkward = [
  '[',
  ']',
  '](',
  '![',
  '[a](b',
  '(',
  '*',
  '**a ',
  '_a ',
  '~~a ',
  '`',
  '\\',
  '> ',
  '- ',
  '- a\n',
  'a\n\n',
  '1. a\n',
  '>\n',
  ':::\n',
  '```\n',
  '# a\n',
  '<',
  '<p>',
  '<p>a</p>',
  '<blockquote>',
  '<ul><li>',
  '<td>',
  '<tr>',
  '<table>',
  '<table><tr><td>',
  '<p style="',
  "<span style='font-weight:bold'>a",
  '<!--',
  'www.a.example ',
  'www.a.example',
  ')',
  'www.',
  '</p>',
  '<em>',
  '<a href="/x">',
  '<img src="',
  '&',
  '&lt;',
  '"',
  "'",
  ',',
  ';"',
  '1',
  '1 ',
  '4-',
  'A',
  'ES12 ',
  'ES1234567890123456789012 ',
  'á',
  'a\u0301',
  '\u0301',
  '\ufeff',
  '👩‍👩‍👧',
  ' ',
  '\t',
  '\r\n',
  'a@',
  'https://a.example/',
  'x'.repeat(149),
  'لا',
  '漢',
];

const length = 100_000;

/** In milliseconds of this process's own work. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const repeated = (sign: string, signs: number) => sign.repeat(Math.ceil(signs / sign.length)).slice(0, signs);

/** Undefined where it is quick, or linear in one of some tries: what the machine does besides does not count. */
function slowness(routine: (text: string) => unknown, sign: string): string | undefined {
  const [half, whole] = [repeated(sign, length / 2), repeated(sign, length)];
  const times: (readonly [number, number])[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    const long = timeOf(() => routine(whole));
    if (long < 200) return undefined;
    const short = timeOf(() => routine(half));
    if (long / short <= 2.5) return undefined;
    times.push([Math.round(short), Math.round(long)]);
  }
  return `${JSON.stringify(sign)}: ${times.map(([short, long]) => `${short} then ${long} ms`).join(', ')}`;
}

describe('a text of 100,000 characters', () => {
  it.each(Object.entries(routines))('takes %s at most two and a half times as long as its half', (_name, routine) => {
    expect(awkward.flatMap((sign) => slowness(routine, sign) ?? [])).toEqual([]);
  });
});
