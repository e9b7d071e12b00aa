import { expect, it } from 'vitest';
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
    ['Agirre López, Mikel', 'Otero de la Cruz, Ane'],
  ],
  ['Ayer  Mikel \u00a0Agirre vino', ['Mikel \u00a0Agirre']],
  ['Wir haben gemessen. Ane Müller war die erste, und sie ist stolz auf uns.', ['Ane Müller']],
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
  'Mikel J. vino ayer',
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
])('what is no surname is not taken for one: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('says whose first name the surname stands behind', () => {
  const [one] = namesWithSurnames('Hoy Ane García midió con Mikel', people);
  expect(one?.people.map(({ name }) => name)).toEqual(['Ane', 'Ane 2']);
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
