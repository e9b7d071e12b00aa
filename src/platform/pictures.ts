import sharp from 'sharp';
import { ok, type Result, refuse } from '#kernel/result.ts';

interface CleanPicture {
  /** WebP, turned upright, at most 1600 pixels wide and high; place data and all other marks are gone. */
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export const largestPicture = 10 * 1024 * 1024;
const mostPixels = 50_000_000;

export type PictureProblem = 'notAPicture' | 'tooLarge' | 'heic';

/** A drawing as PNG, so many times its own size. For drawings of ours alone: an SVG of somebody else may name files. */
export async function rasterOf(svg: string, times: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * times })
    .png({ palette: true })
    .toBuffer();
}

/** Re-encodes an uploaded picture. A file that is not a picture by its bytes is refused. */
export async function cleanPicture(bytes: Buffer): Promise<Result<CleanPicture, PictureProblem>> {
  if (bytes.length > largestPicture) return refuse('tooLarge');
  if (isHeic(bytes)) return refuse('heic');
  try {
    // Only the head of the file is read here, so that a small file of a huge picture is called by its name.
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff'].includes(format)) return refuse('notAPicture');
    if (width * height > mostPixels) return refuse('tooLarge');
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
      // Half the time of the default effort, for files that are a tenth larger: somebody waits for the answer.
      .webp({ quality: 80, effort: 2 })
      .toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, width: info.width, height: info.height });
  } catch {
    return refuse('notAPicture');
  }
}

/** Photographs of telephones in a format whose decoding is patented: neither we nor most browsers can show them. */
function isHeic(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const brands = bytes.toString('latin1', 8, Math.min(64, Math.max(8, bytes.readUInt32BE(0))));
  return /^(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(brands) && !/avi[fs]/.test(brands);
}
