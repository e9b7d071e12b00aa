import { createRequire } from 'node:module';
import type { Pdf } from './pdf.ts';
import { type Run, runsOf, strongDirection } from './text-runs.ts';

/**
 * The typeface of the headings, in the files that it comes in: one for each group of letters. What none of them has
 * (Georgian, Armenian, Arabic...) is drawn with DejaVu. WOFF, for the smaller WOFF2 loses its accents in a PDF.
 */
const commissioner: readonly (readonly [name: string, letters: RegExp])[] = [
  ['latin', /^[\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]+$/u],
  ['latin-ext', /^[\u0100-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0]+$/u],
  ['greek', /^[\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff]+$/u],
  ['cyrillic', /^[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]+$/u],
  ['cyrillic-ext', /^[\u0460-\u052f]+$/u],
  ['vietnamese', /^[\u1ea0-\u1ef9\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0]+$/u],
];
export type Weight = 'regular' | 'bold';
const numbers = { regular: 400, bold: 700 } as const;
const fallback = { regular: 'text', bold: 'bold' } as const;
const { resolve } = createRequire(import.meta.url);

/** With features named, a run is laid out as a whole, words and all: right-to-left words keep their order. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'liga', 'calt', 'ccmp'];

export function registerHeadingFonts(pdf: Pdf): void {
  for (const [name] of commissioner)
    for (const weight of ['regular', 'bold'] as const)
      pdf.registerFont(
        `${name}-${weight}`,
        resolve(`@fontsource/commissioner/files/commissioner-${name}-${numbers[weight]}-normal.woff`),
      );
}

/** The font that has all of a letter with its accents. */
export function fontOf(letter: string, weight: Weight): string {
  const own = commissioner.find(([, letters]) => letters.test(letter));
  return own ? `${own[0]}-${weight}` : fallback[weight];
}

interface Lines {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Where the whole does not fit into `most` lines, letters get smaller, down to this. */
  readonly least?: number;
  readonly most?: number;
  readonly weight?: Weight;
  readonly color: string;
  readonly align?: 'center' | 'start';
}

/** Draws text of any script in lines, and returns how high they are. */
export function drawLines(pdf: Pdf, text: string, { least, most = 1, ...options }: Lines): number {
  const { weight = 'regular', width } = options;
  let { size } = options;
  let lines = breakLines(pdf, text, { width, size, weight });
  while (lines.length > most && size > (least ?? size)) {
    size -= 1;
    lines = breakLines(pdf, text, { width, size, weight });
  }
  const height = size * 1.3;
  for (const [index, line] of lines.slice(0, most).entries()) {
    const cut = index === most - 1 && lines.length > most;
    drawLine(pdf, cut ? `${line.slice(0, -1)}…` : line, {
      ...options,
      y: options.y + index * height + size,
      size,
      weight,
    });
  }
  return Math.min(lines.length, most) * height;
}

interface Measure {
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
}

function breakLines(pdf: Pdf, text: string, { width, size, weight }: Measure): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((part) => split(pdf, part, { width, size, weight }))) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(pdf, longer, { size, weight }) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word that is wider than the line is cut. */
function split(pdf: Pdf, word: string, { width, size, weight }: Measure): string[] {
  if (widthOf(pdf, word, { size, weight }) <= width) return [word];
  const half = Math.ceil(word.length / 2);
  return word.length < 2
    ? [word]
    : [word.slice(0, half), word.slice(half)].flatMap((part) => split(pdf, part, { width, size, weight }));
}

function widthOf(pdf: Pdf, text: string, { size, weight }: Omit<Measure, 'width'>): number {
  return runsOf(text, (letter) => fontOf(letter, weight)).reduce((sum, run) => sum + runWidth(pdf, run, size), 0);
}

function runWidth(pdf: Pdf, { text, font }: Run, size: number): number {
  return pdf.font(font).fontSize(size).widthOfString(text, { features });
}

function drawLine(
  pdf: Pdf,
  text: string,
  { x, y, width, size, weight = 'regular', color, align = 'center' }: Omit<Lines, 'least' | 'most'>,
): void {
  const runs = runsOf(text, (letter) => fontOf(letter, weight));
  const whole = runs.reduce((sum, run) => sum + runWidth(pdf, run, size), 0);
  const isRight = align === 'start' && strongDirection(text) === 'rtl';
  let at = align === 'center' ? x + (width - whole) / 2 : isRight ? x + width - whole : x;
  pdf.fillColor(color);
  for (const run of runs) {
    const advance = runWidth(pdf, run, size);
    pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', features });
    at += advance;
  }
}
