import { expect, it } from 'vitest';
import { readValues } from '#platform/forms.ts';
import { regionForm, schoolForm, typedSchool } from './forms.ts';

const form = schoolForm({ type: 'mixed' }, (type) => type === 'primary');
const typed = typedSchool(
  new URLSearchParams({
    name: 'La Rayuela',
    town: 'Jaca',
    headName: 'Eva Gil',
    headEmail: 'eva@school.test',
    headLanguage: 'es',
  }),
);

it.each([
  ['one that is offered', 'primary', true],
  ['its own, though it is offered no more', 'mixed', true],
  ['one that is offered no more', 'evening', false],
  ['none', '', false],
])('a school takes for its type %s: %s, %s', (_, type, taken) => {
  const read = readValues(form, { ...typed, type });
  expect(read.ok ? {} : read.problems).toEqual(taken ? {} : { type: 'schools.problem.typeMissing' });
});

it.each([
  ['Comunidad de Madrid', undefined],
  ['Castilla-La Mancha', undefined],
  ['', undefined],
  ['evil.example', 'region'],
  ['<b>Aragón</b>', 'region'],
])('the region of a school may be %s only as plain words', (region, wrong) => {
  const expected = wrong ? { [wrong]: 'schools.problem.leadsOut' } : {};
  for (const read of [readValues(form, { ...typed, type: 'primary', region }), readValues(regionForm, { region })])
    expect(read.ok ? {} : read.problems).toEqual(expected);
});

it.each([
  ['CEIP La Rayuela n.º 2', 'St. Ives', undefined],
  ['I.E.S. Mar Azul', 'L’Hospitalet', undefined],
  ['evil.zip', 'Jaca', 'name'],
  ['Call +34 612 345 678', 'Jaca', 'name'],
  ['La Rayuela', 'www.evil.example', 'town'],
])('a school is called %s in %s, and nothing that leads elsewhere', (name, town, wrong) => {
  const read = readValues(form, { ...typed, type: 'primary', name, town });
  expect(read.ok ? {} : read.problems).toEqual(wrong ? { [wrong]: 'schools.problem.leadsOut' } : {});
});

it.each([
  ['street', 'Calle Mayor 12, 3.º B', true],
  ['street', 'Αγίου Δημητρίου 120', true],
  ['street', 'evil.com 612345678', false],
  ['postcode', '28013', true],
  ['postcode', 'SW1A 1AA', true],
  ['postcode', 'evil.com', false],
  ['code', '28012345', true],
  ['code', 'FR-0750655E', true],
  ['code', 'call 612345678', false],
  ['headName', 'Eva Gil Núñez', true],
  ['headName', 'Evil.De', false],
])('the %s of a school may be “%s”: %s', (field, text, taken) => {
  const read = readValues(form, { ...typed, type: 'primary', [field]: text });
  expect(read.ok ? {} : read.problems).toEqual(taken ? {} : { [field]: 'schools.problem.leadsOut' });
});
