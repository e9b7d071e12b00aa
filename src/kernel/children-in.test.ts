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
    ['Our pupils Tom Baker, Nora Pike and Hugo Lamb won.', ['Tom Baker', 'Nora Pike', 'Hugo Lamb']],
    ['Las alumnas Ane Lopetegi (6º A), Irati Otero y Nerea han ganado.', ['Ane Lopetegi', 'Irati Otero']],
    ['Οι μαθητές Νίκος Παπάς και Ελένη Μαρή κέρδισαν.', ['Νίκος Παπάς', 'Ελένη Μαρή']],
    ['los alumnos Ane Lopetegi y Jon Otero', ['Ane Lopetegi', 'Jon Otero']],
    ['our pupils Tom, Nora Pike & Hugo Lamb', ['Nora Pike', 'Hugo Lamb']],
    ['The girl Anna Baker and the boy Tom Smith', ['Anna Baker', 'Tom Smith']],
    ['Pupil | Mark:\nTom Baker | 7\nAna Diaz | 8\nThey won | all', ['Tom Baker', 'Ana Diaz']],
    ['Pupil – Mark:\nTom Baker – 7', ['Tom Baker']],
    ['N.º | Alumna\n1 | Ane Lopetegi\n2 | Lucía Zubiri', ['Ane Lopetegi', 'Lucía Zubiri']],
    ['Α/Α | Μαθητής\n1 | Νίκος Παπάς', ['Νίκος Παπάς']],
    ['Pupils:\nTom Baker\nAna Diaz\nThey have won.\nCasa Batlló', ['Tom Baker', 'Ana Diaz']],
    ['Our pupils of 3B:\n- Tom Baker\n- Diaz, Ana', ['Tom Baker', 'Diaz, Ana']],
    ['Our pupil\nTom Baker', ['Tom Baker']],
  ])('is found in a list, each of them: %s', (text, names) => expect(childrenIn(text)).toEqual(names));

  it.each([
    ['Our pupil is called Tom Baker', 'Tom Baker'],
    ['Our pupil’s name is Tom Baker', 'Tom Baker'],
    ['Our pupil with the name Tom Baker', 'Tom Baker'],
    ['The pupil who won is Tom Baker', 'Tom Baker'],
    ['Nuestra alumna se llama Ane Lopetegi', 'Ane Lopetegi'],
    ['La alumna que ganó es Ane Lopetegi', 'Ane Lopetegi'],
    ['Ο μαθητής μας λέγεται Νίκος Παπάς', 'Νίκος Παπάς'],
    ['Tom Baker, a pupil of 3B, has won.', 'Tom Baker'],
    ['Tom Baker (pupil of 3B)', 'Tom Baker'],
    ['Tom Baker is a pupil of 3B.', 'Tom Baker'],
    ['Ane Lopetegi, alumna de 3B', 'Ane Lopetegi'],
    ['Ο Νίκος Παπάς είναι μαθητής μας.', 'Νίκος Παπάς'],
    ['our p\u200bupil T\u200bom Ba\u200bker', 'Tom Baker'],
    ['our pupil T. Baker', 'T. Baker'],
    ['our pupil Tom_Baker', 'Tom_Baker'],
  ])('is found where it is said in other words: %s', (text, name) => expect(childrenIn(text)).toEqual([name]));

  it.each([
    'In Casa Batlló, our pupils drew dragons.',
    'In Casa Batlló, a pupil of 3B drew a dragon.',
    'En la Casa Batlló, nuestros alumnos de 3B dibujaron.',
    'Our pupils who live in Getxo are Erasmus fans.',
    'The pupils are from Baker School.',
    'Our pupils:\nThey draw.\nCasa Batlló',
    'Isaac Newton, son of a farmer',
    'Picasso is a pupil of Velázquez in our play.',
    'Our pupils drew Don Quijote. Sancho Panza came too.',
    'Pablo Picasso was a student in Barcelona.',
    'our pupils Tom and Ane and the teacher Nora Pike',
    'Every pupil is happy. Tom Baker is our mayor.',
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

  it.each([
    'pupil Tom Baker ',
    'alumna de ',
    'pupil ',
    'Tom Baker, ',
    'Tom Baker, a pupil ',
    'pupil who won ',
    'Pupils:\nTom Baker\n',
    'Tom-',
  ])('is looked for in a long text at once: %s', async (words) => {
    expect(await slowness(() => childrenIn(words.repeat(99_000 / words.length)), 300)).toBeUndefined();
  });
});
