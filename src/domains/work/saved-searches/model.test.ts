import { describe, expect, it } from 'vitest';
import { longestName, nameOf, nextLook } from './model.ts';

const next = (mails: Parameters<typeof nextLook>[0], now: string, wasMailed = false, demo = false) =>
  nextLook(mails, new Date(now), { wasMailed, demo })?.toISOString();

describe('when a saved search is looked for next', () => {
  it('is within the hour where the reader wants to know soon, also after a mail', () => {
    expect(next('soon', '2026-11-30T10:00:00Z')).toBe('2026-11-30T10:10:00.000Z');
    expect(next('soon', '2026-11-30T10:00:00Z', true)).toBe('2026-11-30T10:45:00.000Z');
  });

  it('is a minute later in the demonstration, where somebody waits for it', () => {
    expect(next('soon', '2026-11-30T10:00:00Z', true, true)).toBe('2026-11-30T10:01:00.000Z');
    expect(next('daily', '2026-11-30T10:00:00Z', true, true)).toBe('2026-12-01T04:00:00.000Z');
  });

  it('is the next morning, or the morning of the next Monday', () => {
    expect(next('daily', '2026-11-30T03:59:59Z')).toBe('2026-11-30T04:00:00.000Z');
    expect(next('daily', '2026-11-30T04:00:00Z')).toBe('2026-12-01T04:00:00.000Z');
    expect(next('weekly', '2026-11-30T04:00:00Z')).toBe('2026-12-07T04:00:00.000Z');
    expect(next('weekly', '2026-12-06T23:00:00Z')).toBe('2026-12-07T04:00:00.000Z');
  });

  it('is never where no mail is wanted', () => {
    expect(next('never', '2026-11-30T04:00:00Z')).toBeUndefined();
  });
});

describe('the name that is offered for a search', () => {
  it('is made of the text and the filters, or begins with what the list is of', () => {
    expect(nameOf({ text: 'bees', filters: ['Spain', 'Music'] }, 'People')).toBe('bees · Spain · Music');
    expect(nameOf({ text: '', filters: ['Ages\u00a010–\u206012'] }, 'People')).toBe('People · Ages 10–12');
    expect(nameOf({ text: '', filters: [] }, 'People')).toBe('People');
  });

  it('is never too long, ends with whole parts, and says that there are more', () => {
    const parts = Array.from({ length: 30 }, (_, at) => `part ${at}`);
    const name = nameOf({ text: '', filters: parts }, 'People');
    expect(name).toMatch(/^People( · part \d+)+ · …$/);
    for (let length = 80; length <= 110; length += 1)
      for (const filters of [[], ['Spain'], ['x'.repeat(length)], parts])
        expect(nameOf({ text: 'y'.repeat(length), filters }, 'People').length).toBeLessThanOrEqual(longestName);
    expect(nameOf({ text: `${'y'.repeat(96)}🐝🐝`, filters: ['Spain'] }, 'People').isWellFormed()).toBe(true);
  });
});
