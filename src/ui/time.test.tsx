import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { RelativeTime, Time } from './time.tsx';
import { writeMonths, writeRelativeTime, writeShortAge, writeTime } from './write-time.ts';

const now = new Date('2026-11-23T11:04:00Z');
const earlier = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const reader = { language: 'en', timeZone: 'Europe/Athens', now };

describe('a time', () => {
  it('from month to month says once what both have in common', () => {
    const months = (language: string) =>
      writeMonths(new Date('2027-05-01T12:00:00Z'), new Date('2027-06-30T12:00:00Z'), { ...reader, language });
    expect(months('es')).toBe('mayo–junio de 2027');
    expect(months('en').replaceAll('\u2009', ' ')).toBe('May – June 2027');
  });

  it.each([
    [20, 'now'],
    [240, '4 minutes ago'],
    [3599, '59 minutes ago'],
    [86_399, '23 hours ago'],
    [86_400, '1 day ago'],
    [604_799, '6 days ago'],
    [604_800, '7 days ago'],
    [1_209_599, '13 days ago'],
    [1_209_600, '14 days ago'],
    [2_600_000, '30 days ago'],
    [2_700_000, '1 month ago'],
    [40_000_000, '1 year ago'],
    [-90_000, 'in 1 day'],
    [-259_200, 'in 3 days'],
  ])('%i seconds back reads "%s"', (seconds, words) => {
    expect(writeRelativeTime(earlier(seconds), now, 'en')).toBe(words);
  });

  it.each([
    [20, 'ahora'],
    [130, '2 min'],
    [11_000, '3 h'],
    [259_200, '3 d'],
    [5_000_000, '26 sept'],
    [40_000_000, '17 ago 2025'],
  ])('is short at the end of a row: %i seconds back reads "%s"', (seconds, words) => {
    const text = writeShortAge(earlier(seconds), { now, language: 'es', timeZone: 'Europe/Athens' });
    expect(text).toBe(words);
  });

  it('speaks the language of the reader', () => {
    expect(writeRelativeTime(earlier(240), now, 'es')).toBe('hace 4 minutos');
    expect(writeRelativeTime(earlier(240), now, 'el')).toBe('πριν από 4 λεπτά');
  });

  it('is written in the time zone of the reader, and exactly for machines', () => {
    const html = renderToString(<Time when={now} reader={reader} />);
    expect(html).toBe('<time datetime="2026-11-23T11:04:00.000Z">23 November 2026 at 13:04</time>');
  });

  it('names the zone where nobody knows that of the reader, and only beside an hour', () => {
    const guest = { language: 'en', timeZone: 'UTC' };
    expect(writeTime(now, guest, 'moment')).toBe('23 November 2026 at 11:04 UTC');
    expect(writeTime(now, guest, 'clock')).toBe('11:04 UTC');
    expect(writeTime(now, guest, 'day')).toBe('23 November 2026');
  });

  it('says the exact moment where it is told as a distance', () => {
    expect(renderToString(<RelativeTime when={earlier(240)} reader={reader} />)).toContain(
      'title="23 November 2026 at 13:00"',
    );
  });
});
