import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#test/any-text.ts';
import { lettersFor } from './letters.ts';
import { drawLines } from './lines.ts';
import { bytesOf, newPdf } from './pdf.ts';
import { graphemesOf } from './text-runs.ts';

const now = new Date('2026-11-23T10:00:00Z');
const emptyPdf = () => newPdf({ title: 'Letters', language: 'en', now });

async function pageWith(texts: readonly string[]): Promise<Buffer> {
  const pdf = emptyPdf();
  const letters = await lettersFor(pdf, texts);
  pdf.addPage();
  for (const text of texts) drawLines({ pdf, letters }, text, { x: 40, y: 40, width: 200, size: 12, color: '#000' });
  return bytesOf(pdf);
}

describe('the letters of a PDF', () => {
  it.each([
    ['Chinese', '上海市第一中学，「绿色花园」'],
    ['Chinese in traditional signs', '臺灣高級中學 龍鳳學習計畫'],
    ['Japanese', '東京都立ひばり高等学校・ガーデン 辻込峠'],
    ['Korean', '서울초등학교 김민지'],
    ['Thai', 'โรงเรียนสาธิต น้ำ ผู้ใหญ่'],
    ['Hindi', 'केन्द्रीय विद्यालय श्रीमती'],
    ['Bengali', 'বাংলা বিদ্যালয়'],
    ['Punjabi', 'ਪੰਜਾਬੀ ਸਕੂਲ'],
    ['Gujarati', 'ગુજરાતી શાળા'],
    ['Odia', 'ଓଡ଼ିଆ ବିଦ୍ୟାଳୟ'],
    ['Tamil', 'தமிழ் கொடி'],
    ['Telugu', 'తెలుగు పాఠశాల'],
    ['Kannada', 'ಕನ್ನಡ ಶಾಲೆ'],
    ['Malayalam', 'മലയാളം സ്കൂൾ'],
    ['Sinhala', 'සිංහල විද්‍යාලය'],
    ['Khmer', 'ភាសាខ្មែរ'],
    ['Burmese', 'မြန်မာဘာသာ'],
    ['Amharic', 'አማርኛ ትምህርት ቤት'],
    ['Arabic', 'مدرسة محمد علي'],
    ['Hebrew', 'בית ספר שלום'],
    ['Greek', 'Ελένη Ἀθῆναι'],
    ['Georgian', 'ნინო სკოლა'],
    ['Armenian', 'Անի դպրոց'],
    ['Tibetan', 'བོད་སྐད'],
  ])('are all there for %s', async (_, text) => {
    const letters = await lettersFor(emptyPdf(), [text]);
    expect(letters.legible(text)).toBe(text.normalize('NFC'));
    for (const letter of graphemesOf(text)) {
      const outlines = letters.outlinesOf(letters.fontOf(letter, 'bold'));
      // Glyph 0 is the box that stands for a letter that a font lacks.
      if (outlines) expect(outlines.glyphsForString(letter).map(({ id }) => id)).not.toContain(0);
    }
  });

  it('become a page, also where the font library cannot set signs on their letters', { tags: ['slow'] }, async () => {
    expect((await pageWith(['ਪੰਜਾਬੀ ਸਕੂਲ', 'മലയാളം സ്കൂൾ', '王小明 and Ana'])).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('need only the bundled fonts for the languages of the catalogues', async () => {
    const texts = ['Ünïcødé Ana López', 'Ελένη', 'Мария', 'Nguyễn', 'ნინო', 'Անի', 'محمد'];
    const letters = await lettersFor(emptyPdf(), texts);
    for (const letter of texts.flatMap(graphemesOf))
      expect(letters.outlinesOf(letters.fontOf(letter, 'regular'))).toBe(undefined);
  });

  it('show a mark for a character that no font has, and drop what nobody sees', async () => {
    const text = 'a\u{10fffd}b\u202ec\u0000d\ud800e\u200b';
    const letters = await lettersFor(emptyPdf(), [text]);
    expect(letters.legible(text)).toBe('a\ufffdbcd\ufffde');
    expect(letters.legible('not asked for: 中')).toBe('not asked for: \ufffd');
  });

  it('show the first sign of an emoji, a flag as its country', async () => {
    const text = '👩‍🏫 ❤️ 👍🏽 🇬🇷';
    expect((await lettersFor(emptyPdf(), [text])).legible(text)).toBe('👩 ❤ 👍 GR');
  });

  it('are drawn without an error, whatever somebody wrote', { tags: ['slow'] }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText(8), { maxLength: 2 }), async (texts) => {
        expect((await pageWith(texts)).length).toBeGreaterThan(500);
      }),
      { numRuns: 5 },
    );
  });
});
