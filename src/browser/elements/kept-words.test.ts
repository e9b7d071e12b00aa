import { describe, expect, it } from 'vitest';
import { isNewer } from './kept-words.ts';

const [monday, tuesday] = ['2026-11-23T10:00:00.000Z', '2026-11-24T10:00:00.000Z'];

describe('what auto-save keeps in the browser', () => {
  it('comes back when the server has saved nothing since, however wrong the clock', () => {
    expect(isNewer({ at: '2001-01-01T00:00:00.000Z', base: monday }, monday)).toBe(true);
    expect(isNewer({ at: monday, base: '' }, '')).toBe(true);
  });

  it('comes back when it was typed after what the server saved', () => {
    expect(isNewer({ at: tuesday, base: '' }, monday)).toBe(true);
  });

  it('gives way to what the server saved later', () => {
    expect(isNewer({ at: monday, base: '' }, tuesday)).toBe(false);
  });
});
