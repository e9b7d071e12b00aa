import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, strongDirection } from './text-runs.ts';

const one = () => 'font';
const texts = (line: string) => runsOf(line, one).map((run) => run.text);

describe('the runs of a line', () => {
  it('leaves a line of one direction as it is', () => {
    expect(texts('Ana López, 3rd school')).toEqual(['Ana López, 3rd school']);
    expect(texts('محمد علي العربي')).toEqual(['محمد علي العربي']);
  });

  it('puts words from right to left before what follows them in a line from left to right', () => {
    expect(texts('School of محمد علي, Amman')).toEqual(['School of ', 'محمد علي', ', Amman']);
  });

  it('turns the line round where it begins from right to left, and leaves its numbers as they are', () => {
    expect(texts('مدرسة 42 عمان')).toEqual([' عمان', '42', 'مدرسة ']);
  });

  it('takes another font where the letters change', () => {
    const runs = runsOf('Ana Ελένη', (letter) => (/\p{Script=Greek}/u.test(letter) ? 'greek' : 'latin'));
    expect(runs).toEqual([
      { text: 'Ana ', font: 'latin' },
      { text: 'Ελένη', font: 'greek' },
    ]);
  });

  it('never loses or adds a letter, whatever the line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '7', 'م', 'ع', 'ש', 'გ', ',', '(', '👩‍🏫') }),
        (line) => {
          const sorted = (text: string) => [...text.normalize('NFC')].sort().join('');
          expect(sorted(texts(line).join(''))).toBe(sorted(line));
        },
      ),
    );
  });

  it('knows the direction by the first letter that has one', () => {
    expect(['12 ქ', '"שלום', '', '… محمد abc'].map(strongDirection)).toEqual(['ltr', 'rtl', 'ltr', 'rtl']);
  });
});
