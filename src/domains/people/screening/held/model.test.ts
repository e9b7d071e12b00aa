import { expect, it } from 'vitest';
import { changedPart, sameTogether } from './model.ts';

it('finds what is otherwise in a text than in another, by whole words', () => {
  expect(changedPart('Dear Eleni, write to us.', 'Dear Paul, write to us.')).toEqual([
    'Dear ',
    'Eleni, ',
    'write to us.',
  ]);
  expect(changedPart('The same.', 'The same.')).toEqual(['The same.', '', '']);
  expect(changedPart('One', 'Two three')).toEqual(['', 'One', '']);
  expect(changedPart('', 'Two')).toEqual(['', '', '']);
});

it('puts texts in the same words together', () => {
  const texts = ['Hello Ana', 'Hello Ana ', 'Hello Paul'].map((body, id) => ({ id, body }));
  const same = sameTogether(texts, 'Hello Nora');
  expect(same.map(({ times }) => times.map(({ id }) => id))).toEqual([[0, 1], [2]]);
  expect(same[0]?.parts).toEqual(['Hello ', 'Ana', '']);
});
