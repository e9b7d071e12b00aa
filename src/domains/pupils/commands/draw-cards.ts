import type { Translate } from '../../../platform/i18n.ts';
import { bytesOf, fitOnLine, newPdf, type Pdf, qrCode } from '../../../platform/pdf.ts';
import { paths } from '../paths.ts';

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly password: string;
  readonly schoolName: string;
}

interface Options {
  readonly t: Translate;
  readonly language: string;
  readonly baseUrl: string;
  readonly now: Date;
  readonly project: string;
}

const page = { width: 595, height: 842, margin: 34 };
const columns = 2;
const rows = 5;
const size = { width: (page.width - 2 * page.margin) / columns, height: (page.height - 2 * page.margin) / rows };
const padding = 12;
const qrSide = 74;

/** Ten cards a page, to be cut out: who, how to sign in, and a code that opens the sign-in page with the name filled in. */
export async function drawCards(cards: readonly Card[], options: Options): Promise<Buffer> {
  const { t, language, now } = options;
  const pdf = newPdf({ title: t('pupils.card.title'), language, now });
  for (const [index, card] of cards.entries()) {
    const place = index % (columns * rows);
    if (place === 0) pdf.addPage();
    const x = page.margin + (place % columns) * size.width;
    const y = page.margin + Math.floor(place / columns) * size.height;
    await drawCard(pdf, card, { ...options, x, y });
  }
  return bytesOf(pdf);
}

async function drawCard(
  pdf: Pdf,
  { name, userName, password, schoolName }: Card,
  { t, baseUrl, project, x, y }: Options & { readonly x: number; readonly y: number },
): Promise<void> {
  const code = await qrCode(`${baseUrl}${paths.signInAs(userName)}`);
  const left = x + padding;
  const whole = size.width - 2 * padding;
  const beside = whole - qrSide - 10;
  const line = (text: string, at: number, width: number, most: number) => {
    fitOnLine(pdf, text, { width, most, least: 5 });
    pdf.text(text, left, y + at, { width, height: most * 1.5, lineBreak: false, ellipsis: true });
  };
  const draw = () => {
    pdf
      .rect(x, y, size.width, size.height)
      .lineWidth(0.5)
      .dash(3, { space: 3 })
      .strokeColor('#a8a29a')
      .stroke()
      .undash();
    pdf.image(code, x + size.width - padding - qrSide, y + padding + 26, { width: qrSide, height: qrSide });
    pdf.fillColor('#a03c00').font('bold');
    line(name, padding, whole, 15);
    pdf.fillColor('#5b6070').font('text');
    line(t('pupils.card.userName'), 40, beside, 8);
    line(t('pupils.card.password'), 74, beside, 8);
    line(`${baseUrl.replace(/^https?:\/\//, '')}${paths.signIn()}`, 112, beside, 8);
    line(`${project} · ${schoolName}`, 132, whole, 7);
    pdf.fillColor('#1a2036').font('mono');
    line(userName, 51, beside, 13);
    line(password, 85, beside, 13);
  };
  pdf.addStructure(pdf.struct('Sect', {}, [draw]));
}
