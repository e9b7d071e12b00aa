import { type Translate, translator } from '#platform/i18n.ts';
import { colourOf, inks } from '#platform/pdf/colours.ts';
import { lettersFor } from '#platform/pdf/letters.ts';
import { drawLines, type Pen } from '#platform/pdf/lines.ts';
import { bytesOf, drawQrCode, fitOnLine, newPdf, type Pdf } from '#platform/pdf/pdf.ts';
import { drawSmallStamp } from '#platform/pdf/stamps.ts';
import { hueOf, initialsOf } from '#ui/avatar.tsx';
import { paths } from '../paths.ts';

interface Card {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  /** Of the pupil: a card is read by the child, and by the family. */
  readonly language: string;
  readonly password: string;
  readonly schoolName: string;
}

interface Options {
  /** Of the title that software shows, for the teacher who prints. */
  readonly t: Translate;
  readonly language: string;
  readonly baseUrl: string;
  readonly now: Date;
  /** The title of the space. */
  readonly space: string;
  /** Of the project, as JPEG: a child knows it from the head of the space. */
  readonly cover: Buffer | undefined;
}

const page = { width: 595, height: 842, margin: 34 };
const columns = 2;
const rows = 4;
const size = { width: (page.width - 2 * page.margin) / columns, height: (page.height - 2 * page.margin) / rows };
const padding = 13;
/** Between the line that is cut and what is printed. */
const edge = 5;
const head = 50;
const qrSide = 76;
/** Eight cards a page, to be cut out: the name, how to sign in, and a code that opens the sign-in page with the user name filled in. */
export async function drawCards(cards: readonly Card[], options: Options): Promise<Buffer> {
  const { t, language, now } = options;
  const pdf = newPdf({ title: t('pupils.card.title'), language, now });
  const names = cards.flatMap((card) => [card.name, card.schoolName]);
  const pen = { pdf, letters: await lettersFor(pdf, [...names, options.space]) };
  const perPage = columns * rows;
  for (const [index, card] of cards.entries()) {
    const place = index % perPage;
    if (place === 0) {
      pdf.addPage();
      drawCuts(pdf, Math.ceil(Math.min(perPage, cards.length - index) / columns));
    }
    const x = page.margin + (place % columns) * size.width;
    const y = page.margin + Math.floor(place / columns) * size.height;
    pdf.addStructure(pdf.struct('Sect', { lang: card.language }, [() => drawCard(pen, card, { ...options, x, y })]));
  }
  return bytesOf(pdf);
}

/** Dashed lines from edge to edge of the paper, so that a whole row is cut at once. */
function drawCuts(pdf: Pdf, used: number): void {
  const bottom = page.margin + used * size.height;
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.lineWidth(0.6).dash(3, { space: 3 });
  for (let row = 0; row <= used; row += 1) {
    const y = page.margin + row * size.height;
    pdf.moveTo(12, y).lineTo(page.width - 12, y);
  }
  for (let column = 0; column <= columns; column += 1) {
    const x = page.margin + column * size.width;
    pdf.moveTo(x, 12).lineTo(x, bottom + 22);
  }
  pdf.stroke(colourOf(0.62, 0.02, 85)).undash();
  pdf.endMarkedContent();
}

type Place = Omit<Options, 't' | 'language'> & { readonly x: number; readonly y: number };

function drawCard(pen: Pen, card: Card, place: Place): void {
  const { pdf } = pen;
  const { baseUrl, space, x, y } = place;
  const t = translator(card.language, 'pupil');
  const left = x + padding;
  const whole = size.width - 2 * padding;
  const beside = whole - qrSide - 14;
  drawHead(pen, card, place);
  const label = (text: string, at: number) =>
    drawLines(pen, text, { x: left, y: y + at, width: beside, size: 9, least: 5, align: 'start', color: inks.muted });
  /** In a font whose letters are not mistaken for each other, on one line: it is typed from the paper. */
  const toType = (text: string, at: number, { width, most }: { readonly width: number; readonly most: number }) => {
    pdf.fillColor(inks.text).font('mono');
    fitOnLine(pdf, text, { width, most, least: 5 });
    pdf.text(text, left, y + at, { width, height: 24, lineBreak: false, ellipsis: true });
  };
  const foot = { x: left, width: beside + 8, least: 5, align: 'start' } as const;
  const address = `${baseUrl.replace(/^https?:\/\//, '')}${paths.signIn()}`;
  drawLines(pen, address, { ...foot, y: y + 62, size: 10, weight: 'bold', color: inks.text });
  label(t('pupils.card.userName'), 84);
  toType(card.userName, 96, { width: beside, most: 14 });
  label(t('pupils.card.password'), 122);
  toType(card.password, 140, { width: whole, most: 16 });
  const qr = { x: x + size.width - padding - qrSide, y: y + 60, side: qrSide, color: inks.text };
  drawQrCode(pdf, `${baseUrl}${paths.signInAs(card.userName)}`, qr);
  drawLines(pen, `${space} · ${card.schoolName}`, { ...foot, width: whole, y: y + 169, size: 7.5, color: inks.muted });
}

/** In the colours that the pupil has on every page: their circle, their name, and the stamp of the project. */
function drawHead(pen: Pen, { id, name }: Card, { cover, x, y }: Place): void {
  const { pdf } = pen;
  const hue = 15 + hueOf(id) * 30;
  const [back, ink] = [colourOf(0.93, 0.055, hue), colourOf(0.33, 0.09, hue)];
  const band = { x: x + edge, y: y + edge, width: size.width - 2 * edge, height: head };
  pdf.rect(band.x, band.y, band.width, band.height).fill(back);
  const radius = 16;
  const circle = { x: band.x + 10 + radius, y: band.y + head / 2 };
  pdf.circle(circle.x, circle.y, radius).fill(ink);
  const initials = { x: circle.x - radius, y: circle.y - 11.5, width: 2 * radius, size: 15, least: 8 } as const;
  drawLines(pen, initialsOf(name), { ...initials, weight: 'bold', color: '#ffffff' });
  const stamp = cover ? 50 : 0;
  const from = circle.x + radius + 9;
  const line = { x: from, width: band.x + band.width - from - stamp - 12, y: band.y + 10, size: 22 } as const;
  drawLines(pen, name, { ...line, least: 9, weight: 'bold', align: 'start', color: ink });
  if (!cover) return;
  const box = { x: band.x + band.width - stamp - 7, y: band.y + (head - 39) / 2, width: stamp, height: 39 };
  drawSmallStamp(pdf, cover, box, back);
}
