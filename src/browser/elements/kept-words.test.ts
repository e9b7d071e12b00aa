import { describe, expect, it } from 'vitest';
import { newerWords, savedElsewhere } from './kept-words.ts';

const [monday, tuesday] = ['2026-11-23T10:00:00.000Z', '2026-11-24T10:00:00.000Z'];
const values = { title: ['A jar of rain'], ages: ['9', '11'] };
const shown = { title: ['Another title'], ages: [] };

describe('what auto-save keeps in the browser', () => {
  it('comes back when the server has saved nothing since, however wrong the clock', () => {
    expect(newerWords({ at: '2001-01-01T00:00:00.000Z', base: monday, values }, shown, monday)).toEqual(values);
    expect(newerWords({ at: monday, base: '', values }, shown, '')).toEqual(values);
  });

  it('comes back when it was typed after what the server saved', () => {
    expect(newerWords({ at: tuesday, base: '', values }, shown, monday)).toEqual(values);
  });

  it('gives way to what the server saved later', () => {
    expect(newerWords({ at: monday, base: '', values }, shown, tuesday)).toEqual({});
    const over = { title: [['A jar'], ['A ja']], ages: [['9']] };
    expect(newerWords({ at: monday, base: '', values, over }, shown, tuesday)).toEqual({});
  });

  it('comes back where the page was made before the server had it, and not where it was made after', () => {
    const saved = { at: monday, base: tuesday, values, settled: true };
    expect(newerWords(saved, shown, monday)).toEqual(values);
    expect(newerWords(saved, shown, '')).toEqual(values);
    expect(newerWords(saved, shown, tuesday)).toEqual({});
  });

  it('does not come back where the page shows it', () => {
    const asShown = { title: ['A jar of rain '], ages: ['9', '11'] };
    expect(newerWords({ at: tuesday, base: '', values }, asShown, monday)).toEqual({});
  });

  it('comes back where the server saved late what had been typed before', () => {
    const over = { title: [[''], ['A jar ']], ages: [['9']] };
    const half = { title: ['A jar'], ages: ['7'] };
    expect(newerWords({ at: monday, base: '', values, over }, half, tuesday)).toEqual({ title: ['A jar of rain'] });
  });
});

it('a field is saved elsewhere where the page shows what this tab has never known', () => {
  const over = { title: [[''], ['A jar']], ages: [['9'], ['9', '10']] };
  const names = ['title', 'ages', 'idea'];
  expect(savedElsewhere({ over }, { title: ['A jar '], ages: ['9'], idea: ['x'] }, names)).toEqual([]);
  expect(savedElsewhere({ over }, { title: ['A kite'], ages: ['9', '10'], idea: ['x'] }, names)).toEqual(['title']);
  expect(savedElsewhere({}, { title: ['A kite'] }, names)).toEqual([]);
});
