import type { Translate } from '#platform/i18n.ts';
import { lettersFor } from '#platform/pdf/letters.ts';
import { drawLines, type Pen } from '#platform/pdf/lines.ts';
import { bytesOf, drawQrCode, newPdf, type Pdf } from '#platform/pdf/pdf.ts';
import { countryName } from '#ui/names-of.ts';
import { writeTime } from '#ui/time.tsx';
import type { SeenLabel } from '../access.ts';
import { paths } from '../paths.ts';

interface Options {
  readonly t: Translate;
  readonly language: string;
  readonly baseUrl: string;
  readonly now: Date;
  readonly programme: string;
}

const sheet = { width: 842, height: 595 };
/** The colours of the site as hex values. */
const [paper, ink, muted, blue, yellow, edge] = ['#fdfcf8', '#1d2233', '#555b6b', '#1b3fa0', '#f0bf35', '#d9d6cc'];
const qrSide = 92;

/** The label as one A4 page to print: the holder, the project, and a code that leads to its public page. */
export async function drawLabel(label: SeenLabel, options: Options): Promise<Buffer> {
  const { t, language, now } = options;
  const pdf = newPdf({ title: t('labels.pdf.title', { title: label.title }), language, now, layout: 'landscape' });
  const letters = await lettersFor(pdf, [label.name, label.school, label.title, options.programme]);
  const pen = { pdf, letters };
  pdf.addPage();
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  drawSheet(pdf);
  drawWords(pen, document, label, options);
  drawProof(pen, document, label, options);
  document.end();
  return bytesOf(pdf);
}

/** Decoration, which screen readers skip: paper, frame, the two rings. */
function drawSheet(pdf: Pdf): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(0, 0, sheet.width, sheet.height).fill(paper);
  pdf
    .roundedRect(26, 26, sheet.width - 52, sheet.height - 52, 16)
    .lineWidth(1.2)
    .stroke(edge);
  const [x, y] = [sheet.width / 2, 84];
  pdf
    .lineWidth(5.5)
    .circle(x - 11, y, 17)
    .stroke(blue);
  pdf.circle(x + 11, y, 17).stroke(yellow);
  pdf.endMarkedContent();
}

type Structure = PDFKit.PDFStructureElement;

function drawWords(pen: Pen, document: Structure, label: SeenLabel, { t, language, programme }: Options): void {
  const { pdf } = pen;
  const column = { x: 90, width: sheet.width - 180, color: ink };
  let y = 118;
  const addText = (
    tag: string,
    text: string,
    options: Partial<Parameters<typeof drawLines>[2]> & { readonly size: number },
    gap: number,
  ) => {
    document.add(
      pdf.struct(tag, { actual: text }, () => {
        y += drawLines(pen, text, { ...column, ...options, y }) + gap;
      }),
    );
  };
  addText('P', programme, { size: 13, color: muted }, 14);
  addText('H1', t('labels.pdf.heading'), { size: 26, weight: 'bold', color: blue }, 22);
  addText('P', label.name, { size: 40, least: 20, weight: 'bold', most: 2 }, 4);
  addText(
    'P',
    `${label.school} · ${countryName(label.country, language)}`,
    { size: 15, least: 11, most: 2, color: muted },
    22,
  );
  addText('P', t('labels.pdf.takesPart'), { size: 15 }, 6);
  addText('P', label.title, { size: 26, least: 14, weight: 'bold', most: 3 }, 0);
}

/** Date, address and code at the foot; the QR code leads to the public page. */
function drawProof(pen: Pen, document: Structure, label: SeenLabel, { t, language, baseUrl }: Options): void {
  const { pdf } = pen;
  const address = `${baseUrl}${paths.confirmation(label.code)}`;
  const issued = writeTime(label.issuedAt, { language, timeZone: 'UTC' }, 'day');
  const line = (text: string, y: number, size: number, color: string) =>
    document.add(
      pdf.struct('P', { actual: text }, () => {
        drawLines(pen, text, { x: 66, y, width: 560, size, color, align: 'start', least: 7 });
      }),
    );
  line(t('labels.pdf.issued', { date: issued }), 468, 13, ink);
  line(t('labels.pdf.check'), 494, 10, muted);
  line(address, 509, 10, ink);
  line(t('labels.pdf.code', { code: label.code }), 524, 10, muted);
  document.add(
    pdf.struct('Figure', { alt: t('labels.pdf.qr', { address }) }, () => {
      drawQrCode(pdf, address, {
        x: sheet.width - 66 - qrSide,
        y: sheet.height - 62 - qrSide,
        side: qrSide,
        color: ink,
      });
    }),
  );
}
