import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { childrenIn } from '../children-in.ts';

it.each([
  'Tom Baker (9) won',
  'Tom Baker, 9, won',
  'Tom Baker aged 9',
  'Tom Baker of class 3B',
  'Tom Baker, class 3B',
  'Winner: Tom Baker, 4th grade',
  'Drawing by Tom Baker',
  'Author: Tom Baker (3B)',
  'Dibujo de Tom Baker, 3º B',
  'Tom Baker, de 9 años',
  'Tom Baker from our class',
  'Nine-year-old Tom Baker',
  'Our learner Tom Baker',
  'Ζωγραφιά του Tom Baker',
  'Ο Tom Baker, 9 ετών',
  'Ο Tom Baker της Γ΄ τάξης',
])('a full name beside an age or a class is found: %s', (text) => {
  expect(childrenIn(text)).toEqual(['Tom Baker']);
});

it('a Greek full name beside a class is found', () => {
  expect(childrenIn('Ο Νίκος Παπαδόπουλος της Γ΄ τάξης')).toEqual(['Νίκος Παπαδόπουλος']);
});

it.each([
  'Tom Baker won 9 games.',
  'We read Harry Potter in class 3B.',
  'Pablo Picasso (1881–1973)',
  'Pablo Picasso, 91',
  'In Casa Batlló, 9 of us drew.',
  'Greetings from Vitoria-Gasteiz, class 3B',
  'A drawing of the sea by our class',
  'Drawing by class 3B',
  'El Colegio Sur, 3º B',
  'Happy Birthday, 9 years!',
  'Los Reyes Magos, 3 años después',
  'Nora Pike, 9 May',
])('where there is no age, class or name, none is found: %s', (text) => {
  expect(childrenIn(text)).toEqual([]);
});

it.each(['Tom Baker (9) ', 'Tom Baker, ', 'Drawing by ', 'Tom de ', '9 years old '])(
  'names beside ages are looked for in a long text at once: %s',
  { tags: ['slow'] },
  async (words) => {
    expect(await slowness(() => childrenIn(words.repeat(99_000 / words.length)), 400)).toBeUndefined();
  },
);
