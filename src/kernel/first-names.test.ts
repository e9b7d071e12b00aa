import { expect, it } from 'vitest';
import { firstNameAtEnd, firstNameOnly } from './first-names.ts';

it.each([
  ['Ana García', 'Ana'],
  ['Ana García López', 'Ana'],
  ['ana garcía', 'ana'],
  ['María José García López', 'María José'],
  ['García López, Ana', 'Ana'],
  ['García,Ana María', 'Ana María'],
  ['GARCÍA LÓPEZ Ana', 'Ana'],
  ['ANA GARCÍA', 'ANA'],
  ['Νίκος Παπαδόπουλος', 'Νίκος'],
  ['Παπαδοπούλου, Ελένη', 'Ελένη'],
  ['Юлія Коваленко', 'Юлія'],
  ['Jean Paul Dupont', 'Jean Paul'],
  ['Juan de la Cruz', 'Juan'],
  ['Anna-Maria Schmidt', 'Anna-Maria'],
  ['Ana Martín', 'Ana'],
  ['أمل حسن', 'أمل'],
  ['Ana María José', 'Ana María'],
  ['Dupont  Marie (5b)', 'Dupont'],
  ['Mª del Mar Ruiz', 'Mª del Mar'],
  ['M.ª del Mar Ruiz', 'M.ª del Mar'],
  ['María del Mar Ruiz Gil', 'María del Mar'],
  ['Ruiz Gil, Mª del Mar', 'Mª del Mar'],
  ['Ruiz, M. del Mar', 'M. del Mar'],
  ['Mª Carmen Ruiz', 'Mª Carmen'],
  ['Mª Begoña Ruiz', 'Mª Begoña'],
  ['Rosa Mª López', 'Rosa Mª'],
  ['Fco. Javier Gil', 'Fco. Javier'],
  ['GARCÍA de la FUENTE Ana', 'Ana'],
  ['RUIZ GIL Mª del Mar', 'Mª del Mar'],
  ['Jan van Dijk', 'Jan'],
  ['Anna von der Heide', 'Anna'],
  ['van Dijk, Jan', 'Jan'],
])('“%s” is a full name, of which “%s” is the first', (name, first) => {
  expect(firstNameOnly(name)).toBe(first);
});

it.each([
  ['lopez garcia mikel', 'mikel'],
  ['zubizarreta ane', 'ane'],
  ['Etxeberria Nahia', 'Nahia'],
  ['Ibarra Iker 6B', 'Iker'],
  ['Ibarra Iker 6ºESO', 'Iker'],
  ['Ibarra Iker (6B)', 'Iker'],
  ['Ibarra Iker B.', 'Iker'],
  ['Παπαδοπούλου Ελένη', 'Ελένη'],
  ['Коваленко Юлія', 'Юлія'],
  ['Nagy Anna-Mária', 'Anna-Mária'],
  ['García López María José', 'María José'],
  ['Ruiz Gil María del Mar', 'María del Mar'],
  ['Ruiz María de los Ángeles', 'María de los Ángeles'],
  ['Ruiz Mª del Mar', 'Mª del Mar'],
  ['Ruiz Mª Carmen', 'Mª Carmen'],
  ['Gil Fco. Javier', 'Fco. Javier'],
  ['van Dijk Jan', 'Jan'],
  ['de la Cruz Ana', 'Ana'],
  ['DE LA CRUZ ANA', 'ANA'],
  ['GARCÍA ANA', 'ANA'],
  ['GARCÍA de la FUENTE Ana', 'Ana'],
  ['Ana GARCÍA', 'Ana'],
  ['García López, Ana', 'Ana'],
  ['García, Ana María', 'Ana María'],
  ['Jan van', 'Jan van'],
])('of “%s” in a list that puts family names first, “%s” is the first name', (name, first) => {
  expect(firstNameAtEnd(name)).toBe(first);
});

it.each(['Ana', 'María José', 'María del Carmen', 'Kim 2', 'Ana G.', ''])(
  '“%s” is no full name in a list that puts family names first either',
  (name) => {
    expect(firstNameAtEnd(name)).toBeUndefined();
  },
);

it.each(['M. del Mar Ruiz', 'de la Cruz Ana', 'DE LA CRUZ ANA', 'van Dijk Jan', 'del Mar', 'Mª de Ruiz'])(
  '“%s” cannot be told apart, and is asked about as it stands',
  (name) => {
    expect(firstNameOnly(name)).toBe(name);
  },
);

it.each([
  'Mª del Mar',
  'M.ª del Mar',
  'Mª José',
  'Mª Begoña',
  'José Mª',
  'Ana',
  'María José',
  'Jean Paul',
  'Anna-Maria',
  'María del Carmen',
  'Maria do Carmo',
  'Άννα Μαρία',
  'Ana G.',
  'Ana G',
  'J. María',
  'Kim 2',
  'Kim (5b)',
  'Zoë',
  '美咲',
  '😀',
  'Ana,',
  '',
])('“%s” is no full name', (name) => {
  expect(firstNameOnly(name)).toBeUndefined();
});
