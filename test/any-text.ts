import fc from 'fast-check';

const isWhole = (point: number) => point < 0xd800 || point > 0xdfff;
const character = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter(isWhole)
  .map((point) => String.fromCodePoint(point));

/** Texts of any characters at all. fast-check's own way to them, `unit: 'binary'`, takes more than a second to get ready. */
export const anyText = (longest: number) => fc.string({ unit: character, maxLength: longest });
