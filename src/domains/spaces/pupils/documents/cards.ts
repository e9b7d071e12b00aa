import { type Translate, translator } from '#platform/i18n.ts';
import { lettersFor } from '#platform/pdf/letters.ts';
import { drawLines, type Pen } from '#platform/pdf/lines.ts';
import { bytesOf, drawQrCode, fitOnLine, newPdf } from '#platform/pdf/pdf.ts';
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
}

const page = { width: 595, height: 842, margin: 34 };
const columns = 2;
const rows = 5;
const size = { width: (page.width - 2 * page.margin) / columns, height: (page.height - 2 * page.margin) / rows };
const padding = 12;
const qrSide = 74;

/** Ten cards a page, to be cut out: the name, how to sign in, and a code that opens the sign-in page with the user name filled in. */
export async function drawCards(cards: readonly Card[], options: Options): Promise<Buffer> {
  const { t, language, now } = options;
  const pdf = newPdf({ title: t('pupils.card.title'), language, now });
  const names = cards.flatMap((card) => [card.name, card.schoolName]);
  const pen = { pdf, letters: await lettersFor(pdf, [...names, options.space]) };
  for (const [index, card] of cards.entries()) {
    const place = index % (columns * rows);
    if (place === 0) pdf.addPage();
    const x = page.margin + (place % columns) * size.width;
    const y = page.margin + Math.floor(place / columns) * size.height;
    drawCard(pen, card, { ...options, x, y });
  }
  return bytesOf(pdf);
}

function drawCard(
  pen: Pen,
  { name, userName, password, schoolName, language }: Card,
  { baseUrl, space, x, y }: Omit<Options, 't' | 'language'> & { readonly x: number; readonly y: number },
): void {
  const { pdf } = pen;
  const t = translator(language, 'pupil');
  const address = `${baseUrl}${paths.signInAs(userName)}`;
  const left = x + padding;
  const whole = size.width - 2 * padding;
  const beside = whole - qrSide - 10;
  const line = (text: string, at: number, options: { width: number; size: number; weight?: 'bold'; color: string }) =>
    drawLines(pen, text, { x: left, y: y + at, least: 5, align: 'start', ...options });
  /** In a font whose letters are not mistaken for each other: it is typed from the paper. */
  const toType = (text: string, at: number) => {
    pdf.fillColor('#1a2036').font('mono');
    fitOnLine(pdf, text, { width: beside, most: 13, least: 5 });
    pdf.text(text, left, y + at, { width: beside, height: 20, lineBreak: false, ellipsis: true });
  };
  const draw = () => {
    pdf
      .rect(x, y, size.width, size.height)
      .lineWidth(0.5)
      .dash(3, { space: 3 })
      .strokeColor('#a8a29a')
      .stroke()
      .undash();
    drawQrCode(pdf, address, {
      x: x + size.width - padding - qrSide,
      y: y + padding + 26,
      side: qrSide,
      color: '#1a2036',
    });
    line(name, padding, { width: whole, size: 15, weight: 'bold', color: '#a03c00' });
    const small = { size: 8, color: '#5b6070' };
    line(t('pupils.card.userName'), 40, { ...small, width: beside });
    line(t('pupils.card.password'), 74, { ...small, width: beside });
    line(`${baseUrl.replace(/^https?:\/\//, '')}${paths.signIn()}`, 112, { ...small, width: beside });
    line(`${space} · ${schoolName}`, 132, { ...small, width: whole, size: 7 });
    toType(userName, 51);
    toType(password, 85);
  };
  pdf.addStructure(pdf.struct('Sect', { lang: language }, [draw]));
}
