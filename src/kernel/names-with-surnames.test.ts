import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { isFullNameOf, namesWithSurnames } from './names-with-surnames.ts';

const people = ['Ane', 'Ane 2', 'Mikel', 'Νίκος', 'Luz', 'María José'].map((name) => ({ name }));
const found = (text: string) => namesWithSurnames(text, people).map(({ written }) => written);

it.each([
  ['Hoy Mikel Agirre midió la sombra.', ['Mikel Agirre']],
  ['Ane García López', ['Ane García López']],
  ['Con Ane García y con Mikel Agirre.', ['Ane García', 'Mikel Agirre']],
  ['Ο παππούς του Νίκου Παπαδόπουλου έπαιζε.', ['Νίκου Παπαδόπουλου']],
  ['Nikos Papadopoulos has drawn it', ['Nikos Papadopoulos']],
  ['La abuela de Luz Roca de la Cruz', ['Luz Roca de la Cruz']],
  ['Ane van Dijk', ['Ane van Dijk']],
  ['Ane Van Dijk', ['Ane Van Dijk']],
  ['Luz De la Fuente', ['Luz De la Fuente']],
  ['Ane GARCÍA', ['Ane GARCÍA']],
  ['Hoy MIKEL AGIRRE midió la sombra', ['MIKEL AGIRRE']],
  ['MIKEL AGIRRE midió la sombra', ['MIKEL AGIRRE']],
  ['Mikel O’Brien', ['Mikel O’Brien']],
  ['Mikel Agirre-Etxe vino', ['Mikel Agirre-Etxe']],
  ['Mikel J. Agirre vino', ['Mikel J. Agirre']],
  ['Hoy Mikel-Agirre midió', ['Mikel-Agirre']],
  ['Hoy Mikel_Agirre midió', ['Mikel_Agirre']],
  ['El dibujo de MikelAgirre', ['MikelAgirre']],
  ['Ane 2 García midió', ['Ane 2 García']],
  ['Hoy Mikel "Agirre" midió', ['Mikel "Agirre']],
  ['Agirre López, Mikel', ['Agirre López, Mikel']],
  ['Roca, Leire\nAgirre, Mikel\nOtero, Luis', ['Agirre, Mikel']],
  [
    'La clase:\nAgirre López, Mikel\nde la Cruz Roca, Luz\nOtero de la Cruz, Ane',
    ['Agirre López, Mikel', 'de la Cruz Roca, Luz', 'Otero de la Cruz, Ane'],
  ],
  ['Ayer  Mikel \u00a0Agirre vino', ['Mikel \u00a0Agirre']],
  ['Wir haben gemessen. Ane Müller war die erste, und sie ist stolz auf uns.', ['Ane Müller']],
  ['Mikel J. vino ayer', ['Mikel J.']],
  ['Hoy vino Mikel J.', ['Mikel J.']],
  ['Hoy midió Mikel (J.) la sombra', ['Mikel (J.)']],
  ['Ο Νίκος Π. έπαιζε', ['Νίκος Π.']],
  ['Gestern war Mikel A. mit uns in der Schule und wir haben gemessen', ['Mikel A.']],
  ['Hoy midió Mikel (Agirre) la sombra', ['Mikel (Agirre)']],
  ['Hoy midió Mikel [Agirre López].', ['Mikel [Agirre López]']],
  ['Mikel (de la Fuente) midió', ['Mikel (de la Fuente)']],
  ['Ο Νίκος (Παπαδόπουλος) έπαιζε', ['Νίκος (Παπαδόπουλος)']],
  ['El dibujo de Mikel de Agirre', ['Mikel de Agirre']],
  ['El dibujo de Mikel la de Agirre', ['Mikel la de Agirre']],
  ['Ayer Luz de la Fuente midió', ['Luz de la Fuente']],
  ['Um desenho de Ane da Silva', ['Ane da Silva']],
  ['Il disegno di Ane di Rossi', ['Ane di Rossi']],
  ['Today Ane von Humboldt measured the shadow with us', ['Ane von Humboldt']],
  ['Ο παππούς του Νίκου του Παπαδόπουλου έπαιζε', ['Νίκου του Παπαδόπουλου']],
  ['Hoy midió Agirre, Mikel.', ['Agirre, Mikel']],
  ['Un poema de Agirre López, Mikel', ['Agirre López, Mikel']],
  ['Un poema (de Otero de la Cruz, Ane)', ['Otero de la Cruz, Ane']],
])('a surname behind the first name of a pupil is found with it: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'Hoy Mikel midió la sombra.',
  'Ayer vino Ane. Mikel no vino.',
  'Ane, Mikel y Luz',
  'Ane y Agirre',
  'Ane And Mikel',
  'Ane de Bilbao y Luz de la Escuela Norte',
  'María José saltó',
  'Con Mikel Ane y Luz',
  'La luz Roja',
  'ANE GANA EL JUEGO',
  'Ane\nPortugal',
  'ANE GANA\nHoy jugamos',
  'Mikel’s Drawing',
  'Gestern hat Ane Hausaufgaben für die Klasse und wir haben sie nicht mit der Gruppe gemacht',
  'Agirre Mikel',
  'Ayer vino Leo, Mikel no.',
  'Ane, Mikel',
  'Hoy, Mikel',
  'Bravo, Mikel',
  'María-José y MaríaJosé saltaron',
  'Ane 2 midió',
  'Ane dijo "Portugal"',
  'Ane (Portugal)',
  'Team-Ane',
  'Ane (Athens), Mikel (Vitoria-Gasteiz) and Luz (Costa Rica)',
  'Ane (Πάτρα), Mikel (IES Norte), Luz (USA)',
  'Mikel (3rd class), Ane (Class 3), Luz (Year 4), Ane (8 años)',
  'Ane (Monday), Mikel (Martes), Luz (Ιούνιος), Νίκος (Greek)',
  'Ane (Mikel), Luz (and Mikel)',
  'Mikel (the tall one), Ane (piano), Luz (Music)',
  'Mikel de Vitoria, Ane de Euskadi, Luz de España',
  'Mikel de Primero, Ane del Colegio Sur, Luz de la Plaza',
  'Ο Νίκος της Αθήνας και ο Νίκος του Δημοτικού',
  'El libro de Ane de Mikel',
  'Luz de Luna, Ane de Rey Mago, Mikel de Caperucita Roja, Ane del Real Madrid',
  'Ane de CM2, Mikel de ESO, Ο Νίκος του ΠΑΟΚ',
  'Ane la Grande, Mikel de verdad',
  'Un lunes de Mayo, Ane. Desde Bilbao, Mikel.',
  'Queridos todos: Feliz Navidad, Ane.',
  'On Monday, Mikel. From Greece, Ane',
  'Vinieron Rosa, Leo, Mikel.',
  'Vinieron Rosa y Leo, Mikel.',
  'Con Leo, Mikel y Ane.',
  'Bravo Leo, Mikel!',
  'Dear Mrs Otero, Mikel',
  'Muchas gracias\nQuerida Rosa Otero, Mikel',
  'Hoy vino Mikel. A las tres jugamos.',
  'Mikel A. 3',
  'Mikel 3. A',
  'Gestern war Mikel (Schüler) mit uns in der Schule und wir haben mit ihm gemessen',
])('what is no surname is not taken for one: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('says whose first name the surname stands behind', () => {
  const [one] = namesWithSurnames('Hoy Ane García midió con Mikel', people);
  expect(one?.people.map(({ name }) => name)).toEqual(['Ane', 'Ane 2']);
});

it('an initial that is part of the name that the teacher has chosen is no surname', () => {
  const two = [{ name: 'Kim G' }, { name: 'Kim' }];
  expect(namesWithSurnames('Hoy Kim G. y Kim (G.) saltaron', two)).toEqual([]);
  expect(namesWithSurnames('Hoy Kim H. saltó', two).map(({ written }) => written)).toEqual(['Kim H.']);
});

it('says what may be a town or a school instead of a surname', () => {
  const besides = (text: string) => namesWithSurnames(text, people).map(({ beside }) => beside);
  expect(besides('Hoy Ane García y Ane (Oñati Norte) y Ane de Oñati')).toEqual([
    undefined,
    ['Oñati', 'Norte'],
    ['Oñati'],
  ]);
});

it.each([
  ['Ana García', ['Ana García López'], true],
  ['Ana García López', ['Ana García'], true],
  ['ANA GARCIA', ['Ana García'], true],
  ['Νίκου Παπαδόπουλου', ['Νίκος Παπαδόπουλος'], true],
  ['Ana López', ['Ana García López'], false],
  ['Ana García', ['Ana'], false],
  ['Ana García', [], false],
] as const)('%s as the name of one of %s: %s', (written, names, yes) => {
  expect(isFullNameOf(written, names)).toBe(yes);
});

it.each(['Luz García ', 'Luz (García) ', 'Luz de la García ', 'García, Luz\n', 'Luz G. '])(
  'a text of nothing but names is read at once: %s',
  async (words) => {
    const text = words.repeat(99_000 / words.length);
    expect(await slowness(() => namesWithSurnames(text, people), 200)).toBeUndefined();
  },
);
