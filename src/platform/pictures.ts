import sharp from 'sharp';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { fewAtOnce, TooBusy } from './few-at-once.ts';

// A picture takes one thread. Files and passwords share the threads with pictures, and must always find one.
sharp.concurrency(1);
const fewPictures = fewAtOnce({ atOnce: 2, waiting: 16, ofOne: 6 });

interface CleanPicture {
  /** WebP, turned upright, at most 1600 pixels wide and high; place data and all other marks are gone. */
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export const largestPicture = 10 * 1024 * 1024;
/** Cameras make JPEG files of up to 50 million pixels, and these are decoded in parts; of other kinds the whole picture stands in memory. */
export const mostPixels = { jpeg: 50_000_000, other: 25_000_000 } as const;
/** In pixels. A picture of one column and millions of lines has few pixels, but each line costs its time. */
export const longestSide = 20_000;
/** In seconds, for one picture. */
const longestWork = 20;

export type PictureProblem = 'notAPicture' | 'tooLarge' | 'heic' | 'busy';

/**
 * Refusals for which the file had to be looked at, a picture that took too long (notAPicture) among them: they cost their try, or one
 * bad file could be sent without end.
 */
export const costlyProblems: readonly PictureProblem[] = ['notAPicture', 'tooLarge', 'heic'];

/** A drawing as PNG, so many times its own size. For drawings of ours alone: an SVG of somebody else may name files. */
export async function rasterOf(svg: string, times: number): Promise<Buffer> {
  return fewPictures(() =>
    sharp(Buffer.from(svg), { density: 72 * times })
      .png({ palette: true })
      .toBuffer(),
  );
}

interface Print {
  readonly width: number;
  readonly height: number;
  /** cover: cut to these sides; inside: whole, within them. */
  readonly fit: 'cover' | 'inside';
}

export interface PrintedPicture {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A picture or a drawing of ours as a JPEG, which a PDF takes as it is. Undefined for what no longer opens. */
export async function pictureForPrint(
  bytes: Buffer,
  { width, height, fit }: Print,
): Promise<PrintedPicture | undefined> {
  // A drawing is 320 wide, and is drawn as large as it is printed.
  const density = bytes.subarray(0, 4).toString('latin1') === '<svg' ? (72 * width) / 320 : 72;
  try {
    const { data, info } = await sharp(bytes, { density })
      .resize({ width, height, fit, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

/** A drawing of ours that keeps its clear parts, so many pixels wide and high: a flag. */
export async function iconForPrint(svg: string, side: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 300 }).resize(side, side).png().toBuffer();
}

/** Re-encodes a picture that this person has uploaded. A file that is not a picture by its bytes is refused. */
export async function cleanPicture(
  bytes: Buffer,
  person?: string,
  largest = largestPicture,
): Promise<Result<CleanPicture, PictureProblem>> {
  if (bytes.length > largest) return refuse('tooLarge');
  if (isHeic(bytes)) return refuse('heic');
  // Before any library looks at it: one that tries all its formats would also draw SVG, which a few bytes can make endless.
  const kind = kindOf(bytes);
  if (!kind) return refuse('notAPicture');
  try {
    return await fewPictures(() => encode(bytes, kind), person);
  } catch (error) {
    return refuse(error instanceof TooBusy ? 'busy' : 'notAPicture');
  }
}

/** Which square of a picture is kept: where it lies between the sides, from 0 to 1, and how many times smaller than the largest it is. */
export interface SquareCut {
  readonly across: number;
  readonly down: number;
  readonly zoom: number;
}

/** The square in pixels, whole and within the picture. */
export function squareOf(
  { width, height }: { readonly width: number; readonly height: number },
  { across, down, zoom }: SquareCut,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const side = Math.max(1, Math.round(Math.min(width, height) / zoom));
  return {
    left: Math.round((width - side) * across),
    top: Math.round((height - side) * down),
    width: side,
    height: side,
  };
}

const portraitSide = 480;

/** A picture of a person: re-encoded as every other, then cut to a square. */
export async function cleanPortrait(
  bytes: Buffer,
  cut: SquareCut,
  person: string,
): Promise<Result<Buffer, PictureProblem>> {
  const picture = await cleanPicture(bytes, person);
  if (!picture.ok) return picture;
  try {
    const portrait = await fewPictures(
      () =>
        sharp(picture.value.bytes)
          .extract(squareOf(picture.value, cut))
          .resize({ width: portraitSide, height: portraitSide })
          .webp({ quality: 82, effort: 2 })
          .toBuffer(),
      person,
    );
    return ok(portrait);
  } catch (error) {
    return refuse(error instanceof TooBusy ? 'busy' : 'notAPicture');
  }
}

async function encode(bytes: Buffer, kind: Kind): Promise<Result<CleanPicture, PictureProblem>> {
  const most = kind === 'jpeg' ? mostPixels.jpeg : mostPixels.other;
  // Only the head of the file is read here, so that a small file of a huge picture is called by its name.
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (format !== kind) return refuse('notAPicture');
  if (Math.max(width, height) > longestSide || width * height > most) return refuse('tooLarge');
  const { data, info } = await sharp(bytes, { limitInputPixels: most, failOn: 'error' })
    .timeout({ seconds: longestWork })
    .rotate()
    .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
    // Half the time of the default effort, for files that are a tenth larger: somebody waits for the answer.
    .webp({ quality: 80, effort: 2 })
    .toBuffer({ resolveWithObject: true });
  return ok({ bytes: data, width: info.width, height: info.height });
}

/** By its first bytes; also one that we cannot open. */
export const isPicture = (bytes: Buffer): boolean => isHeic(bytes) || kindOf(bytes) !== undefined;

type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif' | 'tiff';

/** By the first bytes alone. AVIF is HEIF to the library. */
function kindOf(bytes: Buffer): Kind | undefined {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  return head.startsWith('ftyp', 4) && /avi[fs]/.test(brandsOf(bytes)) ? 'heif' : undefined;
}

/** Photographs of telephones in a format whose decoding is patented: neither we nor most browsers can show them. */
function isHeic(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const brands = brandsOf(bytes);
  return /^(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(brands) && !/avi[fs]/.test(brands);
}

function brandsOf(bytes: Buffer): string {
  return bytes.toString('latin1', 8, Math.min(64, Math.max(8, bytes.readUInt32BE(0))));
}
