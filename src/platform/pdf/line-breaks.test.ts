import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './line-breaks.ts';
import { graphemesOf } from './text-runs.ts';

/** Every letter is one wide. */
const lines = (text: string, width: number) => breakLines(text, { width, widthOf: (part) => graphemesOf(part).length });

describe('the lines of a text', () => {
  it('end at spaces where the script writes them', () => {
    expect(lines('our school has a garden', 11)).toEqual(['our school', 'has a', 'garden']);
    expect(lines('서울초등학교 우리들의 학교', 9)).toEqual(['서울초등학교', '우리들의 학교']);
  });

  it('end between words in Thai, which writes no spaces', () => {
    expect(lines('โครงการวิทยาศาสตร์ของโรงเรียน', 15).join('')).toBe('โครงการวิทยาศาสตร์ของโรงเรียน');
    expect(lines('โครงการวิทยาศาสตร์', 8)[0]).toBe('โครงการ');
  });

  it('never begin with a full stop or a closing bracket in Chinese and Japanese, nor end with an opening one', () => {
    for (let width = 6; width < 12; width += 1)
      for (const line of lines('我们的学校「绿色花园」（第二阶段）。みんなの庭。', width)) {
        expect(line).not.toMatch(/^[」）。]/);
        expect(line).not.toMatch(/[「（]$/);
      }
  });

  it('cut a word that is wider than the line, but no letter', () => {
    expect(lines('Donaudampfschiff', 8)).toEqual(['Donaudam', 'pfschiff']);
    expect(lines('👩‍🏫👩‍🏫👩‍🏫👩‍🏫', 2)).toEqual(['👩‍🏫👩‍🏫', '👩‍🏫👩‍🏫']);
  });

  it('hold all of the text, and are as narrow as asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '中', '。', '「', 'ひ', 'ー', 'ก', 'น', '김', ',') }),
        fc.integer({ min: 1, max: 9 }),
        (text, width) => {
          const all = lines(text, width);
          expect(all.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''));
          for (const line of all) expect(graphemesOf(line).length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
