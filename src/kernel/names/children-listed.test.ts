import { describe, expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { childrenIn } from '../children-in.ts';

describe('the first name and the surname of a child in two columns', () => {
  it.each([
    ['Name – Surname – Class\nTom – Baker – 3B', ['Tom – Baker']],
    ['Apellidos – Nombre\nRuiz – Tomás', ['Ruiz – Tomás']],
    ['Nº | Primer apellido | Segundo apellido | Nombre\n1 | Ruiz | Lasa | Ane', ['Ruiz | Lasa | Ane']],
    ['Όνομα\tΕπώνυμο\nΝίκος\tΠαπαδόπουλος', ['Νίκος\tΠαπαδόπουλος']],
    ['Prénom | Nom\nLéa | Martin', ['Léa | Martin']],
    ['Vorname ; Nachname\nAnna ; Müller', ['Anna ; Müller']],
    ['Nume | Prenume\nPopescu | Ana', ['Popescu | Ana']],
    ['Tom | Baker | 3B\nNora | Pike | 3B\nHugo | Lamb | 3A', ['Tom | Baker', 'Nora | Pike', 'Hugo | Lamb']],
    ['Baker – Tom – 7\nPike – Nora – 8\nLamb – Hugo – 9', ['Baker – Tom', 'Pike – Nora', 'Lamb – Hugo']],
  ])('is found: %s', (text, names) => expect(childrenIn(text)).toEqual(names));

  it.each([
    'Name | Town\nTom | London\nAna | Vitoria',
    'Teacher | Name | Surname\nx | Tom | Baker',
    'Name | Role\nTom | Dragon\nNora | Queen\nHugo | Knight',
    'Tom – red\nNora – blue\nHugo – green',
    'Tom | 7\nNora | 8\nHugo | 9',
    'Monday – Maths – 9.00\nTuesday – Music – 9.00\nFriday – Sport – 9.00',
    'Name – Surname: please write both',
  ])('is none: %s', (text) => expect(childrenIn(text)).toEqual([]));
});

describe('a list of full names without a heading', () => {
  it.each([
    ['Tom Baker\nNora Pike\nHugo Lamb', ['Tom Baker', 'Nora Pike', 'Hugo Lamb']],
    ['- Ruiz Lasa, Ane\n- García, Jon\n- Otero, Irati', ['Ruiz Lasa, Ane', 'García, Jon', 'Otero, Irati']],
    ['1. Νίκος Παπαδόπουλος\n2. Ελένη Μαρή\n3. Άννα Δήμου', ['Νίκος Παπαδόπουλος', 'Ελένη Μαρή', 'Άννα Δήμου']],
    ['Our team:\nTom Baker (3B)\nNora Pike (3B)\nHugo Lamb (3A)', ['Tom Baker', 'Nora Pike', 'Hugo Lamb']],
    [
      'Tom Baker, Nora Pike, Hugo Lamb and Ana Diaz won the prize of class 3B.',
      ['Ana Diaz', 'Tom Baker', 'Nora Pike', 'Hugo Lamb'],
    ],
    ['Han ganado Ane Lopetegi, Irati Otero y Jon Lasa.', ['Ane Lopetegi', 'Irati Otero', 'Jon Lasa']],
    ['Κέρδισαν οι Νίκος Παπάς, Ελένη Μαρή και Άννα Δήμου.', ['Νίκος Παπάς', 'Ελένη Μαρή', 'Άννα Δήμου']],
  ])('is found: %s', (text, names) => expect(childrenIn(text).toSorted()).toEqual(names.toSorted()));

  it.each([
    'Frida Kahlo\nPablo Picasso\nJoan Miró',
    'We read about Marie Curie, Isaac Newton and Ada Lovelace.',
    'Our teachers Eleni Papadaki, Juana Doménech and Andrei Popescu met.',
    'Authors:\nTom Baker\nNora Pike\nHugo Lamb',
    'Casa Batlló\nPark Güell\nSagrada Familia',
    'Tom Baker\nNora Pike',
    'Good Morning\nHappy Birthday\nMerry Christmas',
    'We visited Santa Cruz, San Sebastián and Costa Brava.',
    'Tom, Nora, Hugo and Ana won.',
  ])('is none: %s', (text) => expect(childrenIn(text)).toEqual([]));
});

describe('a child', () => {
  it.each([
    ['our pupil tom baker', 'tom baker'],
    ['our pupil tom baker of 3b won', 'tom baker'],
    ['mi alumna ane lopetegi ha ganado', 'ane lopetegi'],
    ['ο μαθητής μας νίκος παπαδόπουλος κέρδισε', 'νίκος παπαδόπουλος'],
  ])('is found in a text without capitals: %s', (text, name) => expect(childrenIn(text)).toEqual([name]));

  it.each([
    ['Mrs Baker, Tom’s mum, baked a cake.', 'Mrs Baker, Tom'],
    ['Mr. Pike, the father of Nora, came.', 'Mr. Pike, the father of Nora'],
    ['Vino la señora Lopetegi, madre de Ane.', 'señora Lopetegi, madre de Ane'],
    ['Η κυρία Παπαδοπούλου, η μητέρα του Νίκου, ήρθε.', 'κυρία Παπαδοπούλου, η μητέρα του Νίκου'],
    ['Frau Müller (Mutter von Anna)', 'Frau Müller (Mutter von Anna'],
  ])('is found with a parent: %s', (text, name) => expect(childrenIn(text)).toEqual([name]));

  it.each([
    'our pupil tom has won',
    'mi alumna ane y su abuela',
    'our pupils from london came',
    'Mrs Baker, our teacher, and Tom',
    'Mrs Baker and the mother of dragons',
    'la señora Lopetegi es madre',
    'Drawing by Frida Kahlo',
    'Dibujo de Joan Miró',
    'Ζωγραφιά του Pablo Picasso',
  ])('is none: %s', (text) => expect(childrenIn(text)).toEqual([]));

  it('of a famous name is found beside an age', () =>
    expect(childrenIn('Antonio Machado, 9 años, ganó.')).toEqual(['Antonio Machado']));
});

it.each([
  'Tom – Baker – 3B\n',
  'Tom Baker\n',
  'Tom Baker, ',
  'A-a-a',
  'Mrs Baker, Tom’s ',
  'our pupil tom ',
  'Name | Surname | ',
])('names in lists are looked for in a long text at once: %s', { tags: ['slow'] }, async (words) => {
  expect(await slowness(() => childrenIn(words.repeat(99_000 / words.length)), 500)).toBeUndefined();
});

it('many different names are looked for at once', { tags: ['slow'] }, async () => {
  const letters = [...'abcdefghijklmnopqrst'];
  const names = letters.flatMap((one) =>
    letters.flatMap((two) => letters.map((three) => `Tom B${one}${two}${three}r`)),
  );
  expect(await slowness(() => childrenIn(names.join('\n').slice(0, 99_000)), 800)).toBeUndefined();
});
