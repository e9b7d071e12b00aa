import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { moneyNumberIn } from './money-numbers.ts';

it.each([
  ['4111 1111 1111 1111', 'card'],
  ['pay to 5500-0000-0000-0004, please', 'card'],
  ['４１１１１１１１１１１１１１１１', 'card'],
  ['378282246310005', 'card'],
  ['4111 1111 1111 1112', undefined],
  ['0000 0000 0000 0000', undefined],
  ['GB82 WEST 1234 5698 7654 32', 'iban'],
  ['my account is DE89370400440532013000 thanks', 'iban'],
  ['gr16 0110 1250 0000 0001 2300 695', 'iban'],
  ['GB82 WEST 1234 5698 7654 33', undefined],
  ['We meet on 2026-11-23 at 10:00, call +34 612 345 678', undefined],
  ['Class 4A, 25 pupils, room 1234567890123', undefined],
] as const)('reads “%s”', (text, found) => {
  expect(moneyNumberIn(text)).toBe(found);
});

it('takes no address of ours for a number', () => {
  const ids = Array.from(
    { length: 2000 },
    (_, n) =>
      `https://platform.test/projects/${createHash('sha256')
        .update(`${n}`)
        .digest('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')}`,
  );
  expect(ids.filter((address) => moneyNumberIn(`See ${address}, please`))).toEqual([]);
});
