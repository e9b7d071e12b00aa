import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { unzip } from '#test/unzip.ts';
import { type ZipEntry, zipOf } from './zip.ts';

const now = new Date('2026-11-30T11:22:33Z');

async function* these(...entries: readonly ZipEntry[]) {
  yield* entries;
}

it('holds each file as it was, packed or as it is, under its name', async () => {
  const text = Buffer.from('Σας ευχαριστούμε. '.repeat(2000));
  const noise = Buffer.from(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251));
  const packed = await buffer(
    zipOf(
      these(
        { name: 'data/ευχαριστώ.json', content: text },
        { name: 'pictures/1.webp', content: noise, stored: true },
        { name: 'empty.txt', content: Buffer.alloc(0) },
      ),
      now,
    ),
  );
  expect([...(await unzip(packed))]).toEqual([
    ['data/ευχαριστώ.json', text],
    ['pictures/1.webp', noise],
    ['empty.txt', Buffer.alloc(0)],
  ]);
  expect(packed.length).toBeLessThan(text.length);
});

it('is a file of its own where nothing is in it', async () => {
  expect((await unzip(await buffer(zipOf(these(), now)))).size).toBe(0);
});

it('ends with the fault of what should be in it', async () => {
  async function* broken(): AsyncGenerator<ZipEntry> {
    yield { name: 'one.txt', content: Buffer.from('One') };
    throw new Error('The second is missing.');
  }
  await expect(buffer(zipOf(broken(), now))).rejects.toThrow('The second is missing.');
});
