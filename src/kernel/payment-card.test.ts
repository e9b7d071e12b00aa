import { expect, it } from 'vitest';
import { steepness } from '#test/own-time.ts';
import { holdsPaymentCard } from './payment-card.ts';

it.each([
  '4111 1111 1111 1111',
  'pay to 5500-0000-0000-0004, please',
  '5105.1051.0510.5100',
  '2223003122003222',
  '378282246310005',
  '3714 496353 98431',
  '30569309025904',
  '6011 1111 1111 1117',
  '3530111333300000',
  '6200 0000 0000 0005',
  '6759649826438453',
  '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
  '41 11 11 11 11 11 11 11',
  '4111\u00a01111\u00a01111\u00a01111',
  '4111 – 1111 – 1111 – 1111',
  '４１１１１１１１１１１１１１１１',
  'Class 4, room 12: 4111 1111 1111 1111, valid until 12 29',
  'No.4111111111111111',
])('finds the card in “%s”', (text) => {
  expect(holdsPaymentCard(text)).toBe(true);
});

it.each([
  ['a wrong check digit', '4111 1111 1111 1112'],
  ['the number of a book', 'ISBN 9788437601090'],
  ['the number of a book with dashes', 'ISBN 978-84-376-0109-0'],
  ['another book', 'ISBN 9780306406157'],
  ['a length of no card', '41111111111111116'],
  ['a beginning of no issuer', '1111 1111 1111 1117'],
  ['zeros', '0000 0000 0000 0000'],
  ['an article of a shop', 'EAN 4006381333931'],
  ['a number in an address of the web', 'https://example.org/watch/4111111111111111?x=1'],
  ['a number in an address without its beginning', 'see example.org/p/5500000000000004'],
  ['a number in an address with www', 'www.museum.example/4111111111111111'],
  ['a number in an address of mail', '4111111111111111@example.org'],
  ['a telephone', 'call +34 612 345 678 or 0030 2421 012345'],
  ['a day and a time', 'We meet on 2026-11-23 at 10:00, 12:30 and 14:45'],
  ['points of a game', '45 12 33 41 52 10 12 14 22 31 18 40'],
])('takes %s for no card', (_, text) => {
  expect(holdsPaymentCard(text)).toBe(false);
});

it.each(['4', '4 ', '4111 ', '4111.', 'a.', 'https://', '@', '41-'])(
  'takes time in proportion to the length of a text of %j',
  async (part) => {
    const search = (length: number) => {
      const text = part.repeat(length / part.length);
      return () => holdsPaymentCard(text);
    };
    expect(await steepness({ less: search(15_000), more: search(60_000), times: 6.25 })).toBeUndefined();
  },
);
