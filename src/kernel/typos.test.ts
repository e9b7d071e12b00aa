import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { isNear, typosBetween } from './typos.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcñéβ '), maxLength: 8 });

it('calls near what has at most so many typos, and nothing else', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      expect(isNear(one, other, most)).toBe(typosBetween(one, other) <= most);
    }),
  );
});

it('compares fifty names with a thousand others in a moment', { tags: ['slow'] }, async () => {
  const given = 'maria eleni paulina giorgos ines tomas olena jean-luc katarzyna mikel'.split(' ');
  const family = 'garcia papadopoulou kowalska shevchenko o’neill rossi lopez muller novak ionescu'.split(' ');
  const names = given.flatMap((one) => family.map((other) => `${one} ${other}`));
  const compare = () => {
    for (let at = 0; at < 50; at += 1)
      for (let round = 0; round < 10; round += 1) for (const name of names) isNear(names[at] ?? '', name, 2);
  };
  expect(await slowness(compare, 150)).toBeUndefined();
});
