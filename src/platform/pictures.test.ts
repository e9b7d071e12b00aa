import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture, largestPicture } from './pictures.ts';

const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a40' } });

describe('an uploaded picture', () => {
  it('loses its place data and every other mark', async () => {
    const bytes = await drawn(60, 40)
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '39/1 39/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const result = await cleanPicture(bytes);
    if (!result.ok) throw new Error(result.reason);
    const { exif, format } = await sharp(result.value.bytes).metadata();
    expect([exif, format]).toEqual([undefined, 'webp']);
  });
  it('is turned upright and made smaller', async () => {
    const bytes = await drawn(3000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const result = await cleanPicture(bytes);
    expect(result.ok && [result.value.width, result.value.height]).toEqual([533, 1600]);
  });
  it.each([
    ['text', Buffer.from('<svg onload="alert(1)"></svg> I am a picture.jpg')],
    ['nothing', Buffer.alloc(0)],
    ['a cut picture', Buffer.from('ffd8ffe000104a46', 'hex')],
  ])('that is %s is refused', async (_what, bytes) => {
    expect(await cleanPicture(bytes)).toEqual({ ok: false, reason: 'notAPicture' });
  });
  it('that is too large is refused', async () => {
    expect(await cleanPicture(Buffer.alloc(largestPicture + 1))).toEqual({ ok: false, reason: 'tooLarge' });
  });
  it('that says of itself that it has 30,000 by 30,000 pixels is too large, however small its file, and is not drawn', async () => {
    const bytes = await drawn(1, 1).png().toBuffer();
    bytes.writeUInt32BE(30_000, 16);
    bytes.writeUInt32BE(30_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await cleanPicture(bytes)).toEqual({ ok: false, reason: 'tooLarge' });
  });
});
