import { expect, it } from 'vitest';
import { cutShort } from './cut-short.ts';

it('leaves alone a text that is short enough', () => {
  expect(cutShort('One two', 7)).toBe('One two');
});

it('ends at a word and says that the text goes on', () => {
  expect(cutShort('One two three four', 16)).toBe('One two three…');
  expect(cutShort('One two three\nfour', 16)).toBe('One two three…');
});

it('cuts a long word, and no character in two', () => {
  expect(cutShort('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(cutShort(`${'x'.repeat(8)}😀😀`, 10)).toBe(`${'x'.repeat(8)}…`);
});
