import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { holdsDetails } from './details-typed.ts';

it.each([
  ['Write to ana.lopez@colegio.example, please', true],
  ['Call me: +34 612 345 678', true],
  ['612-345-678 in the evening', true],
  ['We meet on 12 March 2027 at 10:30 in room 204', false],
  ['25 pupils, 3 groups, pages 120-134', false],
  ['@ana, look', false],
])('in “%s”: %s', (text, holds) => expect(holdsDetails(text)).toBe(holds));

it.each(['a', '1 ', 'a@', '.'])('takes no longer for a long text of “%s”', async (part) => {
  const text = part.repeat(5000 / part.length);
  expect(await slowness(() => holdsDetails(text), 50)).toBeUndefined();
});
