import { inks } from './colours.ts';
import type { Pdf } from './pdf.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Teeth {
  /** The radius of a hole, and about how far their centres are apart. */
  readonly hole: number;
  readonly pitch: number;
  /** What lies behind, and shows through the holes. */
  readonly ground: string;
}

/** The paper of a stamp on a ground of one colour: each side has a whole number of holes. */
export function drawStampPaper(pdf: Pdf, box: Box, { hole, pitch, ground }: Teeth): void {
  pdf.rect(box.x, box.y, box.width, box.height).fill(inks.stampPaper);
  const across = Math.round(box.width / pitch);
  const down = Math.round(box.height / pitch);
  for (let at = 0; at < across; at += 1)
    for (const y of [box.y, box.y + box.height]) pdf.circle(box.x + ((at + 0.5) * box.width) / across, y, hole);
  for (let at = 0; at < down; at += 1)
    for (const x of [box.x, box.x + box.width]) pdf.circle(x, box.y + ((at + 0.5) * box.height) / down, hole);
  pdf.fill(ground);
}

/** A picture that fills its box, cut at the longer sides, with corners as round as they are wanted. */
export function drawPicture(pdf: Pdf, picture: Buffer, { x, y, width, height }: Box, radius = 0): void {
  pdf.save();
  pdf.roundedRect(x, y, width, height, radius).clip();
  pdf.image(picture, x, y, { cover: [width, height], align: 'center', valign: 'center' });
  pdf.restore();
}

/** The smallest stamp: its cover alone. */
export function drawSmallStamp(pdf: Pdf, cover: Buffer, box: Box, ground: string): void {
  const [hole, margin] = [box.width / 36, box.width / 12];
  drawStampPaper(pdf, box, { hole, pitch: hole * 3, ground });
  const inner = {
    x: box.x + margin,
    y: box.y + margin,
    width: box.width - 2 * margin,
    height: box.height - 2 * margin,
  };
  drawPicture(pdf, cover, inner);
}

/** Small round flags side by side, one over the edge of the one before. */
export function drawFlags(pdf: Pdf, flags: readonly Buffer[], { x, y, side }: { x: number; y: number; side: number }) {
  for (const [at, flag] of flags.entries()) {
    const left = x + at * side * 0.8;
    pdf.circle(left + side / 2, y + side / 2, side / 2 + 0.9).fill(inks.stampPaper);
    pdf.image(flag, left, y, { width: side, height: side });
  }
  return flags.length === 0 ? 0 : side * (1 + 0.8 * (flags.length - 1));
}

/** Both rings of the programme. */
export function drawRings(pdf: Pdf, { x, y, radius }: { x: number; y: number; radius: number }): void {
  pdf.lineWidth(radius * 0.36);
  pdf.circle(x - radius * 0.68, y, radius).stroke(inks.blue);
  pdf.circle(x + radius * 0.68, y, radius).stroke(inks.gold);
}
