import type { Reader } from '#platform/http.ts';
import { inks } from '#platform/pdf/colours.ts';
import { type Flow, flowOf, makeRoom } from '#platform/pdf/flow.ts';
import { lettersFor } from '#platform/pdf/letters.ts';
import { drawLines } from '#platform/pdf/lines.ts';
import { bytesOf, newPdf } from '#platform/pdf/pdf.ts';
import { drawBackPage, drawContents, drawCoverPage } from './book-covers.ts';
import { drawPost } from './book-posts.ts';
import { type Book, column, destinationOf, type Press, sheet } from './press.ts';

/** The diary as a book to print: cover, contents, the posts with their pictures, and a back that leads on. */
export async function drawBook(reader: Reader, book: Book): Promise<Buffer> {
  const { t, language, now } = reader;
  const title = t('diary.titleOf', { project: book.diary.space.title });
  const pdf = newPdf({ title, language, now, keepsPages: true });
  const pen = { pdf, letters: await lettersFor(pdf, textsOf(book)) };
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const press = { reader, book, pen, document };
  pdf.addPage();
  drawCoverPage(press);
  pdf.addPage();
  const starts = drawPosts(press);
  drawBackPage(press);
  pdf.switchToPage(1);
  drawContents(press, starts);
  document.end();
  return bytesOf(pdf);
}

const textsOf = ({ diary, posts, programme }: Book) => [
  diary.space.title,
  programme,
  ...posts.flatMap(({ title, body, writer }) => [title, body, writer.name ?? '', writer.school ?? '']),
];

/** The number of the page on which each post begins. */
function drawPosts(press: Press): number[] {
  const { pen, book } = press;
  let page = 2;
  const flow: Flow = flowOf({
    pen,
    ...column,
    addPage: () => {
      page += 1;
      pen.pdf.addPage();
      drawMargins(press, page);
    },
  });
  flow.y = flow.bottom + 1;
  return book.posts.map((post, index) => {
    if (index > 0) drawPause(flow);
    makeRoom(flow, roomToBegin);
    pen.pdf.addNamedDestination(destinationOf(index), 'XYZ', 0, sheet.height - flow.y + 20, null);
    const start = page;
    drawPost(press, flow, post);
    return start;
  });
}

/** A post begins where its head and some lines find room. */
const roomToBegin = 210;

/** A dotted route between two days. */
function drawPause(flow: Flow): void {
  flow.y += 26;
  if (flow.y + roomToBegin > flow.bottom) return;
  const { pdf } = flow.pen;
  pdf.markContent('Artifact', { type: 'Layout' });
  const middle = sheet.width / 2;
  pdf.lineWidth(1.6).lineCap('round').dash(0.1, { space: 6 });
  pdf
    .moveTo(middle - 60, flow.y)
    .bezierCurveTo(middle - 20, flow.y - 14, middle + 20, flow.y + 14, middle + 60, flow.y);
  pdf.stroke(inks.gold).undash();
  pdf.endMarkedContent();
  flow.y += 32;
}

/** Above and below the text: whose book it is, and the number of the page. */
function drawMargins({ pen, book }: Press, page: number): void {
  const { pdf } = pen;
  pdf.markContent('Artifact', { type: 'Pagination' });
  const above = { x: column.x, y: 44, width: column.width, size: 9, least: 6, color: inks.muted } as const;
  drawLines(pen, book.diary.space.title, above);
  const middle = sheet.width / 2;
  pdf.lineWidth(1).circle(middle, 796, 14).stroke(inks.plum);
  for (const side of [-1, 1])
    for (const up of [-3.5, 3.5]) pdf.moveTo(middle + side * 20, 796 + up).lineTo(middle + side * 42, 796 + up);
  pdf.stroke(inks.plum);
  const number = { x: middle - 14, y: 789.5, width: 28, size: 10, weight: 'bold', color: inks.plum } as const;
  drawLines(pen, `${page}`, number);
  pdf.endMarkedContent();
}
