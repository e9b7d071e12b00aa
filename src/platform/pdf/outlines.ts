import type { Font, GlyphRun } from 'fontkit';
import type { Pdf } from './pdf.ts';

/*
 * Draws the letters of a variable font as shapes: pdfkit cannot embed one weight of such a font. The text is written beside the shapes,
 * for screen readers and searches.
 */

/** Marks without positioning, for scripts in which fontkit fails to position them (Punjabi, Malayalam). */
const unplaced = { mark: false, mkmk: false, abvm: false, blwm: false, curs: false };

export function outlinesWidth(font: Font, text: string, size: number): number {
  return (shape(font, text).advanceWidth * size) / font.unitsPerEm;
}

interface Place {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
}

export function drawOutlines(pdf: Pdf, font: Font, { text, x, y, size }: Place): void {
  const { glyphs, positions } = shape(font, text);
  const scale = size / font.unitsPerEm;
  let at = 0;
  pdf.markContent('Span', { actual: text });
  for (const [index, glyph] of glyphs.entries()) {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
    pdf
      .save()
      .translate(x, y)
      .scale(scale, -scale)
      .translate(at + xOffset, yOffset);
    pdf.path(glyph.path.toSVG()).fill().restore();
    at += xAdvance;
  }
  pdf.endMarkedContent();
}

/** A text is measured several times before it is drawn. */
const shaped = new WeakMap<Font, Map<string, GlyphRun>>();

function shape(font: Font, text: string): GlyphRun {
  const known = shaped.get(font) ?? new Map<string, GlyphRun>();
  shaped.set(font, known);
  const run = known.get(text) ?? layOut(font, text);
  known.set(text, run);
  return run;
}

function layOut(font: Font, text: string): GlyphRun {
  try {
    return font.layout(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return font.layout(text, { ...unplaced });
  }
}
