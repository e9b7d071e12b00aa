import { expect, it } from 'vitest';
import { fill, templateOf } from './limit-page.ts';

const person = (name: string) => [[{ name, subjects: ['music', 'history'], since: 2012 }]];

it('makes a page anew from other rows', () => {
  const template = templateOf('<h1>Ana &amp; Bo</h1><p>music</p><p>2012</p><b>Ana &amp; Bo</b>', person('Ana & Bo'));
  expect(fill(template, person('Eva <3'))).toBe('<h1>Eva &lt;3</h1><p>music</p><p>2012</p><b>Eva &lt;3</b>');
});

it('takes the longest of the texts that begin alike', () => {
  const rows = [[{ town: 'Vol', name: 'Volos' }]];
  expect(fill(templateOf('Volos, Vol', rows), [[{ town: 'Kal', name: 'Kalamata' }]])).toBe('Kalamata, Kal');
});

it('leaves a page without any text from the rows as it is', () => {
  expect(fill(templateOf('<p>nothing</p>', [[]]), [[]])).toBe('<p>nothing</p>');
});
