import { describe, expect, it } from 'vitest';
import { readCsv } from '#platform/csv.ts';
import { fullNames, largestList, namesIn, namesInColumn, readTable, runningNames, strangeNames } from './model.ts';

function namesOf(text: string | Buffer, country?: string): string[] {
  const rows = readCsv(Buffer.from(text), { ...largestList, country: country as never });
  const table = readTable(rows ?? []);
  return namesInColumn(table, table.column);
}

it('the names of a list are tidied, and empty lines are dropped', () => {
  expect(namesIn([' Ana  María ', '', '\t', 'Bo\u0007b'])).toEqual(['Ana María', 'Bo b']);
});

it('the numbers and marks of lines are no part of the names', () => {
  const lines = [
    '1. Νίκος',
    '12) Ana',
    '(3) Bo',
    '4 Noa',
    '5.- Íñigo',
    '• Юлия',
    '- Kim',
    '6.Lea',
    'Kim 2',
    '’t Hart',
    '7.',
    '8º Eva',
    '  9.   Ane  ',
    '10) Jon\r',
    '☐ Miren',
    '2️⃣ Koldo',
    '- 3. Uma',
  ];
  expect(namesIn(lines)).toEqual([
    'Νίκος',
    'Ana',
    'Bo',
    'Noa',
    'Íñigo',
    'Юлия',
    'Kim',
    'Lea',
    'Kim 2',
    '’t Hart',
    '7.',
    'Eva',
    'Ane',
    'Jon',
    'Miren',
    'Koldo',
    'Uma',
  ]);
});

describe('names that follow each other', () => {
  it.each([
    ['Ane, Jon, Miren'],
    ['Ane,Jon,Miren'],
    ['  Ane ,  Jon,Miren ,\r\n'],
    ['Ane; Jon; Miren'],
    ['Ane\tJon\tMiren'],
    ['Ane | Jon | Miren'],
    ['1. Ane, 2. Jon, 3. Miren'],
    ['Ane, Jon y Miren'],
    ['Ane, Jon,\nMiren'],
    ['Ane,\nJon,\nMiren'],
    ['Ane,\r\nJon,\r\nMiren,\r\n'],
    ['- Ane;\n- Jon;\n- Miren'],
  ])('%j are Ane, Jon and Miren', (text) => {
    expect(runningNames(text) ?? []).toEqual(['Ane', 'Jon', 'Miren']);
  });

  it('may stand one a line and in some lines two, parted by a semicolon', () => {
    expect(runningNames('Ane\nJon; Miren\nKoldo')).toEqual(['Ane', 'Jon', 'Miren', 'Koldo']);
    expect(runningNames('Gil;Ane\nPaz;Jon')).toBeUndefined();
  });

  it('may go on over lines that break anywhere', () => {
    expect(runningNames('Ane, Jon, Miren\nKoldo, Noa')).toEqual(['Ane', 'Jon', 'Miren', 'Koldo', 'Noa']);
    expect(runningNames('Ane, Jon, Miren,\r\nKoldo, Noa,\r\nUma')).toHaveLength(6);
  });

  it.each([
    ['one name a line', 'Ane\nJon\nMiren'],
    ['a family name before a first name', 'García, Ana'],
    ['the same in every line', 'García, Ana\nLópez, Bea\nGil, Cai'],
    ['the same in some lines', 'Ana García\nMaría José\nLópez, Bea'],
    ['names with a class', 'Ane,3B\nJon,3B'],
    ['one name with a class', 'Ane, 3B'],
    ['a table with headings', 'Apellidos,Nombre,Tutora\nGarcía,Ana'],
    ['a table of names', 'García,Ana,Marta\nLópez,Bea,Marta'],
    ['names with numbers', '12, Ana\n13, Bea'],
  ])('are not %s', (_, text) => {
    expect(runningNames(text)).toBeUndefined();
  });
});

describe('signs of two kinds between names', () => {
  it('both part names where only some names have a comma', () => {
    expect(runningNames('Ane; Jon, Mikel; Noa')).toEqual(['Ane', 'Jon', 'Mikel', 'Noa']);
    expect(runningNames('Ane; Jon, Mikel\nKoldo; Noa; Gorka')).toEqual([
      'Ane',
      'Jon',
      'Mikel',
      'Koldo',
      'Noa',
      'Gorka',
    ]);
  });
  it('are family and given name where all have one', () => {
    expect(runningNames('Gil, Ane; Paz, Jon; Vega, Noa')).toEqual(['Gil, Ane', 'Paz, Jon', 'Vega, Noa']);
  });
});

describe('a class list', () => {
  it.each([
    ['CEIP Giner de los Ríos;;\nCurso 2026/27\nNº;Nombre;Grupo\n1;Ane;3B\n2;Jon;3B', ['Ane', 'Jon']],
    ['1ο Δημοτικό Σχολείο\nΑ/Α;Όνομα;Τάξη\n1;Νίκος;Γ2\n2;Μαρία;Γ2', ['Νίκος', 'Μαρία']],
  ])('has headings below the name of the school and the year: %j', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
  it('keeps a first child whose row is shorter than the others', () => {
    expect(namesOf('Kim;;\nAne;3B;x\nJon;3B;x')).toEqual(['Kim', 'Ane', 'Jon']);
  });

  it.each([
    ['Name;Class\nUma;4b\nVera;4b'],
    ['ΟΝΟΜΑ;ΤΑΞΗ\nUma;Δ2\nVera;Δ2'],
    ['Prenume;Nume\nUma;Pop\nVera;Ion'],
    ['Nume;Prenume\nPop;Uma\nIon;Vera'],
    ['Nº;Nombre\n1;Uma\n2;Vera'],
    ['Nº,Apellidos,Nombre,Curso\n1,García,Uma,3B\n2,López,Vera,3B'],
    ['Nom\tPrénom\nDupont\tUma\nMartin\tVera'],
    ['Name;Vorname;Klasse\nMüller;Uma;3b\nSchmidt;Vera;3b'],
    ['Επώνυμο;Όνομα;Τμήμα\nΠαππά;Uma;Α1\nΝίκου;Vera;Α1'],
    ['Nazwisko|Imię|Klasa\nNowak|Uma|4\nKowal|Vera|4'],
    ['"First name","Last name"\n"Uma","Smith"\n"Vera","Jones"'],
    ['Surname,First name\nSmith,Uma\nJones,Vera'],
    ['Voornaam;Achternaam\nUma;Jansen\nVera;Bakker'],
    ['Vezetéknév;Keresztnév\nNagy;Uma\nKis;Vera'],
    ['Прізвище;Ім’я\nКоваль;Uma\nБойко;Vera'],
    ['Soyadı;Adı\nYılmaz;Uma\nKaya;Vera'],
    ['Primer apellido;Segundo apellido;Nombre\nGil;Paz;Uma\nGil;Sol;Vera'],
    ['Alumnado;Grupo\nUma;3B\nVera;3B'],
    ['sep=;\nName;Class\nUma;4b\nVera;4b'],
    ['\ufeffsep=,\r\nClass,Name\r\n4b,Uma\r\n4b,Vera\r\n'],
    ['1;3B;Uma\n2;3B;Vera'],
    ['Uma\nVera'],
    ['Uma;3B\nVera;3B'],
    ['Uma\r\nVera\r\n\r\n'],
    ['Uma,3B\nVera,3B'],
    ['Uma, 3B\r\nVera, 3B\r\n'],
    ['3B;1. Uma\n3B;2. Vera'],
    ['1.\tUma\n2.\tVera'],
    ['uma@x.example;Uma\nvera@x.example;Vera'],
  ])('%j is of Uma and Vera', (text) => {
    expect(namesOf(text)).toEqual(['Uma', 'Vera']);
  });

  it('keeps a family name and a first name in one cell together, whatever parts the columns', () => {
    expect(namesOf('Family, First;3B\nGarcía, Ana;3B')).toEqual(['Family, First', 'García, Ana']);
    expect(namesOf('García, Ana\nLópez, Bea')).toEqual(['García, Ana', 'López, Bea']);
    expect(namesOf('"García, Ana",3B\n"López, Bea",3B')).toEqual(['García, Ana', 'López, Bea']);
    expect(namesOf('Apellidos y nombre;Curso\nGarcía, Ana;3B')).toEqual(['García, Ana']);
    expect(namesOf('Ονοματεπώνυμο\nΠαππά Ελένη')).toEqual(['Παππά Ελένη']);
  });

  it('may hold quotation marks, and lines within them', () => {
    expect(namesOf('Name;Note\n"Vera ""V""";"two\nlines"\nUma;x')).toEqual(['Vera "V"', 'Uma']);
  });

  it.each([
    ['UTF-8', 'utf8', 'GR', 'Όνομα;Τάξη\nΕλένη;Γ1\nΝίκος;Γ1', ['Ελένη', 'Νίκος']],
    ['UTF-16', 'utf16le', 'GR', 'Όνομα;Τάξη\nΕλένη;Γ1\nΝίκος;Γ1', ['Ελένη', 'Νίκος']],
    ['UTF-16 with its mark', 'utf16le', 'ES', '\ufeffNombre\tClase\nÍñigo\t3B\nAna\t3B', ['Íñigo', 'Ana']],
    ['windows-1252', 'latin1', 'ES', 'Nº;Nombre\n1;Íñigo\n2;Begoña', ['Íñigo', 'Begoña']],
  ] as const)('is read in %s', (_, encoding, country, text, names) => {
    expect(namesOf(Buffer.from(text, encoding), country)).toEqual(names);
  });

  it('is read in the tables of letters that old spreadsheets use', () => {
    // "ΟΝΟΜΑ;ΤΑΞΗ", "Ελένη;Γ1" in windows-1253; "Imię;Klasa", "Łucja;4" in windows-1250; "Име;Клас", "Иван;4" in windows-1251.
    const greek = [
      0xcf, 0xcd, 0xcf, 0xcc, 0xc1, 0x3b, 0xd4, 0xc1, 0xce, 0xc7, 0x0a, 0xc5, 0xeb, 0xdd, 0xed, 0xe7, 0x3b, 0xc3,
    ];
    expect(namesOf(Buffer.from(greek), 'GR')).toEqual(['Ελένη']);
    expect(namesOf(Buffer.from(greek))).toEqual(['Ελένη']);
    const polish = Buffer.from('Imi\xea;Klasa\n\xa3ucja;4', 'latin1');
    expect(namesOf(polish, 'PL')).toEqual(['Łucja']);
    const bulgarian = [0xc8, 0xec, 0xe5, 0x3b, 0xca, 0xeb, 0xe0, 0xf1, 0x0a, 0xc8, 0xe2, 0xe0, 0xed, 0x3b, 0x34];
    expect(namesOf(Buffer.from(bulgarian), 'BG')).toEqual(['Иван']);
  });

  it.each([
    ['a sheet', 'PK\u0003\u0004'],
    ['a document', '%PDF-1.7'],
    ['an old sheet', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a picture', '\x89PNG\r\n'],
    ['a program', 'a\0b\0\u0001\u0002\0'],
  ])('is not %s', (_, begin) => {
    expect(readCsv(Buffer.from(begin, 'latin1'), largestList)).toBeUndefined();
  });
});

it('full names are those that nobody has confirmed', () => {
  const names = ['Ana', 'Ana García', 'María José', 'Kim Lee'];
  expect([...fullNames(names, ['Kim Lee'])]).toEqual([['Ana García', 'Ana']]);
});

it('a note in brackets is asked about, and a letter or a name there is not', () => {
  expect(strangeNames(['Κατερίνα (απουσιάζει)', 'Ana (enferma)', 'Ana (B)', 'Ana (6B)', 'José (Pepe)'], [])).toEqual([
    'Κατερίνα (απουσιάζει)',
    'Ana (enferma)',
  ]);
});
