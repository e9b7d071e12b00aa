import { colourOf, inks } from '#platform/pdf/colours.ts';
import { drawLines, widthOf } from '#platform/pdf/lines.ts';
import { drawQrCode } from '#platform/pdf/pdf.ts';
import { drawPostmark } from '#platform/pdf/postmarks.ts';
import { type Box, drawFlags, drawPicture, drawRings, drawStampPaper } from '#platform/pdf/stamps.ts';
import { countryName } from '#ui/names-of.ts';
import { postmarkWords } from '#ui/postmark.tsx';
import { writeTime } from '#ui/write-time.ts';
import { column, destinationOf, type Press, sheet } from './press.ts';

const ground = colourOf(0.945, 0.028, 325);
const stamp: Box = { x: 62, y: 176, width: 471, height: 470 };
const art: Box = { x: stamp.x + 26, y: stamp.y + 26, width: 419, height: 314 };

type Words = Parameters<typeof drawLines>[2];

function addText({ pen, document }: Press, tag: string, text: string, options: Words): number {
  let height = 0;
  document.add(
    pen.pdf.struct(tag, { actual: text }, () => {
      height = drawLines(pen, text, options);
    }),
  );
  return height;
}

/** "October 2026 – June 2027", or one month. */
function monthsOf({ reader, book }: Press): string {
  const months = [book.posts.at(0), book.posts.at(-1)].flatMap((post) =>
    post ? [writeTime(post.postedAt, reader, 'month')] : [],
  );
  return [...new Set(months)].join(' – ');
}

function drawGround({ pen: { pdf } }: Press): void {
  pdf.rect(0, 0, sheet.width, sheet.height).fill(ground);
}

/** The stamp of the project, as large as the page, and of which months the book tells. */
export function drawCoverPage(press: Press): void {
  const { pen, book, reader } = press;
  const { t, language } = reader;
  const { pdf } = pen;
  pdf.markContent('Artifact', { type: 'Layout' });
  drawGround(press);
  drawStampPaper(pdf, stamp, { hole: 7.5, pitch: 22, ground });
  pdf.rect(art.x, art.y, art.width, art.height).fill(inks.album);
  if (book.cover) drawPicture(pdf, book.cover, art);
  pdf.endMarkedContent();
  const whole = { x: stamp.x, width: stamp.width } as const;
  addText(press, 'H1', t('diary.book.name'), {
    ...whole,
    y: 70,
    size: 40,
    least: 20,
    weight: 'bold',
    color: inks.plum,
  });
  addText(press, 'P', monthsOf(press), { ...whole, y: 126, size: 15, least: 9, color: inks.text });
  drawFootOfStamp(press);
  drawMark(press);
  drawBrand(press);
  const names = book.diary.space.countries.map((code) => countryName(code, language)).join(', ');
  addText(press, 'P', names, { ...whole, y: 672, size: 13, least: 7, most: 2, color: inks.text });
}

function drawFootOfStamp(press: Press): void {
  const { pen, book, reader } = press;
  const { ageFrom = null, ageTo = null } = book.stamp ?? {};
  const y = art.y + art.height + 18;
  let taken = 0;
  if (ageFrom !== null && ageTo !== null) {
    const ages = ageFrom === ageTo ? `${ageFrom}` : `${ageFrom}–${ageTo}`;
    taken = widthOf(pen, ages, { size: 38, weight: 'bold' }) + 18;
    const at = { x: art.x + art.width - 160, width: 160, align: 'end', weight: 'bold' } as const;
    addText(press, 'P', reader.t('ui.stamp.ages'), { ...at, y, size: 11, color: inks.muted });
    addText(press, 'P', ages, { ...at, y: y + 12, size: 38, color: inks.text });
  }
  const line = { x: art.x, width: art.width - taken, align: 'start' } as const;
  const title = { ...line, y, size: 25, least: 13, most: 2, weight: 'bold', leading: 1.15, color: inks.text } as const;
  const height = addText(press, 'H2', book.diary.space.title, title);
  pen.pdf.markContent('Artifact', { type: 'Layout' });
  drawFlags(pen.pdf, book.flags, { x: art.x, y: y + height + 8, side: 17 });
  pen.pdf.endMarkedContent();
}

function drawMark({ pen, document, book, reader }: Press): void {
  const [first, second = first] = book.stamp?.founders ?? [];
  if (!book.stamp || !first || !second) return;
  const { day, year, names, said } = postmarkWords(reader, { on: book.stamp.approvedAt, countries: [first, second] });
  const [above = '', below = ''] = names;
  document.add(
    pen.pdf.struct('Figure', { alt: said }, () => {
      drawPostmark(pen, { x: 478, y: 208, radius: 60, day, year, above, below });
    }),
  );
}

function drawBrand(press: Press): void {
  const { pen, book } = press;
  const size = 13;
  const width = widthOf(pen, book.programme, { size, weight: 'bold' });
  const left = (sheet.width - width - 34) / 2;
  pen.pdf.markContent('Artifact', { type: 'Layout' });
  drawRings(pen.pdf, { x: left + 12, y: 778, radius: 6.4 });
  pen.pdf.endMarkedContent();
  const line = { x: left + 32, y: 768.5, width: width + 8, size, align: 'start' } as const;
  addText(press, 'P', book.programme, { ...line, weight: 'bold', color: inks.blue });
}

/** Drawn last, on the page behind the cover: what happened when, each line a link. */
export function drawContents(press: Press, starts: readonly number[]): void {
  const { pen, book, reader, document } = press;
  const { pdf } = pen;
  const { t } = reader;
  const { x, width } = column;
  addText(press, 'H1', t('diary.book.contents'), {
    x,
    y: 78,
    width,
    size: 26,
    weight: 'bold',
    color: inks.plum,
    align: 'start',
  });
  const list = pdf.struct('TOC');
  document.add(list);
  const step = Math.min(38, 600 / book.posts.length);
  const size = Math.min(12, step * 0.55);
  for (const [at, post] of book.posts.entries()) {
    const y = 132 + at * step;
    const number = `${starts[at] ?? ''}`;
    const day = writeTime(post.postedAt, reader, 'day');
    list.add(
      pdf.struct('TOCI', {}, () => {
        drawLines(pen, day, { x, y: y + 1, width: 118, size: size - 2, least: 6, align: 'start', color: inks.muted });
        const title = {
          x: x + 124,
          y,
          width: width - 164,
          size,
          align: 'start',
          weight: 'bold',
          color: inks.text,
        } as const;
        drawLines(pen, post.title, title);
        drawLines(pen, number, {
          x: x + width - 30,
          y,
          width: 30,
          size,
          align: 'end',
          weight: 'bold',
          color: inks.plum,
        });
      }),
    );
    const ends = Math.min(width - 164, widthOf(pen, pen.letters.legible(post.title), { size, weight: 'bold' }));
    drawDots(press, { from: x + 132 + ends, to: x + width - 24, y: y + size - 1 });
    pdf.goTo(x, y - 3, width, step, destinationOf(at));
  }
  list.end();
  if (!book.earlier) return;
  const note = { x, y: 752, width, size: 10, least: 6, align: 'start', color: inks.blue } as const;
  addText(press, 'P', t('diary.book.earlier'), note);
  pdf.link(x, 750, width, 18, book.earlier);
}

/** From a title to the number of its page. */
function drawDots(
  { pen: { pdf } }: Press,
  { from, to, y }: { readonly from: number; readonly to: number; readonly y: number },
): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.lineWidth(1).lineCap('round').dash(0.1, { space: 4 });
  pdf.moveTo(from, y).lineTo(to, y).stroke(inks.gold).undash();
  pdf.endMarkedContent();
}

/** Who wrote it, and the way to what is new. */
export function drawBackPage(press: Press): void {
  const { pen, book, reader, document } = press;
  const { pdf } = pen;
  const { t, language } = reader;
  pdf.addPage();
  pdf.markContent('Artifact', { type: 'Layout' });
  drawGround(press);
  pdf.endMarkedContent();
  const whole = { x: 90, width: sheet.width - 180 } as const;
  addText(press, 'H2', t('diary.book.writtenBy'), { ...whole, y: 120, size: 20, weight: 'bold', color: inks.plum });
  let y = 162;
  for (const school of schoolsOf(press, language).slice(0, 12))
    y += addText(press, 'P', school, { ...whole, y, size: 12.5, least: 8, most: 2, color: inks.text }) + 5;
  const side = 128;
  const box = { x: (sheet.width - side - 36) / 2, y: 500, width: side + 36, height: side + 36 };
  document.add(
    pdf.struct('Figure', { alt: book.address }, () => {
      drawStampPaper(pdf, box, { hole: 4, pitch: 12, ground });
      drawQrCode(pdf, book.address, { x: box.x + 18, y: box.y + 18, side, color: inks.text });
    }),
  );
  addText(press, 'P', t('diary.book.readOn'), {
    ...whole,
    y: 462,
    size: 13,
    least: 8,
    weight: 'bold',
    color: inks.text,
  });
  const address = book.address.replace(/^https?:\/\//, '');
  addText(press, 'P', address, { ...whole, y: 674, size: 9.5, least: 6, most: 2, color: inks.muted });
  drawBrand(press);
}

function schoolsOf({ book }: Press, language: string): string[] {
  const lines = book.posts.map(({ writer: { school, country } }) =>
    [school ?? '', country ? countryName(country, language) : ''].filter(Boolean).join(', '),
  );
  return [...new Set(lines.filter(Boolean))];
}
