import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { newToken } from './tokens.ts';

/** Files by key, on disk or in an object store. Keys are ours (ids and fixed words), never a person's file name. */
export interface FileStore {
  /** Of what comes piece by piece no more than a piece stands in memory. */
  put(key: string, content: Buffer | AsyncIterable<Buffer>): Promise<void>;
  /** Undefined where nothing is kept under the key. */
  get(key: string, part?: FilePart): Promise<Readable | undefined>;
  remove(key: string): Promise<void>;
  /** In bytes; 0 where nothing is kept under the key. */
  size(key: string): Promise<number>;
  /** Writes what somebody sends to a temporary file as it comes: large files never stand in memory. */
  receive(content: AsyncIterable<Buffer>): Promise<ReceivedFile>;
  /** Removes what a process that was killed had begun to write; resolves to the number of files. */
  removeLeftovers(now: Date): Promise<number>;
}

/** From one byte to another, both of them too. */
export interface FilePart {
  readonly first: number;
  readonly last: number;
}

/** A temporary file. The code that receives it discards it. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  read(): Promise<Buffer>;
  discard(): Promise<void>;
}

/** No key begins with a dot: what is being written stands apart from what is kept. */
const asideFolder = '.aside';

/** What is younger may belong to another process that is still writing it. */
const leftoverAfter = 3_600_000;

/** The disk, or the share of it that the program may use, is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:ENOSPC|EDQUOT)$/.test(String(error.code));
}

/** How a file is written: tests hand in a disk that is full. */
type Write = (path: string, content: Buffer | AsyncIterable<Buffer>) => Promise<void>;

/** All of a file, for what cannot be handed on as it comes: pictures of a few hundred kilobytes. */
export async function readWhole(files: Pick<FileStore, 'get'>, key: string): Promise<Buffer | undefined> {
  const content = await files.get(key);
  return content && buffer(content);
}

/** The part of a store that keeps what is not finished, below its directory. */
export function writesAside(directory: string, write: Write = writeFile) {
  const folder = join(directory, asideFolder);
  /** Where the writing fails, nothing of it stays. */
  const begin = async (content: Buffer | AsyncIterable<Buffer>): Promise<string> => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, newToken());
    try {
      await write(path, content);
      return path;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  };
  return {
    begin,
    async receive(content: AsyncIterable<Buffer>): Promise<ReceivedFile> {
      const path = await begin(content);
      const { size } = await stat(path);
      return { path, size, read: () => readFile(path), discard: () => rm(path, { force: true }) };
    },
    async removeLeftovers(now: Date): Promise<number> {
      let removed = 0;
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const begun = await stat(path).catch(() => undefined);
        if (!begun || now.getTime() - begun.mtimeMs < leftoverAfter) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

export function filesOnDisk(directory: string, write?: Write): FileStore {
  const { begin, receive, removeLeftovers } = writesAside(directory, write);
  const pathOf = (key: string) => {
    if (!/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/.test(key))
      throw new Error('A file key holds small letters, digits, dashes, dots and slashes.');
    return join(directory, key);
  };
  return {
    async put(key, content) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Written aside and then renamed, so that half a file is never read.
      const aside = await begin(content);
      await rename(aside, path).catch(async (error: unknown) => {
        await rm(aside, { force: true });
        throw error;
      });
    },
    async get(key, part) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() ? createReadStream(path, part && { start: part.first, end: part.last }) : undefined;
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async size(key) {
      const found = await stat(pathOf(key)).catch(() => undefined);
      return found?.isFile() ? found.size : 0;
    },
    receive,
    removeLeftovers,
  };
}
