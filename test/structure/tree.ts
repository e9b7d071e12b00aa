import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file as the checks see it: its path from the root with forward slashes, and its text. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}
export type Tree = readonly TreeFile[];

/** What is wrong where, and what to do about it. */
export interface Breach {
  readonly file: string;
  readonly rule: string;
  readonly advice: string;
}

export const linesOf = (breaches: readonly Breach[]): string[] =>
  breaches.map(({ file, rule, advice }) => `${file}: ${rule}. ${advice}`).sort();

const skipped = new Set(['node_modules', 'dist', 'data', '.cache']);

/** All files below the named folders; a folder that is not there yet counts as empty. */
export async function readTree(folders: readonly string[], root = process.cwd()): Promise<Tree> {
  const files: TreeFile[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (!entry.isFile() || path.split('/').some((part) => skipped.has(part))) continue;
      files.push({ path, text: await readFile(join(root, path), 'utf8') });
    }
  }
  return files;
}

export const isCode = (file: TreeFile): boolean => /\.(tsx?|mjs|cjs|js)$/.test(file.path);
export const isTest = (file: TreeFile): boolean => /\.(test|spec)\.tsx?$/.test(file.path);

/**
 * A line of `domain-map.json`. Of a domain (`people/contacts`): which domains of its own group it imports, which tables and views are its own,
 * and which of others its queries read. Of a group (`people`): whose domains its own may import.
 */
export interface DomainLine {
  readonly knows: readonly string[];
  readonly tables?: readonly string[];
  readonly views?: readonly string[];
  readonly reads?: readonly string[];
}
export type DomainMap = Readonly<Record<string, DomainLine>>;

export const isDomain = (name: string): boolean => name.includes('/');

export async function readDomainMap(root = process.cwd()): Promise<DomainMap> {
  return JSON.parse(await readFile(join(root, 'domain-map.json'), 'utf8'));
}
