import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { iconForPrint } from './pictures.ts';

const side = 96;
const drawn = new Map<string, Promise<Buffer | undefined>>();

/** Round flags as PNG, for paper; a country without one is left out, as it is named beside them. */
export async function flagsForPrint(countries: readonly string[]): Promise<Buffer[]> {
  const flags = await Promise.all(countries.map(flagOf));
  return flags.filter((flag) => flag !== undefined);
}

function flagOf(country: string): Promise<Buffer | undefined> {
  const known = drawn.get(country) ?? drawFlag(country);
  drawn.set(country, known);
  return known;
}

async function drawFlag(country: string): Promise<Buffer | undefined> {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const file = join(process.cwd(), 'src/browser/flags', `${country.toLowerCase()}.svg`);
  const svg = await readFile(file, 'utf8').catch(() => undefined);
  return svg === undefined ? undefined : iconForPrint(svg, side);
}
