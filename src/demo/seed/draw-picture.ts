import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureId } from '#kernel/ids.ts';
import { coverPictures } from '#platform/cover-art.ts';
import { numberOf } from '#ui/cover/chance.ts';
import { drawCover, type Pictures } from '#ui/cover/draw-cover.ts';
import { groundFor } from '#ui/cover/find-things.ts';

/** What a picture of the demonstration shows: names of drawings, the most important first. */
export interface Drawn {
  /** Decides colours and places. */
  readonly seed: string;
  readonly things: readonly string[];
  readonly subjects?: readonly string[];
}

/** The drawing is of 320 by 240 units; the picture has so many times as many pixels. */
const times = 2.5;
export const drawnSize = { width: 800, height: 600 } as const;

/** As WebP, in the place of what classes would photograph. Without the cut-out edges of covers: these cost most of the time. */
export async function drawPicture(drawn: Drawn): Promise<Buffer> {
  const svg = svgOf(drawn, await coverPictures());
  return sharp(Buffer.from(svg), { density: 72 * times })
    .webp({ quality: 78, effort: 1 })
    .toBuffer();
}

/** One of the scenes of drawings/, which were drawn by hand from the same parts. */
export async function drawingOf(name: string): Promise<Buffer> {
  const svg = await readFile(join(process.cwd(), 'src/demo/seed/drawings', `${name}.svg`));
  return sharp(svg, { density: 72 * times })
    .webp({ quality: 80, effort: 1 })
    .toBuffer();
}

function svgOf({ seed, things, subjects = [] }: Drawn, pictures: Pictures): string {
  const kind = numberOf(`kind ${seed}`) % 5;
  if (kind === 0 && things.length > 1) return pinned(seed, things, pictures);
  const ground = groundFor(things, subjects);
  const scene = drawCover({ seed, variant: numberOf(seed) % 6, ground, things }, pictures);
  return scene.replaceAll(/ filter="[^"]*"/g, '');
}

const boards = ['#c98f5b', '#7d94ab', '#8fa878', '#b98aa0', '#d2a24c'] as const;
const cards = ['#fbf6e9', '#e9f1f4', '#fbe9e4', '#eef3dc'] as const;
const pins = ['#d8432f', '#f2b63a', '#2f6da8'] as const;

/** What the class has drawn, pinned on the board of its classroom. */
function pinned(seed: string, things: readonly string[], pictures: Pictures): string {
  const shown = things.slice(0, 3);
  const board = boards[numberOf(seed) % boards.length] ?? boards[0];
  const width = shown.length === 2 ? 122 : 92;
  const gap = (320 - shown.length * width) / (shown.length + 1);
  const sheets = shown.map((thing, at) => {
    const [x, y] = [gap + at * (width + gap), 46 + (numberOf(`${seed}${at}`) % 26)];
    const lean = (numberOf(`${thing}${seed}`) % 11) - 5;
    const card = cards[numberOf(thing) % cards.length] ?? cards[0];
    const height = width * 1.28;
    const side = width * 0.78;
    const scale = side / 32;
    return (
      `<g transform="translate(${x} ${y}) rotate(${lean} ${width / 2} 0)">` +
      `<rect x="3" y="5" width="${width}" height="${height}" fill="#00000026"/><rect width="${width}" height="${height}" fill="${card}"/>` +
      `<g transform="translate(${(width - side) / 2} ${width * 0.22}) scale(${scale})">${pictures[thing] ?? ''}</g>` +
      `<circle cx="${width / 2}" cy="9" r="5.5" fill="${pins[at % pins.length]}"/></g>`
    );
  });
  const grain = Array.from({ length: 14 }, (_, at) => {
    const y = 8 + at * 17;
    return `<path d="M0 ${y}q80 ${(numberOf(`${seed}g${at}`) % 9) - 4} 160 0t160 0" fill="none" stroke="#ffffff1f" stroke-width="2"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240"><rect width="320" height="240" fill="${board}"/>${grain.join('')}${sheets.join('')}</svg>`;
}

/** What the picture shows, in words. */
export const wordsFor = (things: readonly string[]): string => {
  const words = things.map((thing) => thing.replaceAll('-', ' ')).join(', ');
  return `A drawing: ${words}`;
};

/** Where the file of a picture is kept. */
export const keyOf = (space: string, picture: PictureId): string => `spaces/${space}/${picture}.webp`;
