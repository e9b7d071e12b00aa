import { describe, expect, it } from 'vitest';
import { steepness } from '#test/own-time.ts';
import { markedIn, withoutMarks } from './light-marks.ts';

describe('light marks in a plain text', () => {
  it('stand around whole words, also around several and inside each other', () => {
    expect(markedIn('Write **κέφαλους** and _two words_, ~~not~~ this.')).toEqual([
      'Write ',
      { mark: 'strong', inside: ['κέφαλους'] },
      ' and ',
      { mark: 'em', inside: ['two words'] },
      ', ',
      { mark: 's', inside: ['not'] },
      ' this.',
    ]);
    expect(markedIn('**all _of_ it**')).toEqual([
      { mark: 'strong', inside: ['all ', { mark: 'em', inside: ['of'] }, ' it'] },
    ]);
    expect(markedIn('(**a**)')).toEqual(['(', { mark: 'strong', inside: ['a'] }, ')']);
  });

  it('are also those that people know from elsewhere', () => {
    expect(markedIn('*soon* or __now__')).toEqual([
      { mark: 'em', inside: ['soon'] },
      ' or ',
      { mark: 'strong', inside: ['now'] },
    ]);
  });

  it.each([
    'snake_case_name and a_b',
    '2 * 3 * 4',
    'alumn*s y profesor*s',
    '5 *',
    '2 ** 3 ** 4',
    'not **closed',
    'A**n**a',
    '6**1**2 345 678',
    '****',
    '__',
    'Name: ____',
    '~~~~~~',
    '* a star',
    '_ _',
    '** **',
    'ana@**gmail**.com',
  ])('are text where they are not around words: %s', (text) => {
    expect(markedIn(text)).toEqual([text]);
  });

  it('leave addresses whole', () => {
    const href = 'https://example.org/_a_/**b**';
    expect(markedIn(`See ${href} now`)).toMatchObject(['See ', { href: 'https://example.org/_a_/**b' }, '** now']);
    expect(markedIn('**https://example.org/a_b_c**')).toMatchObject([
      { mark: 'strong', inside: [{ text: 'https://example.org/a_b_c' }] },
    ]);
  });

  it('go from the one line of a list', () => {
    expect(withoutMarks('**All** of _it_: www.example.org, 2 ** 3')).toBe('All of it: www.example.org, 2 ** 3');
  });

  it.each(['**a ', '_a', '**a _b ~~c ', '**a** ', ' _a '])('take time in proportion to the text: %s', async (part) => {
    const read = (size: number) => () => markedIn(part.repeat(size));
    expect(await steepness({ less: read(1000), more: read(10_000), times: 40 })).toBeUndefined();
  });
});
