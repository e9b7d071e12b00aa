import { expect, it } from 'vitest';
import { KeptShortly } from './kept-shortly.ts';

function aCache(most = 2) {
  const at = { time: 0 };
  const cache = new KeptShortly<number>({ milliseconds: 60, most, isKept: (it) => it > 9, clock: () => at.time });
  let asked = 0;
  const get = (key: string, answer: number) =>
    cache.get(key, async () => {
      asked += 1;
      return answer;
    });
  return { at, cache, get, count: () => asked };
}

it('an answer that costs much is asked for again when it is too old, and one that costs little each time', async () => {
  const { at, get, count } = aCache();
  expect([await get('many', 10), await get('many', 11), await get('few', 1), await get('few', 2)]).toEqual([
    10, 10, 1, 2,
  ]);
  expect(count()).toBe(3);
  at.time = 60;
  expect(await get('many', 12)).toBe(12);
});

it('an answer that several wait for is asked for once', async () => {
  const { get, count } = aCache();
  expect(await Promise.all([get('few', 1), get('few', 2), get('other', 3)])).toEqual([1, 1, 3]);
  expect(count()).toBe(2);
});

it('the oldest answers go where there are too many', async () => {
  const { get } = aCache();
  for (const key of ['a', 'b', 'c']) await get(key, 10);
  expect([await get('b', 20), await get('c', 20), await get('a', 20)]).toEqual([10, 10, 20]);
});

it('a question that failed is asked again', async () => {
  const { cache, get } = aCache();
  await expect(cache.get('many', () => Promise.reject(new Error('The line is down')))).rejects.toThrow(
    'The line is down',
  );
  expect(await get('many', 10)).toBe(10);
});
