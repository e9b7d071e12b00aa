import { expect, it } from 'vitest';
import { firstNameOnly } from './first-names.ts';

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
])('“%s” is a full name, of which “%s” is the first', (name, first) => {
  expect(firstNameOnly(name)).toBe(first);
});

it.each([
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
