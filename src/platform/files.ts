import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
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
      // Written aside and then renamed: nobody ever reads half a file.
      const aside = `${path}.${newToken()}`;
      await writeFile(aside, bytes);
      await rename(aside, path);
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
