import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { newToken } from './tokens.ts';

/** Files by key, on disk or in an object store. Keys are ours (ids and fixed words), never a person's file name. */
export interface FileStore {
  put(key: string, bytes: Buffer): Promise<void>;
  /** Undefined where nothing is kept under the key. */
  get(key: string): Promise<Readable | undefined>;
  remove(key: string): Promise<void>;
}

/** No key begins with a dot: what is being written stands apart from what is kept. */
const asideFolder = '.aside';

/** The disk, or the share of it that the program may use, is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:ENOSPC|EDQUOT)$/.test(String(error.code));
}

/** Removes what a process that was killed had begun to write. What is younger than an hour may belong to another process. */
export async function removeLeftovers(directory: string, now: Date): Promise<number> {
  const folder = join(directory, asideFolder);
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const begun = await stat(path).catch(() => undefined);
    if (!begun || now.getTime() - begun.mtimeMs < 3_600_000) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

export function filesOnDisk(directory: string): FileStore {
  const pathOf = (key: string) => {
    if (!/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/.test(key))
      throw new Error('A file key holds small letters, digits, dashes, dots and slashes.');
    return join(directory, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await mkdir(join(directory, asideFolder), { recursive: true });
      // Written aside and then renamed, so that half a file is never read.
      const aside = join(directory, asideFolder, newToken());
      try {
        await writeFile(aside, bytes);
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async get(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() ? createReadStream(path) : undefined;
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}
