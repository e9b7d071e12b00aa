import { expect, it } from 'vitest';
import { partIn } from './send-stored-file.ts';

it.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=50-5000', { first: 50, last: 99 }],
])('reads one part of the bytes: %s', (range, part) => {
  expect(partIn(range, 100)).toEqual(part);
});

it.each(['bytes=100-', 'bytes=500-600', 'bytes=-0'])('answers what lies behind the end with none: %s', (range) => {
  expect(partIn(range, 100)).toBe('none');
});

it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=9-5', 'bytes=0-1,5-6', 'pages=1-2', 'bytes=a-b'])(
  'answers what it cannot read with all: %s',
  (range) => {
    expect(partIn(range, 100)).toBe('all');
  },
);
