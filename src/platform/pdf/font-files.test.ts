import { createRequire } from 'node:module';
import { create, openSync } from 'fontkit';
import { expect, it } from 'vitest';
import { fontBytes } from './font-files.ts';

const { resolve } = createRequire(import.meta.url);

it.each(['latin-400', 'greek-700', 'cyrillic-ext-400'])(
  'a font that is unpacked holds what the packed one holds: %s',
  (part) => {
    const path = resolve(`@fontsource/commissioner/files/commissioner-${part}-normal.woff`);
    const [packed, plain] = [openSync(path), create(fontBytes(path))];
    if (!('layout' in packed) || !('layout' in plain)) throw new Error('a collection');
    expect(plain.characterSet).toEqual(packed.characterSet);
    const text = 'AV Ελένη fi ёж'.normalize('NFC');
    expect(plain.layout(text).advanceWidth).toBe(packed.layout(text).advanceWidth);
    const outline = (font: typeof plain) => font.glyphsForString('Aж').map((glyph) => glyph.path.toSVG());
    expect(outline(plain)).toEqual(outline(packed));
    expect(fontBytes(path)).toBe(fontBytes(path));
  },
);

it('a font that is not packed is left as it is', () => {
  const plain = create(fontBytes(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));
  expect('postscriptName' in plain && plain.postscriptName).toBe('DejaVuSans');
});
