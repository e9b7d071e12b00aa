import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
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
  'La familia Agirre, los padres de Kim, nos ayudó.',
  'Thanks to the Agirre family, Kim’s parents.',
  'Ευχαριστούμε την οικογένεια Αγίρε, τους γονείς της Kim.',
  'Thanks to the Agirres for the cake; Kim was happy.',
  'Gracias a los Agirre, que vinieron con Kim.',
  'The Agirres came with Kim.',
  'Kim’s brother is Jon Agirre.',
  'La madre de Kim se llama Ana Agirre.',
  'Ο αδελφός του Νίκου είναι ο Γιάννης Παπάς.',
  'Agirre’s daughter Kim',
  'Jon Agirre’s daughter, Kim, sang.',
  'La hija de Agirre, Kim, cantó.',
  'Η κόρη του Αγίρε, η Kim',
  'Thanks to Kim’s parents, Ane and Jon Agirre.',
  'Los padres de Kim, Ane y Jon Agirre',
  'KIM AGIRRE',
  'AGIRRE KIM',
  'KIM AGIRRE BEITIA',
  'Kim\nAgirre',
  'Our pictures of the winter\nKim\nAgirre\nIt snowed for a week.',
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
  'Fuimos a los Pirineos con Kim.',
  'The Romans came; Kim drew them with a pencil.',
  'Thanks to the Greeks our Kim knows a dance.',
  'Thanks to the teachers Kim won.',
  'Kim’s mother is Greek and works in Athens.',
  'Rosa’s daughter Kim sang.',
  'The family, the school and Kim sang.',
  'KIM CANTA HOY',
  'HELLO KIM',
  'HAPPY BIRTHDAY KIM',
  'Kim\nPortugal',
  'Kim\nLaura\nPablo',
  'Kim\nAgirre\nBeitia\nOtero',
  'Kim\nWe drew the sea.',
  'Η κυρία Παπαδοπούλου, η δασκάλα μας, πήγε με τον Νίκο στην Αθήνα.',
  'Η οικογένεια του Νίκου ήρθε από την Πάτρα.',
  'Kim’s grandmother told us about Easter.',
])('what says nothing of the family of a pupil is left: %s', (text) => {
  expect(namesWithSurnames(text, pupils)).toEqual([]);
});

it.each([
  'The Agirres Kim ',
  'la hija de Agirre, Kim ',
  'KIM AGIRRE\n',
  'Kim\nAgirre\n\n',
  'familia Agirre, padres Kim ',
])('families are looked for in a long text at once: %s', { tags: ['slow'] }, async (words) => {
  const text = words.repeat(99_000 / words.length);
  expect(await slowness(() => namesWithSurnames(text, pupils), 400)).toBeUndefined();
});
