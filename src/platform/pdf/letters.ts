import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { fontBytes } from './font-files.ts';
import type { Pdf } from './pdf.ts';
import { listFontFiles, openFontFile, type ScriptFont } from './script-fonts.ts';
import { graphemesOf } from './text-runs.ts';

export type Weight = 'regular' | 'bold';
type Fonts = Readonly<Record<Weight, string>>;

/** Which of the letters of some texts can be drawn, and with which fonts. */
export interface Letters {
  /** The text that can be drawn: without invisible characters, and with a replacement where no font has a letter. */
  legible(text: string): string;
  /** The font that has all of a letter with its accents. */
  fontOf(letter: string, weight: Weight, previous?: string): string;
  /** A font that is drawn as outlines; undefined for one that is embedded. */
  outlinesOf(font: string): Font | undefined;
}

/**
 * The typeface of the headings, in the files that it comes in: one for each group of letters. What none of them has
 * (Georgian, Armenian, Arabic...) is drawn with DejaVu. WOFF, for the smaller WOFF2 loses its accents in a PDF.
 */
const commissioner = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
const numbers = { regular: 400, bold: 700 } as const;
const { resolve } = createRequire(import.meta.url);
const bundledFonts: readonly { readonly fonts: Fonts; readonly files: Fonts }[] = [
  ...commissioner.map((part) => ({
    fonts: { regular: `${part}-regular`, bold: `${part}-bold` },
    files: { regular: commissionerFile(part, 'regular'), bold: commissionerFile(part, 'bold') },
  })),
  {
    fonts: { regular: 'text', bold: 'bold' },
    files: {
      regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
      bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
    },
  },
];
const dejavu: Fonts = { regular: 'text', bold: 'bold' };
/** The replacement character, which DejaVu has. */
const unknown = '\ufffd';

/** Opens the fonts that the texts need besides the bundled ones. Texts of the catalogues need none. */
export async function lettersFor(pdf: Pdf, texts: readonly string[]): Promise<Letters> {
  for (const { fonts, files } of bundledFonts)
    for (const weight of ['regular', 'bold'] as const) pdf.registerFont(fonts[weight], fontBytes(files[weight]));
  const drawn = new Map<string, string>();
  const chosen = new Map<string, Fonts>();
  const opened = new Map<string, Promise<ScriptFont>>();
  const outlines = new Map<string, Font>();
  for (const letter of new Set(texts.flatMap(graphemesOf))) {
    const found = await findFonts(letter, { opened, outlines });
    drawn.set(letter, found?.text ?? (isOrnament(letter) ? '' : unknown));
    if (found) chosen.set(found.text, found.fonts);
  }
  return {
    legible: (text) =>
      graphemesOf(text)
        .map((letter) => drawn.get(letter) ?? (bundledFontsWith(letter) ? letter : unknown))
        .join(''),
    fontOf: (letter, weight, previous) => {
      // A space goes with the word before it, so that words from right to left keep their order.
      if (letter === ' ' && previous !== undefined && isOfTheHouse(previous)) return previous;
      return (chosen.get(letter) ?? bundledFontsWith(letter) ?? dejavu)[weight];
    },
    outlinesOf: (font) => outlines.get(font),
  };
}

/** The bundled fonts that have all characters of a letter. */
function bundledFontsWith(letter: string): Fonts | undefined {
  const points = pointsOf(letter);
  return bundledFonts.find(({ files }) =>
    Object.values(files).every((file) => points.every((point) => bundledFont(file).hasGlyphForCodePoint(point))),
  )?.fonts;
}

const pointsOf = (letter: string) => [...letter].map((character) => character.codePointAt(0) ?? 0);

function isOfTheHouse(font: string): boolean {
  return bundledFonts.some(({ fonts }) => fonts.regular === font || fonts.bold === font);
}

const isOrnament = (letter: string) =>
  /\p{Extended_Pictographic}|^[\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u.test(letter);

interface Open {
  readonly opened: Map<string, Promise<ScriptFont>>;
  readonly outlines: Map<string, Font>;
}

async function findFonts(
  letter: string,
  { opened, outlines }: Open,
): Promise<{ readonly text: string; readonly fonts: Fonts } | undefined> {
  for (const text of formsOf(letter)) {
    const fonts = bundledFontsWith(text);
    if (fonts) return { text, fonts };
    const points = pointsOf(text);
    for (const path of await listFontFiles(points[0] ?? 0)) {
      const font = await (opened.get(path) ?? remember(opened, path));
      if (points.every((point) => font.regular.hasGlyphForCodePoint(point)))
        return { text, fonts: outlined(path, font, outlines) };
    }
  }
  return undefined;
}

/** The letter; without joiners; and without its accents, so that it can still be recognised. */
function formsOf(letter: string): string[] {
  const plain = letter.replace(/[\p{Cc}\p{Cs}]/gu, '').replace(/[^\P{Default_Ignorable_Code_Point}\u200c\u200d]/gu, '');
  const flag = plain.replace(/[\u{1f1e6}-\u{1f1ff}]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41),
  );
  if (flag !== plain) return [flag];
  const bare = plain.replace(/[\u200c\u200d]/g, '');
  const forms = /\p{Extended_Pictographic}/u.test(plain) ? [] : [plain, bare];
  return [...new Set([...forms, [...bare][0] ?? ''])].filter(Boolean);
}

function remember(opened: Map<string, Promise<ScriptFont>>, path: string): Promise<ScriptFont> {
  const font = openFontFile(path);
  opened.set(path, font);
  return font;
}

function outlined(path: string, font: ScriptFont, outlines: Map<string, Font>): Fonts {
  const fonts = { regular: `${path} regular`, bold: `${path} bold` };
  for (const weight of ['regular', 'bold'] as const) outlines.set(fonts[weight], font[weight]);
  return fonts;
}

function commissionerFile(part: string, weight: Weight): string {
  return resolve(`@fontsource/commissioner/files/commissioner-${part}-${numbers[weight]}-normal.woff`);
}

const openBundledFonts = new Map<string, Font>();

/** Kept open: nearly every letter is in one of them. */
function bundledFont(file: string): Font {
  const known = openBundledFonts.get(file);
  if (known) return known;
  const font = create(fontBytes(file));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a collection of fonts`);
  openBundledFonts.set(file, font);
  return font;
}
