import { crc32, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { refuse } from '#kernel/result.ts';
import { slowness } from '#test/own-time.ts';
import { hashPassword } from './passwords.ts';
import { cleanPicture, largestPicture } from './pictures.ts';

const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a40' } });

describe('an uploaded picture', () => {
  it('leaves room for the pictures of others, however many one person sends', { tags: ['slow'] }, async () => {
    const bytes = await drawn(600, 450).png().toBuffer();
    const sent = [...Array(18).fill('ana'), 'eleni', 'eleni'].map((person) => cleanPicture(bytes, person));
    const answers = (await Promise.all(sent)).map((answer) => (answer.ok ? 'ok' : answer.reason));
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(12);
    expect(answers.slice(-2)).toEqual(['ok', 'ok']);
  });

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
  it('is turned upright and made smaller', { tags: ['slow'] }, async () => {
    const bytes = await drawn(3000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const result = await cleanPicture(bytes);
    expect(result.ok && [result.value.width, result.value.height]).toEqual([533, 1600]);
  });
  it.each([
    ['text', Buffer.from('<svg onload="alert(1)"></svg> I am a picture.jpg')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a compressed drawing', gzipSync('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    [
      'a drawing that begins like a picture',
      Buffer.from('GIF89a<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['nothing', Buffer.alloc(0)],
    ['a cut picture', Buffer.from('ffd8ffe000104a46', 'hex')],
  ])('that is %s is refused', async (_what, bytes) => {
    expect(await cleanPicture(bytes)).toEqual({ ok: false, reason: 'notAPicture' });
  });
  it('that is too large is refused', async () => {
    expect(await cleanPicture(Buffer.alloc(largestPicture + 1))).toEqual({ ok: false, reason: 'tooLarge' });
  });
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('of the kind %s is taken', async (kind) => {
    expect(await cleanPicture(await drawn(20, 10).toFormat(kind).toBuffer())).toMatchObject({ ok: true });
  });
  it('that is a drawing of drawings in drawings is refused before it is looked at', async () => {
    const level = (at: number) => `<g id="g${at}">${`<use href="#g${at - 1}"/>`.repeat(10)}</g>`;
    const nested = Array.from({ length: 29 }, (_none, at) => level(at + 1)).join('');
    const bomb = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><rect id="g0" width="1" height="1"/>${nested}</defs><use href="#g29"/></svg>`;
    const all = [Buffer.from(bomb), gzipSync(bomb), Buffer.from(`\n<?xml version="1.0"?>${bomb}`)];
    const refuseAll = async () => {
      for (const bytes of all) expect(await cleanPicture(bytes)).toEqual(refuse('notAPicture'));
    };
    expect(await slowness(refuseAll, 100)).toBeUndefined();
  });
  it('of 5100 by 5100 pixels is too large as PNG, where all of it would stand in memory, and taken as JPEG', {
    tags: ['slow'],
  }, async () => {
    const [png, jpeg] = [await drawn(1, 1).png().toBuffer(), await drawn(5100, 5100).jpeg().toBuffer()];
    png.writeUInt32BE(5100, 16);
    png.writeUInt32BE(5100, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect([await cleanPicture(png), (await cleanPicture(jpeg)).ok]).toEqual([refuse('tooLarge'), true]);
  });
  it('waits where two are worked on, and is refused for now where many wait', { tags: ['slow'] }, async () => {
    const bytes = await drawn(600, 600).png().toBuffer();
    const results = await Promise.all(Array.from({ length: 20 }, () => cleanPicture(bytes)));
    const reasons = results.map((result) => (result.ok ? 'ok' : result.reason));
    expect(reasons).toEqual([...Array<string>(18).fill('ok'), 'busy', 'busy']);
    expect((await cleanPicture(bytes)).ok).toBe(true);
  });
  it('leaves threads for passwords: they are compared while many pictures wait', { tags: ['slow'] }, async () => {
    const bytes = await drawn(1500, 1500).png({ progressive: true }).toBuffer();
    let waiting = 12;
    const pictures = Promise.all(Array.from({ length: 12 }, () => cleanPicture(bytes).finally(() => (waiting -= 1))));
    await hashPassword('four green rivers dance');
    expect(waiting).toBeGreaterThan(6);
    await pictures;
  });
  it.each([
    [1, 25_000_000],
    [25_000_000, 1],
    [1, 20_001],
    [20_001, 1],
  ])(
    'of %d by %d pixels is too large for its longest side, whatever kind it says it is, and is not drawn',
    async (width, height) => {
      const bytes = await drawn(1, 1).png().toBuffer();
      bytes.writeUInt32BE(width, 16);
      bytes.writeUInt32BE(height, 20);
      bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
      const gif = Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1');
      gif.writeUInt16LE(Math.min(width, 65_535), 6);
      gif.writeUInt16LE(Math.min(height, 65_535), 8);
      const refuseBoth = async () => {
        expect(await cleanPicture(bytes)).toEqual(refuse('tooLarge'));
        expect(await cleanPicture(gif)).toMatchObject({ ok: false });
      };
      expect(await slowness(refuseBoth, 100)).toBeUndefined();
    },
  );
  it.each(['jpeg', 'png', 'tiff'] as const)('of the kind %s with a side of 20,000 pixels is taken', async (kind) => {
    for (const [width, height] of [
      [20_000, 4],
      [4, 20_000],
    ] as const)
      expect(await cleanPicture(await drawn(width, height).toFormat(kind).toBuffer())).toMatchObject({ ok: true });
  });
  it('of one column and more lines than may be is refused in every kind that can hold it', async () => {
    for (const kind of ['jpeg', 'png', 'tiff'] as const)
      expect(await cleanPicture(await drawn(1, 20_001).toFormat(kind).toBuffer())).toEqual(refuse('tooLarge'));
  });
  it('that says of itself that it has 30,000 by 30,000 pixels is too large, however small its file, and is not drawn', async () => {
    const bytes = await drawn(1, 1).png().toBuffer();
    bytes.writeUInt32BE(30_000, 16);
    bytes.writeUInt32BE(30_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await cleanPicture(bytes)).toEqual({ ok: false, reason: 'tooLarge' });
  });
});
