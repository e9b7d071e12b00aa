import { expect, it } from 'vitest';
import { namesWithSurnames } from '../names-with-surnames.ts';

const pupils = [{ name: 'Kim' }, { name: 'Νίκος' }];
const found = (text: string) => namesWithSurnames(text, pupils).length;

it.each([
  'Mrs Agirre, Kim’s mother, baked a cake.',
  'Thanks to Mr. Agirre, the father of Kim.',
  'Kim’s mother, Ana Agirre, came to school.',
  'Kim and her grandmother, Mrs Agirre, sang.',
  'Kim, son of Ana Agirre, won.',
  'The Agirre family came with Kim.',
  'Kim of the Agirre family',
  'La señora Agirre, madre de Kim, nos ayudó.',
  'Gracias a la madre de Kim, Ana Agirre.',
  'Kim y su abuela, la señora Agirre',
  'Kim, hijo de Ana Agirre',
  'La familia Agirre vino con Kim.',
  'Kim, de la familia Agirre, ganó.',
  'Η κυρία Παπαδοπούλου, μαμά του Νίκου, μας βοήθησε.',
  'Η μητέρα του Νίκου, η κ. Παπαδοπούλου, μας βοήθησε.',
  'Ο Νίκος και η γιαγιά του, η κυρία Παπαδοπούλου',
  'Η οικογένεια Παπαδοπούλου ήρθε με τον Νίκο.',
])('the surname of the family of a pupil is found: %s', (text) => {
  expect(found(text)).toBeGreaterThan(0);
});

it.each([
  'Mrs Smith, our teacher, took Kim to the museum.',
  'Kim’s mother, a baker, baked a cake.',
  'Kim and her grandmother sang in the Town Hall.',
  'Kim drew the Simpson family.',
  'Kim played Mrs Bennet, the mother of five daughters.',
  'The family of Kim came from Bilbao.',
  'Kim came with the whole family. In Athens we met Mr Smith.',
  'La señora Agirre es la directora. Kim le dio flores.',
  'Kim y su madre vinieron el Lunes.',
  'La familia de Kim vive en Bilbao.',
  'La Sagrada Familia y Kim',
  'Η κυρία Παπαδοπούλου, η δασκάλα μας, πήγε με τον Νίκο στην Αθήνα.',
  'Η οικογένεια του Νίκου ήρθε από την Πάτρα.',
  'Kim’s grandmother told us about Easter.',
])('what says nothing of the family of a pupil is left: %s', (text) => {
  expect(namesWithSurnames(text, pupils)).toEqual([]);
});
