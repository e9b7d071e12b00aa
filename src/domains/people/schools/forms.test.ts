import { expect, it } from 'vitest';
import { readValues } from '#platform/forms.ts';
import { schoolForm, typedSchool } from './forms.ts';

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
