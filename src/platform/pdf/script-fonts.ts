import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import decompress from 'wawoff2/decompress.js';
import { z } from 'zod';

const { resolve } = createRequire(import.meta.url);

/** Families of the scripts that Commissioner and DejaVu lack. Korean stands before Chinese, which says that it has Hangul. */
const families = [
  ...['thai', 'khmer', 'myanmar', 'ethiopic', 'devanagari', 'bengali', 'gurmukhi', 'gujarati', 'oriya', 'tamil'],
  ...['telugu', 'kannada', 'malayalam', 'sinhala', 'kr', 'sc'],
] as const;
/** A bitmap font without shaping, but with nearly every character of Unicode. */
const lastResort = '@fontsource/unifontex/files/unifontex-latin-400-normal.woff2';
/** The files of a family that hold what Commissioner has. */
const notOfTheScript = /^(latin|latin-ext|cyrillic|vietnamese|symbols|math)$/;

interface FontFile {
  readonly path: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}
export interface ScriptFont {
  readonly regular: Font;
  readonly bold: Font;
}

let index: Promise<readonly FontFile[]> | undefined;

/**
 * The files that may have a character, best first. Families are split into files by ranges of characters; a file has those of its range
 * that the font has. Families that are not installed are left out.
 */
export async function listFontFiles(codePoint: number): Promise<string[]> {
  index ??= Promise.all(families.map(filesOf)).then((all) => all.flat());
  const holds = ({ ranges }: FontFile) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
  return [...(await index).filter(holds).map(({ path }) => path), ...found(lastResort)];
}

let lastResortOpen: Promise<ScriptFont> | undefined;

/** Unpacked each time, which takes some milliseconds; the last resort takes a quarter of a second and is cached. */
export function openFontFile(path: string): Promise<ScriptFont> {
  if (!path.endsWith(lastResort)) return unpack(path);
  lastResortOpen ??= unpack(path);
  return lastResortOpen;
}

async function unpack(path: string): Promise<ScriptFont> {
  const font = create(Buffer.from(await decompress(await readFile(path))));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${path} is a collection of fonts`);
  if (!('wght' in font.variationAxes)) return { regular: font, bold: font };
  return { regular: font.getVariation({ wght: 400 }), bold: font.getVariation({ wght: 700 }) };
}

async function filesOf(family: string): Promise<FontFile[]> {
  const [table] = found(`@fontsource-variable/noto-sans-${family}/unicode.json`);
  if (table === undefined) return [];
  const parts = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(table, 'utf8')));
  return Object.entries(parts)
    .filter(([part]) => !notOfTheScript.test(part))
    .map(([part, ranges]) => ({
      path: join(dirname(table), 'files', `noto-sans-${family}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: ranges.split(',').map(rangeOf),
    }));
}

/** From "U+964" or "U+900-97F". */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function found(file: string): string[] {
  try {
    const path = resolve(file);
    return existsSync(path) ? [path] : [];
  } catch {
    return []; // an optional package that was left out
  }
}
