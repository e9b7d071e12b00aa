import { expect, it } from 'vitest';
import { findUnfit } from './fit-for-album.ts';

const from = (text: string) => new Blob([Buffer.from(text, 'latin1')]);

it.each([
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['GIF', 'GIF89a'],
  ['WebP', 'RIFF\x10\n\0\0WEBPVP8 '],
  ['HEIC', '\0\0\0\x18ftypheic'],
  ['AVIF', '\0\0\0\x1cftypavif'],
  ['TIFF', 'II*\0\x08'],
])('a picture as %s can go into the album', async (_, begin) => {
  expect(await findUnfit(from(begin))).toBeUndefined();
});

it.each([
  ['a document', '%PDF-1.7'],
  ['a text', 'no picture'],
  ['a drawing with a script in it', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['an archive', 'PK\x03\x04'],
  ['nothing', ''],
])('%s is refused before it is sent, whatever its name ends in', async (_, begin) => {
  expect(await findUnfit(from(begin))).toBe('noPicture');
});

it('a picture of more than ten megabytes is refused before it is sent', async () => {
  expect(await findUnfit(new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]))).toBe('large');
});
