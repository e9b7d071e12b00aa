import { describe, expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { childrenIn } from './children-in.ts';

describe('the full name of a child', () => {
  it.each([
    ['Hoy mi alumna Ane Lopetegi midió la sombra.', 'Ane Lopetegi'],
    ['our pupil Tom Baker of 3B', 'Tom Baker'],
    ['Our pupil, Tom Baker, has won.', 'Tom Baker'],
    ['a student from class 3B called Tom Baker', 'Tom Baker'],
    ['una alumna de 6º A, Ane García de la Cruz', 'Ane García de la Cruz'],
    ['ο μαθητής μου Νίκος Παπάς', 'Νίκος Παπάς'],
    ['Η μαθήτρια της τάξης μας Ελένη Παπαδοπούλου κέρδισε', 'Ελένη Παπαδοπούλου'],
    ['notre élève Léa Martin', 'Léa Martin'],
    ['Meine Schülerin Anna Müller hat gemalt.', 'Anna Müller'],
    ['il mio alunno Luca Bianchi', 'Luca Bianchi'],
    ['nasza uczennica Anna Kowalska', 'Anna Kowalska'],
    ['o meu aluno João da Silva', 'João da Silva'],
    ['eleva mea Ana Popescu', 'Ana Popescu'],
    ['наша учениця Оксана Шевченко', 'Оксана Шевченко'],
    ['mi hija Lucía Zubiri', 'Lucía Zubiri'],
    ['my son Tom B. has won', 'Tom B'],
    ['Pupil: Tom Baker', 'Tom Baker'],
    ['the pupil “Tom Baker”', 'Tom Baker'],
    ['Alumnas: Ane Lopetegi-Otero y otras', 'Ane Lopetegi-Otero'],
  ])('is found behind a word for children: %s', (text, name) => expect(childrenIn(text)).toEqual([name]));

  it.each([
    'My pupils draw. Tom Baker is our mayor.',
    'El alumno Tom midió la sombra.',
    'Our pupils in Vitoria and Athens',
    'our pupils Tom and Ane',
    'nuestros alumnos de Primaria',
    'students of CEIP Norte',
    'Die Schüler Europas treffen sich.',
    'los alumnos del Colegio San José',
    'the students from Spain and Greece',
    'Una alumna. Ane García es la directora.',
    'OUR PUPIL WINS THE PRIZE',
    'Los alumnos Erasmus Plus',
    'El pintor Pablo Picasso nació en Málaga.',
  ])('is none where the text says no surname or speaks of nobody: %s', (text) => expect(childrenIn(text)).toEqual([]));

  it.each(['pupil Tom Baker ', 'alumna de ', 'pupil '])('is looked for in a long text at once: %s', async (words) => {
    expect(await slowness(() => childrenIn(words.repeat(99_000 / words.length)), 300)).toBeUndefined();
  });
});
