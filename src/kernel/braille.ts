/** The letters that cells stand for in most languages, and those of Spanish with accents. */
const cells = '⠁a⠃b⠉c⠙d⠑e⠋f⠛g⠓h⠊i⠚j⠅k⠇l⠍m⠝n⠕o⠏p⠟q⠗r⠎s⠞t⠥u⠧v⠭x⠽y⠵z⠺w⠷a⠮e⠌i⠬o⠾u⠻n⠳u';
const greekCells = '⠁α⠃β⠛γ⠙δ⠑ε⠵ζ⠱η⠹θ⠊ι⠅κ⠇λ⠍μ⠝ν⠭ξ⠕ο⠏π⠗ρ⠎σ⠞τ⠽υ⠋φ⠓χ⠯ψ⠚ω';

const tables = [cells, greekCells].map(
  (table) => new Map([...table.matchAll(/(.)(.)/gu)].map(([, cell = '', letter = '']) => [cell, letter])),
);

/** Signs of writing, as for a capital, that stand before letters. */
const signs = /[\u2820\u2828\u2830\u2838]/g;
const pattern = /[\u2801-\u28ff]/;

export const hasBraille = (text: string): boolean => pattern.test(text);

/** A text with its Braille patterns as the letters that they stand for, Latin and Greek; empty where there are none. */
export function readBraille(text: string): readonly string[] {
  if (!hasBraille(text)) return [];
  const plain = text.replaceAll(signs, '');
  return tables.map((letters) => plain.replaceAll(/[\u2801-\u28ff]/g, (cell) => letters.get(cell) ?? ' '));
}
