import type { Weight } from './letters.ts';
import { breakLines } from './line-breaks.ts';
import { drawLine, type Pen, widthOf } from './lines.ts';

type Structure = PDFKit.PDFStructureElement;

interface Options {
  readonly pen: Pen;
  /** Of the column. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Opens a page and draws what stands on each of them. */
  addPage(): void;
}

/** Where the next thing goes in a text of many pages. */
export interface Flow extends Options {
  y: number;
}

export const flowOf = (options: Options): Flow => ({ ...options, y: options.top });

/** Opens a page where so much does not fit on this one. */
export function makeRoom(flow: Flow, height: number): void {
  if (flow.y + height <= flow.bottom) return;
  flow.addPage();
  flow.y = flow.top;
}

interface Paragraph {
  readonly size: number;
  readonly color: string;
  readonly weight?: Weight;
  readonly leading?: number;
  readonly indent?: number;
  /** Below it. */
  readonly gap?: number;
  /** So many of its lines stay together with what follows: a heading never ends a page. */
  readonly keepWith?: number;
}

/** Draws a paragraph line by line, over as many pages as it takes; no line stands alone at the foot of a page. */
export function addParagraph(
  flow: Flow,
  { within, tag, text }: { readonly within: Structure; readonly tag: string; readonly text: string },
  { size, weight = 'regular', leading = 1.55, indent = 0, gap = 0, keepWith = 0, color }: Paragraph,
): void {
  const { pen } = flow;
  const [x, width] = [flow.x + indent, flow.width - indent];
  const lines = breakLines(pen.letters.legible(text), { width, widthOf: wordByWord(pen, { size, weight }) });
  const height = size * leading;
  const element = pen.pdf.struct(tag);
  within.add(element);
  makeRoom(flow, height * (Math.min(2, lines.length) + keepWith));
  for (const [at, line] of lines.entries()) {
    makeRoom(flow, at === lines.length - 2 ? 2 * height : height);
    const { y } = flow;
    element.add(
      pen.pdf.struct('Span', {}, () => {
        drawLine(pen, line, { x, y: y + size, width, size, weight, color, align: 'start' });
      }),
    );
    flow.y += height;
  }
  element.end();
  flow.y += gap;
}

/** The width of a line as that of its words: each is measured once, however often it comes. */
function wordByWord(pen: Pen, letter: { readonly size: number; readonly weight: Weight }): (text: string) => number {
  const known = new Map<string, number>();
  const measured = (word: string) => {
    const width = known.get(word) ?? widthOf(pen, word, letter);
    known.set(word, width);
    return width;
  };
  return (text) => {
    const words = text.split(' ');
    return words.reduce((sum, word) => sum + measured(word), 0) + (words.length - 1) * measured(' ');
  };
}
