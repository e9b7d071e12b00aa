import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesOnDisk, isDiskFull } from './files.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opentwinning-files-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const filesIn = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

/** A disk on which only the first bytes find room. */
const onFullDisk = async (path: string) => {
  await writeFile(path, 'the first by');
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};

it('a file is kept whole, read, and removed', async () => {
  const files = filesOnDisk(directory);
  await files.put('spaces/a/b.webp', Buffer.from('a picture'));
  const found = await files.get('spaces/a/b.webp');
  expect(found && (await text(found))).toBe('a picture');
  await files.remove('spaces/a/b.webp');
  expect(await files.get('spaces/a/b.webp')).toBeUndefined();
  expect(await filesIn()).toBe(0);
});

it('what somebody sends stands in a file of its own until it is discarded', async () => {
  const received = await filesOnDisk(directory).receive(Readable.from([Buffer.from('one '), Buffer.from('two')]));
  expect([received.size, (await received.read()).toString(), await filesIn()]).toEqual([7, 'one two', 1]);
  await received.discard();
  expect(await filesIn()).toBe(0);
});

it('where the disk is full, or the sender breaks off, nothing half stays', async () => {
  const full = filesOnDisk(directory, onFullDisk);
  const failed = await full.put('spaces/a/b.webp', Buffer.from('a picture')).catch((error: unknown) => error);
  expect(isDiskFull(failed)).toBe(true);
  await expect(full.receive(Readable.from([Buffer.from('one')]))).rejects.toThrow('ENOSPC');
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('one');
      throw new Error('broken off');
    })(),
  );
  await expect(filesOnDisk(directory).receive(broken)).rejects.toThrow('broken off');
  expect(await filesIn()).toBe(0);
  expect(await full.get('spaces/a/b.webp')).toBeUndefined();
});

it('what a killed process left is removed after an hour; what is kept, and what is still being written, is not', async () => {
  const files = filesOnDisk(directory);
  await files.put('spaces/a/b.webp', Buffer.from('a picture'));
  const left = await files.receive(Readable.from([Buffer.from('left')]));
  const fresh = await files.receive(Readable.from([Buffer.from('fresh')]));
  const now = new Date();
  const longAgo = new Date(now.getTime() - 3_700_000);
  await utimes(left.path, longAgo, longAgo);
  await utimes(join(directory, 'spaces/a/b.webp'), longAgo, longAgo);
  expect(await files.removeLeftovers(now)).toBe(1);
  expect(await files.removeLeftovers(now)).toBe(0);
  expect((await readFile(fresh.path)).toString()).toBe('fresh');
  expect(await filesIn()).toBe(2);
});
