import { colourOf, inks } from '#platform/pdf/colours.ts';
import { addParagraph, type Flow, makeRoom } from '#platform/pdf/flow.ts';
import { drawLines } from '#platform/pdf/lines.ts';
import { drawPicture } from '#platform/pdf/stamps.ts';
import type { PrintedPicture } from '#platform/pictures.ts';
import { blocksOf, type TextBlock } from '#platform/text-blocks.ts';
import { countryName, factsOf } from '#ui/names-of.ts';
import { writeTime } from '#ui/write-time.ts';
import type { SeenPost } from '../access.ts';
import type { Press, Structure } from './press.ts';

const body = { size: 11, color: inks.text, gap: 7 } as const;
const tallest = 321;

export function drawPost(press: Press, flow: Flow, post: SeenPost): void {
  const { pen, document, reader } = press;
  const section = pen.pdf.struct('Sect');
  document.add(section);
  const { writer } = post;
  const country = writer.country ? countryName(writer.country, reader.language) : '';
  const day = writeTime(post.postedAt, reader, 'day');
  addParagraph(
    flow,
    { within: section, tag: 'P', text: day },
    { size: 10, weight: 'bold', color: inks.plum, gap: 2, keepWith: 6 },
  );
  const title = { within: section, tag: 'H1', text: post.title };
  addParagraph(flow, title, { size: 23, weight: 'bold', color: inks.text, leading: 1.15, gap: 5, keepWith: 2 });
  const from = factsOf([writer.name ?? '', writer.school ?? '', country]);
  if (from) addParagraph(flow, { within: section, tag: 'P', text: from }, { size: 9.5, color: inks.muted, gap: 12 });
  pen.pdf.outline.addItem(post.title);
  drawBlocks(press, flow, section, blocksOf(post.body));
  section.end();
}

function drawBlocks(press: Press, flow: Flow, section: Structure, blocks: readonly TextBlock[]): void {
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'picture') {
      if (block) drawWords(flow, section, block);
      continue;
    }
    const first = shownIn(press, block);
    const next = blocks[at + 1];
    const second = next?.kind === 'picture' ? shownIn(press, next) : undefined;
    if (first && second) {
      drawPair(flow, section, [first, second]);
      at += 1;
    } else if (first) drawAlone(flow, section, first);
  }
}

function drawWords(flow: Flow, within: Structure, block: Exclude<TextBlock, { kind: 'picture' }>): void {
  const { text } = block;
  switch (block.kind) {
    case 'heading': {
      const size = block.level === 2 ? 15 : 12.5;
      const look = { size, weight: 'bold', color: inks.text, leading: 1.25, gap: 4, keepWith: 2 } as const;
      flow.y += 6;
      addParagraph(flow, { within, tag: block.level === 2 ? 'H2' : 'H3', text }, look);
      break;
    }
    case 'item': {
      const indent = 18 * block.depth;
      makeRoom(flow, 2 * 11 * 1.55);
      const mark = { x: flow.x + indent - 18, y: flow.y, width: 14, size: 11, least: 7, align: 'end' } as const;
      if (block.mark)
        within.add(
          flow.pen.pdf.struct('Lbl', {}, () => {
            drawLines(flow.pen, block.mark, { ...mark, color: inks.plum, weight: 'bold' });
          }),
        );
      addParagraph(flow, { within, tag: 'LBody', text }, { ...body, indent, gap: 3 });
      break;
    }
    case 'quote':
      addParagraph(flow, { within, tag: 'BlockQuote', text }, { ...body, indent: 22, color: inks.plum });
      break;
    case 'paragraph':
      addParagraph(flow, { within, tag: 'P', text }, body);
  }
}

interface Shown {
  readonly picture: PrintedPicture;
  readonly alt: string;
}

function shownIn({ book }: Press, { id, alt }: Extract<TextBlock, { kind: 'picture' }>): Shown | undefined {
  const picture = book.pictures.get(id);
  return picture && { picture, alt };
}

const caption = { size: 9, color: inks.muted, most: 3, align: 'start' } as const;
const captionRoom = 40;

/** As wide as the text, or as high as fits well; what it shows stands below. */
function drawAlone(flow: Flow, section: Structure, { picture, alt }: Shown): void {
  const ratio = picture.width / picture.height;
  const width = Math.min(flow.width, tallest * ratio);
  const box = { x: flow.x + (flow.width - width) / 2, width, height: width / ratio };
  flow.y += 4;
  makeRoom(flow, box.height + captionRoom);
  drawFigure(flow, section, { picture, alt }, { ...box, y: flow.y });
  flow.y += box.height + 5;
  flow.y += drawCaption(flow, section, alt, { x: box.x, width: Math.max(width, 160) }) + 12;
}

/** Two that follow one another stand side by side, cut to the same height. */
function drawPair(flow: Flow, section: Structure, pair: readonly [Shown, Shown]): void {
  const width = (flow.width - 12) / 2;
  const height = width * 0.75;
  flow.y += 4;
  makeRoom(flow, height + captionRoom);
  const places = pair.map((shown, at) => ({ shown, x: flow.x + at * (width + 12) }));
  for (const { shown, x } of places) drawFigure(flow, section, shown, { x, y: flow.y, width, height });
  flow.y += height + 5;
  const below = places.map(({ shown, x }) => drawCaption(flow, section, shown.alt, { x, width }));
  flow.y += Math.max(...below) + 12;
}

type Box = Parameters<typeof drawPicture>[2];

function drawFigure({ pen }: Flow, section: Structure, { picture, alt }: Shown, box: Box): void {
  section.add(
    pen.pdf.struct('Figure', { alt: alt || ' ' }, () => {
      drawPicture(pen.pdf, picture.jpeg, box, 8);
      pen.pdf
        .roundedRect(box.x, box.y, box.width, box.height, 8)
        .lineWidth(0.5)
        .stroke(colourOf(0.85, 0.018, 85));
    }),
  );
}

function drawCaption(
  { pen, y }: Flow,
  section: Structure,
  alt: string,
  place: { readonly x: number; readonly width: number },
): number {
  if (!alt) return 0;
  let height = 0;
  section.add(
    pen.pdf.struct('Caption', {}, () => {
      height = drawLines(pen, alt, { ...caption, ...place, y });
    }),
  );
  return height;
}
