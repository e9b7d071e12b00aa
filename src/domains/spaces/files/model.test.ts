import { expect, it } from 'vitest';
import { inOrder, isBefore, type Move } from './model.ts';

const album = (moments: Readonly<Record<string, number>>) =>
  Object.entries(moments).map(([id, at]) => ({ id, at: new Date(at) }));
const order = (moments: Readonly<Record<string, number>>, moved: string, move: Move) =>
  inOrder(album(moments), moved, { move })
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1))
    .map(({ id }) => id)
    .join('');

it.each<[string, string, Move]>([
  ['dabc', 'd', { other: 'a', side: 'before' }],
  ['adbc', 'd', { other: 'a', side: 'after' }],
  ['bcda', 'a', { other: 'd', side: 'after' }],
  ['bcad', 'a', { other: 'd', side: 'before' }],
])('puts the pictures a, b, c and d into the order %s where %s goes to %j', (wanted, moved, move) => {
  expect(order({ a: 90, b: 80, c: 70, d: 60 }, moved, move)).toBe(wanted);
});

it('moves one step, and exchanges the moments of both', () => {
  expect(inOrder(album({ a: 90, b: 80 }), 'b', { move: { way: 'earlier' } })).toEqual(album({ b: 90, a: 80 }));
  expect(inOrder(album({ a: 90, b: 80 }), 'a', { move: { way: 'later' } })).toEqual(album({ b: 90, a: 80 }));
});

it('parts pictures of the same moment', () => {
  expect(order({ a: 90, b: 90, c: 90 }, 'a', { other: 'c', side: 'before' })).toBe('acb');
  const following = album({ d: 90, e: 88, f: 70 });
  const placed = inOrder(album({ a: 90, b: 90 }), 'b', { move: { way: 'later' }, following });
  expect(placed.map(({ id, at }) => `${id}${at.getTime()}`)).toEqual(['a90', 'b89', 'd88', 'e87', 'f70']);
});

it('moves nothing where the picture is gone', () => {
  expect(inOrder(album({ a: 90 }), 'x', { move: { way: 'later' } })).toEqual([]);
});
