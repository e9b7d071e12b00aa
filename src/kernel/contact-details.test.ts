import { describe, expect, it } from 'vitest';
import { everydaySentences } from '#test/everyday-sentences.ts';
import { ownTime } from '#test/own-time.ts';
import { contactDetailsIn } from './contact-details.ts';

const written = (...texts: readonly string[]) => contactDetailsIn(texts).map((detail) => detail.written);

describe('contact details in a text', () => {
  it.each([
    ['Write to ana@school.example.', 'ana@school.example'],
    ['<ana.lopez+etw@school.example>', 'ana.lopez+etw@school.example'],
    ['ana (at) school (dot) example', 'ana@school.example'],
    ['ana [at] school.example', 'ana@school.example'],
    ['ANA@SCHOOL.EXAMPLE', 'ANA@SCHOOL.EXAMPLE'],
    ['ana@school\u200b.example', 'ana@school.example'],
    ['νίκος, nikos@σχολείο.ελ!', 'nikos@σχολείο.ελ'],
    ['mailto:ana@school.example', 'ana@school.example'],
    ['Me llamas al 612 345 678', '612 345 678'],
    ['612345678', '612345678'],
    ['６１２３４５６７８', '612345678'],
    ['612.345.679 por las tardes', '612.345.679'],
    ['91 234 56 78', '91 234 56 78'],
    ['Tel.: 91-2345678', '91-2345678'],
    ['teléfono 923456', '923456'],
    ['+34 612 345 678', '+34 612 345 678'],
    ['(+34) 612 34 56 78', '(+34) 612 34 56 78'],
    ['0034612345678', '0034612345678'],
    ['210 1234567', '210 1234567'],
    ['το κινητό μου 6912345678', '6912345678'],
    ['τηλ. 2810 123456', '2810 123456'],
    ['+30 210 123 4567', '+30 210 123 4567'],
    ['06 12 34 56 78', '06 12 34 56 78'],
    ['0171/1234567', '0171/1234567'],
    ['0171 123 45 67', '0171 123 45 67'],
    ['call 555-0199 22', '555-0199 22'],
    ['020 7946 0958', '020 7946 0958'],
    ['WhatsApp: 7700900123', '7700900123'],
    ['20 12 34 56', '20 12 34 56'],
    ['Room 4 612 345 678', '612 345 678'],
    ['tel:+34612345678', '+34612345678'],
    ['https://wa.me/34612345678', '34612345678'],
  ])('are found in "%s"', (text, detail) => expect(written(text)).toEqual([detail]));

  it.each([
    'On 12.05.2026 we met at 10.30.',
    'From 24.12.-31.12. the school is closed.',
    'School year 2024/2025, 2024-2025 and 2024 2025',
    'Lessons: 08.30-09.15, 09.20-10.05',
    '2026-05-12T10:30:00',
    'ISBN 978-84-376-0109-0, ISBN 9788437601090, ISBN 84-376-0109-7',
    'Spain has 47 615 034 people, Greece 10.482.487.',
    'It costs 1.234.567,89 euros, or 1,234,567.89.',
    'We counted 123456789 grains',
    'Madrid: 40.416775, -3.703790',
    '1 2 3 4 5 6 7 8 9 10 11 12',
    'about 3000-5000 trees',
    'https://video.example/watch?v=612345678',
    'https://news.example/2026/05/612345678',
    'IBAN ES91 2100 0418 4502 0005 1332',
    'Rule 5 @ home, 3 @ school',
    '@ana and #kim',
    'The score was 21-15, 19-21, 15-13',
    'π is 3.14159265358979',
    '28013 Madrid, Calle Mayor 3',
    'a@b',
  ])('are not found in "%s"', (text) => expect(written(text)).toEqual([]));

  it('are no words or numbers of school life', () => {
    for (const sentences of Object.values(everydaySentences)) expect(written(...sentences)).toEqual([]);
  });

  it('are found once, however they are written', () => {
    expect(written('612 345 678 and 612345678', 'Ana@school.example', 'ana@school.example')).toEqual([
      '612 345 678',
      'Ana@school.example',
    ]);
  });

  it('take time that grows with the length of the text, and no faster', () => {
    for (const kind of ['1', '1 ', '12.', 'a@', '@', `${'a'.repeat(64)}@`, 'a.', 'tel', '(at)', '+3', 'a@b.c']) {
      const took = (length: number) => {
        const text = kind.repeat(length / kind.length);
        return Math.min(...[1, 2].map(() => ownTime(() => contactDetailsIn([text]))));
      };
      took(10_000);
      expect(took(100_000), kind).toBeLessThan(2.5 * took(50_000) + 20);
    }
  });
});
