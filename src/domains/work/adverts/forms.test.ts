import { expect, it } from 'vitest';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { readChanges } from './forms.ts';

const problemOf = (name: 'pupils' | 'months' | 'hours_a_week' | 'partners' | 'age_from' | 'starts_in', value: string) =>
  readChanges(
    { form: new URLSearchParams({ [name]: value }), description: '' as CleanHtml },
    [name],
    () => true,
  ).problems.map(({ problem }) => problem);

it('a title that leads out of the programme is refused at its field, also in a draft', () => {
  const read = (title: string) =>
    readChanges({ form: new URLSearchParams({ title }), description: '' as CleanHtml }, ['title'], () => true);
  expect(read('URGENT: your account closes today, sign in at https://evil.example')).toEqual({
    changes: {},
    problems: [{ field: 'title', problem: 'leadsOut' }],
  });
  expect(read('Games of the yard, 2026/2027').changes).toEqual({ title: 'Games of the yard, 2026/2027' });
});

it.each([
  ['partners', ['99999', '0', '21', 'two', '1.5', '-3', '99999999']],
  ['pupils', ['0', '10001', '1e3']],
  ['months', ['25', '0', 'many']],
  ['hours_a_week', ['11', '0', '2h', '1,5', '2.25', '1.000']],
] as const)('a number of %s that cannot be is told as one, and not as a choice or by its length', (name, values) => {
  for (const value of values) expect([value, problemOf(name, value)]).toEqual([value, ['notANumber']]);
});

it('an age and a month that cannot be are told as such', () => {
  for (const age of ['2', '99', 'ten']) expect(problemOf('age_from', age)).toEqual(['notAnAge']);
  for (const month of ['2027-13', 'May', '2027']) expect(problemOf('starts_in', month)).toEqual(['notAMonth']);
});
