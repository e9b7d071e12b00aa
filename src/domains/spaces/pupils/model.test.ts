import { describe, expect, it } from 'vitest';
import { pupilsForm } from './forms.ts';
import { asTyped, asTypedUserName, longestName, numbered, typedName } from './model.ts';

describe('the names of a class', () => {
  it('get a number where they are not the only ones', () => {
    expect(numbered(['Kim', 'Ana', 'KIM'], ['kim 2'])).toEqual(['Kim', 'Ana', 'KIM 3']);
  });

  it('get a number where they look like another one, and none where their letters are others of one alphabet', () => {
    expect(numbered(['\u0391mina', 'Ian', 'Lan', 'К\u0456m'], ['Amina', 'Kim'])).toEqual([
      '\u0391mina 2',
      'Ian',
      'Lan',
      'К\u0456m 2',
    ]);
  });

  it('stay short enough with their number', () => {
    const long = 'x'.repeat(longestName);
    expect(numbered([long, long]).map(({ length }) => length)).toEqual([longestName, longestName]);
  });

  it.each([
    ['Íñigo', 'inigo'],
    ['Ψυχή', 'psychi'],
    ['Κούκλα', 'koukla'],
    ['Παπαδόπουλος', 'papadopoulos'],
    ['Ευχή', 'efchi'],
    ['Αύρα-Λου', 'avralou'],
    ['Юлія', 'yuliya'],
    ['Øyvind', 'oyvind'],
    ['أمل', ''],
    ['美咲', ''],
    ["D'Arcy O.", 'darcyo'],
  ])('%s is typed as "%s"', (name, typed) => {
    expect(typedName(name)).toBe(typed);
  });

  it('are read as children type them', () => {
    expect(asTyped(' Kim.Delfin-47 ')).toBe('kim.delfin-47');
    expect(asTypedUserName('Ελένη.Κούκλα-47')).toBe('eleni.koukla-47');
    expect(asTyped('luna47 tren  pan')).toBe('luna47-tren-pan');
    for (const dash of ['–', '—', '\u2011', '\u2212', '_', ' - '])
      expect(asTyped(`Lúna47${dash}TRÉN${dash}pa\u0301n`)).toBe('luna47-tren-pan');
  });
});

it('a list of a hundred names is taken, and not one of a hundred and one', () => {
  const read = (count: number) =>
    pupilsForm.safeParse({
      idempotencyKey: '0197f000-0000-7000-8000-000000000000',
      language: 'en',
      names: Array.from({ length: count }, () => 'Ana'),
    });
  expect([read(100).success, read(101).success]).toEqual([true, false]);
});
