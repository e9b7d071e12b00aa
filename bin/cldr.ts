import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages from which data is taken over, in fixed versions. Both are larger than the whole program, and are not installed. */
export const takenOver = {
  pictures: { name: '@iconify-json/fluent-emoji-flat', version: '1.2.6' },
  words: { name: 'cldr-annotations-full', version: '48.2.0' },
} as const;

export const readJson = <content>(path: string): content => JSON.parse(readFileSync(path, 'utf8'));

export type Annotations = Readonly<
  Record<string, { readonly default?: readonly string[]; readonly tts?: readonly string[] }>
>;

/** The annotations of a language, by sign; empty where CLDR has none. */
export function annotationsOf(language: string, folder: string): Annotations {
  const path = join(folder, 'annotations', language, 'annotations.json');
  if (!existsSync(path)) return {};
  return readJson<{ annotations: { annotations: Annotations } }>(path).annotations.annotations;
}

/** The sign of each of these things, as CLDR writes it. */
export function signsOf(folder: string, things: ReadonlySet<string>): Map<string, string> {
  const chars = readJson<Record<string, string>>(join(folder, 'chars.json'));
  const signs = new Map<string, string>();
  for (const [codes, name] of Object.entries(chars)) {
    if (!things.has(name)) continue;
    const sign = codes.split('-').filter((code) => code !== 'fe0f');
    signs.set(String.fromCodePoint(...sign.map((code) => Number.parseInt(code, 16))), name);
  }
  return signs;
}

export const withoutVariant = (sign: string): string => sign.replaceAll('\ufe0f', '');

/** One entry a line, so that a change of the set shows what changed. */
export function linesOf(content: object): string {
  const lines = Object.entries(content).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}
