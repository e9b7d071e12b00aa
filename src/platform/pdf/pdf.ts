import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import { fontBytes } from './font-files.ts';

export type Pdf = PDFKit.PDFDocument;

interface Options {
  readonly title: string;
  readonly language: string;
  readonly now: Date;
  readonly layout?: 'portrait' | 'landscape';
  /** Earlier pages can be drawn on until the end: a table of contents comes when all pages are counted. */
  readonly keepsPages?: boolean;
}

const { resolve } = createRequire(import.meta.url);
/** One family with Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic letters: names of all countries. */
const fonts = {
  text: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  mono: resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'),
} as const;

/** An empty A4 document with the fonts `text`, `bold` and `mono`, tagged for screen readers. It has no page yet. */
export function newPdf({ title, language, now, layout = 'portrait', keepsPages = false }: Options): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    layout,
    margin: 0,
    autoFirstPage: false,
    bufferPages: keepsPages,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Creator: 'OpenTwinning', CreationDate: now, ModDate: now },
  });
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, fontBytes(file));
  return pdf;
}

export function bytesOf(pdf: Pdf): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => done(Buffer.concat(chunks)));
    pdf.on('error', fail);
    pdf.end();
  });
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly color: string;
}

/** A QR code drawn as vectors: sharp at any size, and much faster than embedding a PNG. */
export function drawQrCode(pdf: Pdf, text: string, { x, y, side, color }: Square): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dot = side / modules.size;
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) pdf.rect(x + column * dot, y + row * dot, dot + 0.05, dot + 0.05);
  pdf.fill(color);
}

/** Sets the largest size between `least` and `most` at which the text fits on one line of that width. */
export function fitOnLine(
  pdf: Pdf,
  text: string,
  { width, most, least }: { width: number; most: number; least: number },
): void {
  let size = most;
  pdf.fontSize(size);
  while (size > least && pdf.widthOfString(text) > width) {
    size -= 0.5;
    pdf.fontSize(size);
  }
}
