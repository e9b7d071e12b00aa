import type { Letters, Weight } from './letters.ts';
import { breakLines } from './line-breaks.ts';
import { drawOutlines, outlinesWidth } from './outlines.ts';
import type { Pdf } from './pdf.ts';
import { graphemesOf, type Run, runsOf, strongDirection } from './text-runs.ts';

/** A document with the letters that are drawn in it. */
export interface Pen {
  readonly pdf: Pdf;
  readonly letters: Letters;
}

/** With features, pdfkit lays out a run as a whole, so that right-to-left words keep their order. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'liga', 'calt', 'ccmp'];

interface Lines {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The smallest size to which the letters shrink where the text does not fit into `most` lines. */
  readonly least?: number;
  readonly most?: number;
  readonly weight?: Weight;
  readonly color: string;
  readonly align?: 'center' | 'start' | 'end';
  /** From one line to the next, by the size of the letters. */
  readonly leading?: number;
}

/** Draws text of any script in lines, and returns how high they are. */
export function drawLines(pen: Pen, text: string, { least, most = 1, leading = 1.3, ...options }: Lines): number {
  const { weight = 'regular', width } = options;
  const legible = pen.letters.legible(text);
  let { size } = options;
  const broken = () => breakLines(legible, { width, widthOf: (part) => widthOf(pen, part, { size, weight }) });
  let lines = broken();
  while (lines.length > most && size > (least ?? size)) {
    size -= 1;
    lines = broken();
  }
  const height = size * leading;
  for (const [index, line] of lines.slice(0, most).entries()) {
    const isCut = index === most - 1 && lines.length > most;
    drawLine(pen, isCut ? `${graphemesOf(line).slice(0, -1).join('')}…` : line, {
      ...options,
      y: options.y + index * height + size,
      size,
      weight,
    });
  }
  return Math.min(lines.length, most) * height;
}

interface Letter {
  readonly size: number;
  readonly weight: Weight;
}

export function widthOf(pen: Pen, text: string, { size, weight }: Letter): number {
  return runsOf(text, (letter, previous) => pen.letters.fontOf(letter, weight, previous)).reduce(
    (sum, run) => sum + runWidth(pen, run, size),
    0,
  );
}

/** Widths at size 1, by document, font and text: a width grows with the size, and the same words stand on every card. */
const widths = new WeakMap<Pdf, Map<string, number>>();

function runWidth({ pdf, letters }: Pen, { text, font }: Run, size: number): number {
  const outlines = letters.outlinesOf(font);
  if (outlines) return outlinesWidth(outlines, text, size);
  pdf.font(font).fontSize(size);
  const known = widths.get(pdf) ?? new Map<string, number>();
  widths.set(pdf, known);
  const key = `${font} ${text}`;
  const width = known.get(key) ?? pdf.widthOfString(text, { features }) / size;
  known.set(key, width);
  return width * size;
}

/** Draws what fits on one line, of letters that can be drawn; `y` is its baseline. */
export function drawLine(
  pen: Pen,
  text: string,
  { x, y, width, size, weight = 'regular', color, align = 'center' }: Omit<Lines, 'least' | 'most' | 'leading'>,
): void {
  const { pdf, letters } = pen;
  const runs = runsOf(text, (letter, previous) => letters.fontOf(letter, weight, previous));
  const whole = runs.reduce((sum, run) => sum + runWidth(pen, run, size), 0);
  const isAtEnd = align === 'end' || (align === 'start' && strongDirection(text) === 'rtl');
  let at = align === 'center' ? x + (width - whole) / 2 : isAtEnd ? x + width - whole : x;
  pdf.fillColor(color);
  for (const run of runs) {
    const advance = runWidth(pen, run, size);
    const outlines = letters.outlinesOf(run.font);
    if (outlines) drawOutlines(pdf, outlines, { text: run.text, x: at, y, size });
    else pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', features });
    at += advance;
  }
}
