import { expect, it } from 'vitest';
import { colourOf } from './colours.ts';

it('writes colours of the stylesheet as browsers show them', () => {
  expect(colourOf(1, 0, 0)).toBe('#ffffff');
  expect(colourOf(0, 0, 0)).toBe('#000000');
  expect(colourOf(0.627966, 0.257704, 29.2346)).toBe('#ff0000');
  expect(colourOf(0.452014, 0.313214, 264.052)).toBe('#0000ff');
});
