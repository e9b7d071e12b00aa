import { describe, expect, it } from 'vitest';
import { namedIn } from './named-in.ts';

const found = (text: string, ...names: readonly string[]) =>
  namedIn(
    [text],
    names.map((name) => ({ name })),
  ).map(({ name }) => name);

describe('the name of a pupil in a text', () => {
  it.each([
    ['La abuela de Lucía', 'Lucía'],
    ['LA ABUELA DE LUCIA', 'Lucía'],
    ['the drawing of lucia.', 'Lucía'],
    ['Kim’s grandmother', 'Kim'],
    ["kim's grandmother", 'Kim'],
    ['All the Kims of the class', 'Kim 2'],
    ['Ο παππούς του Νίκου', 'Νίκος'],
    ['Η γιαγιά της Ελένης', 'Ελένη'],
    ['Γράμμα στον Γιώργο', 'Γιώργος'],
    ['τα παιχνίδια της ΜΑΡΙΑΣ', 'Μαρία'],
    ['Babcia Anny', 'Anna'],
    ['Rodina Petry', 'Petra'],
    ['Bunica Mariei', 'Maria'],
    ['Jánosnak adta', 'János'],
    ['Annan talo', 'Anna'],
    ['Juanito canta', 'Juan'],
    ['Бабушка Ивана', 'Иван'],
    ['María-José and others', 'María José'],
    ['Bo has won', 'Bo'],
    ['ზურა ხატავს', 'ზურა'],
    ['La abuela de María José', 'María José'],
    ['La abuela de José', 'María José'],
    ['Lena and her dog', 'Anna-Lena'],
    ['Lenas Hund', 'Anna-Lena'],
    ['Annalena malt', 'Anna-Lena'],
    ['Anna Lena malt', 'Anna-Lena'],
    ['the drawing of anna-lena', 'Anna-Lena'],
    ['La Luz de la clase', 'María de la Luz'],
    ['Η γιαγιά της Ελένης', 'Άννα-Ελένη'],
    ['le dessin d’Aina', 'Aina'],
    ["L'Emma canta", 'Emma'],
    ['N’Golo plays', "N'Golo"],
    ['Jean‑Pierre', 'Jean Pierre'],
    ['Lu\u00adcía', 'Lucía'],
    ['K\u200bi\u200dm', 'Kim'],
    ['\u202aKi\u2066m', 'Kim'],
  ])('is found in "%s"', (text, name) => expect(found(text, name)).toEqual([name]));

  it.each([
    ['A summary of the marks', 'Marta'],
    ['We are kimchi lovers', 'Kim'],
    ['Bo', 'Bob'],
    ['al final', 'Al'],
    ['The 2 of us', 'Kim 2'],
    ['Andrea', 'Andreu'],
    ['', 'Kim'],
    ['Somebody', ''],
    ['J. came', 'J.'],
    ['An example', 'Ana'],
    ['el mar y la luz de la playa', 'María de la Luz'],
    ['De la mano', 'María de la Luz'],
    ['al mar', 'María del Mar'],
    ["L'escola d'aquí", 'Li'],
  ])('is not found in "%s" for %s', (text, name) => expect(found(text, name)).toEqual([]));

  it('is found once for each pupil, in all the texts', () => {
    const people = ['Kim', 'Ana', 'Luz'].map((name) => ({ name }));
    const texts = ['Kim and Kim', 'nothing', 'Luz'];
    expect(namedIn(texts, people)).toEqual([people[0], people[2]]);
  });

  it('takes time that grows with the length of the text, and no faster', () => {
    const people = Array.from({ length: 1000 }, (_, index) => ({ name: `Name${'abcdefghij'[index % 10]}${index}` }));
    for (const kind of ['Kim ', 'K', "k'", 'Nameaaaa ', '\u0301']) {
      const took = (length: number) => {
        const text = kind.repeat(length / kind.length);
        const times = [1, 2, 3].map(() => {
          const start = process.cpuUsage();
          namedIn([text], people);
          return process.cpuUsage(start).user;
        });
        return Math.min(...times);
      };
      took(20_000);
      expect(took(200_000), kind).toBeLessThan(2.5 * took(100_000) + 50_000);
    }
  });
});
