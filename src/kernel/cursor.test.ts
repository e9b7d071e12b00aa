import { expect, it } from 'vitest';
import { readCursor, takePage, writeCursor } from './cursor.ts';

const id = '01a0b6c8-7d3e-7f21-8a44-5b1c2d3e4f50';

it('a mark is read as it was written', () => {
  const mark = { at: new Date('2026-11-23T09:00:00.123Z'), id };
  expect(readCursor(writeCursor(mark))).toEqual(mark);
});

it.each([null, '', id, `_${id}`, `-1_${id}`, `12345678901234_${id}`, '1_', "1_' or 1=1", `1_${id}_`])(
  'what none of our pages wrote is no mark: %j',
  (text) => {
    expect(readCursor(text)).toBeUndefined();
  },
);

it.each([
  [[], { shown: [], last: undefined }],
  [['a', 'b'], { shown: ['a', 'b'], last: undefined }],
  [['a', 'b', 'c'], { shown: ['a', 'b'], last: 'b' }],
])('a page of two ends where others follow, and only there: %j', (rows, page) => {
  expect(takePage(rows, 2)).toEqual(page);
});
