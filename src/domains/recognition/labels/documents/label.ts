import { programmeTimeZone as timeZone } from '#kernel/time-zone.ts';
import type { Reader } from '#platform/http.ts';
import { inks } from '#platform/pdf/colours.ts';
import { lettersFor } from '#platform/pdf/letters.ts';
import { drawLines, type Pen, widthOf } from '#platform/pdf/lines.ts';
import { bytesOf, drawQrCode, newPdf, type Pdf } from '#platform/pdf/pdf.ts';
import { drawPostmark } from '#platform/pdf/postmarks.ts';
import { drawFlags, drawPicture, drawRings, drawStampPaper } from '#platform/pdf/stamps.ts';
import { countryName, listOf } from '#ui/names-of.ts';
import { postmarkWords } from '#ui/postmark.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { SeenLabel } from '../access.ts';
import { paths } from '../paths.ts';
import type { LabelledProject } from '../queries.ts';

interface Options extends Omit<Reader, 'timeZone'> {
  readonly baseUrl: string;
  readonly programme: string;
  readonly project: LabelledProject;
  /** As JPEG. */
  readonly cover: Buffer | undefined;
  /** As PNG, of the project's countries. */
  readonly flags: readonly Buffer[];
}

type Structure = PDFKit.PDFStructureElement;
interface Sheet extends Options {
  readonly pen: Pen;
  readonly document: Structure;
  readonly label: SeenLabel;
}

const sheet = { width: 842, height: 595 };
const stamp = { x: 27, y: 27, width: sheet.width - 54, height: sheet.height - 54 };
const art = { x: 54, y: 54, width: 450, height: 358 };
/** Beside the picture: who holds the label, and the proof. */
const side = { x: 534, width: 254 };
const qrSide = 72;
/** The label as one A4 page to print: the stamp writ large, with its postmark, the holder, and a code that leads to its public page. */
export async function drawLabel(label: SeenLabel, options: Options): Promise<Buffer> {
  const { t, language, now, project } = options;
  const pdf = newPdf({ title: t('labels.pdf.title', { title: label.title }), language, now, layout: 'landscape' });
  const letters = await lettersFor(pdf, [label.name, label.school, label.title, options.programme]);
  pdf.addPage();
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const whole: Sheet = { ...options, pen: { pdf, letters }, document, label };
  drawPaper(pdf, whole);
  drawHolder(whole);
  drawFoot(whole);
  if (project.approvedAt) drawMark(whole, project.approvedAt);
  drawProof(whole);
  document.end();
  return bytesOf(pdf);
}

/** Decoration, which screen readers skip: paper, picture, the rings of the programme. */
function drawPaper(pdf: Pdf, { cover, programme, pen }: Sheet): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(0, 0, sheet.width, sheet.height).fill(inks.album);
  drawStampPaper(pdf, stamp, { hole: 6.5, pitch: 19.5, ground: inks.album });
  pdf.rect(art.x, art.y, art.width, art.height).fill(inks.album);
  if (cover) drawPicture(pdf, cover, art);
  const size = 14;
  const name = Math.min(side.width - 40, widthOf(pen, programme, { size, weight: 'bold' }));
  drawRings(pdf, { x: side.x + side.width - name - 21, y: 63, radius: 6.4 });
  const line = { x: side.x + 40, y: 53, width: side.width - 40, size, least: 8 } as const;
  drawLines(pen, programme, { ...line, weight: 'bold', color: inks.blue, align: 'end' });
  pdf.endMarkedContent();
}

type Words = Parameters<typeof drawLines>[2];

function addText({ pen, document }: Sheet, tag: string, text: string, options: Words): number {
  let height = 0;
  document.add(
    pen.pdf.struct(tag, { actual: text }, () => {
      height = drawLines(pen, text, { align: 'start', ...options });
    }),
  );
  return height;
}

/** Who holds it, and what for. Long names take more lines, and the sentence below what is left. */
function drawHolder(whole: Sheet): void {
  const { t, language, label, project } = whole;
  const column = { ...side, color: inks.text } as const;
  let y = 204;
  y += addText(whole, 'P', t('labels.pdf.heading'), { ...column, y, size: 17, weight: 'bold', color: inks.blue }) + 2;
  y +=
    addText(whole, 'H1', label.name, { ...column, y, size: 31, least: 15, most: 3, weight: 'bold', leading: 1.1 }) + 8;
  const school = `${label.school}, ${countryName(label.country, language)}`;
  y += addText(whole, 'P', school, { ...column, y, size: 13, least: 9, most: 3, weight: 'bold' }) + 8;
  const countries = listOf(
    project.founders.map((code) => countryName(code, language)),
    language,
  );
  const date = writeTime(project.approvedAt ?? label.issuedAt, { language, timeZone }, 'day');
  const sentence =
    project.founders.length > 0 ? t('labels.pdf.approved', { countries, date }) : t('labels.pdf.takesPart');
  const most = Math.max(2, Math.floor((art.y + art.height + 30 - y) / (12.5 * 1.4)));
  addText(whole, 'P', sentence, { ...column, y, size: 12.5, least: 8, most, color: inks.muted, leading: 1.4 });
}

/** Below the picture, as on every stamp: title, countries, and the ages as what it is worth. */
function drawFoot(whole: Sheet): void {
  const { t, language, pen, label, project, flags } = whole;
  const { ageFrom, ageTo } = project;
  const end = art.x + art.width;
  let taken = 0;
  if (ageFrom !== null && ageTo !== null) {
    const ages = ageFrom === ageTo ? `${ageFrom}` : `${ageFrom}–${ageTo}`;
    taken = widthOf(pen, ages, { size: 44, weight: 'bold' }) + 12;
    const at = { x: end - 200, width: 200, align: 'end', weight: 'bold' } as const;
    addText(whole, 'P', t('ui.stamp.ages'), { ...at, y: 442, size: 12, color: inks.muted });
    addText(whole, 'P', ages, { ...at, y: 456, size: 44, color: inks.text });
  }
  const line = { x: art.x, width: art.width - taken, color: inks.text } as const;
  const y = 442;
  const title = { ...line, y, size: 24, least: 12, most: 2, weight: 'bold', leading: 1.12 } as const;
  const foot = y + Math.max(30, addText(whole, 'H2', label.title, title)) + 7;
  pen.pdf.markContent('Artifact', { type: 'Layout' });
  const room = drawFlags(pen.pdf, flags.slice(0, 3), { x: art.x, y: foot, side: 15 });
  pen.pdf.endMarkedContent();
  const names = project.countries.map((code) => countryName(code, language)).join(', ');
  const words = { ...line, x: art.x + room + 6, width: line.width - room - 6, y: foot, size: 12, least: 8, most: 2 };
  if (names) addText(whole, 'P', names, { ...words, color: inks.muted });
}

function drawMark({ pen, document, project, t, language }: Sheet, on: Date): void {
  const [first, second = first] = project.founders;
  if (!first || !second) return;
  const { day, year, names, said } = postmarkWords({ t, language }, { on, countries: [first, second] });
  const [above = '', below = ''] = names;
  document.add(
    pen.pdf.struct('Figure', { alt: said }, () => {
      drawPostmark(pen, { x: 582, y: 130, radius: 58, day, year, above, below });
    }),
  );
}

/** Address and code beside the QR code that leads to the public page. */
function drawProof(whole: Sheet): void {
  const { t, language, pen, document, label, baseUrl } = whole;
  const address = `${baseUrl}${paths.confirmation(label.code)}`;
  const y = art.y + art.height + 48;
  document.add(
    pen.pdf.struct('Figure', { alt: t('labels.pdf.qr', { address }) }, () => {
      drawQrCode(pen.pdf, address, { x: side.x, y, side: qrSide, color: inks.text });
    }),
  );
  const beside = { x: side.x + qrSide + 12, width: side.width - qrSide - 12, least: 6, color: inks.text } as const;
  const issued = writeTime(label.issuedAt, { language, timeZone }, 'day');
  const muted = { ...beside, color: inks.muted, size: 9 } as const;
  addText(whole, 'P', t('labels.pdf.genuine'), { ...beside, y: y + 1, size: 11, weight: 'bold' });
  addText(whole, 'P', `${baseUrl.replace(/^https?:\/\//, '')}/label/`, { ...muted, y: y + 18, size: 10 });
  addText(whole, 'P', label.code, { ...beside, y: y + 35, size: 11.5, weight: 'bold' });
  addText(whole, 'P', t('labels.pdf.issued', { date: issued }), { ...muted, y: y + 55 });
}
