import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Tree } from './tree.ts';

type Texts = Readonly<Record<string, string>>;

/** A tree that was never written: paths and texts. */
export const planted = (texts: Texts): Tree => Object.entries(texts).map(([path, text]) => ({ path, text }));

/** Writes the files into a folder of their own, and takes it away afterwards. */
export async function withFolder<value>(texts: Texts, look: (folder: string) => Promise<value>): Promise<value> {
  const folder = await mkdtemp(join(tmpdir(), 'planted-'));
  try {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await look(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
