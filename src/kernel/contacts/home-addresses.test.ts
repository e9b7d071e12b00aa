import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { homesIn, homesOfPupilsIn } from './home-addresses.ts';

it.each([
  'Vivo en la calle Mayor 3',
  'vivo en la calle mayor, 3',
  'Mi casa está en la c/ Sol nº 12, 3º B.',
  'Kim vive en Avenida de Gasteiz 45',
  'I live at Calle Mayor 12, Vitoria',
  'I live at 12 Baker Street',
  'My house is in 7 Old Mill Road.',
  'Tom lives in Baker Street 12',
  'Μένω στην οδό Ερμού 5',
  'Το σπίτι μου είναι στην οδό Ερμού 5.',
  'μένουμε στη λεωφόρο Κηφισίας 120',
  'J’habite 12 rue de la Paix',
  'J’habite rue de la Paix 12',
  'Ich wohne in der Hauptstraße 12',
  'Wir wohnen Lange Straße 7a',
  'Abito in via Roma 8',
  'Mieszkam na ul. Długa 14',
  'Moro na rua das Flores 21',
  'Locuiesc pe strada Florilor 9',
  'Живу: вулиця Шевченка 10',
  'Mendi kalea 4 helbidean bizi naiz',
])('where somebody lives is found: %s', (text) => {
  expect(homesIn(text).length).toBe(1);
  expect(homesOfPupilsIn(text).length).toBe(1);
});

it.each(['Calle Mayor 12, 3º B', 'οδός Ερμού 5', '12 Baker Street'])(
  'of pupils the address alone is one: %s',
  (text) => {
    expect(homesIn(text)).toEqual([]);
    expect(homesOfPupilsIn(text).length).toBe(1);
  },
);

it.each([
  'Our school is in Calle Mayor 3.',
  'El museo está en la Plaza de España 1',
  'Το σχολείο μας είναι στην οδό Ερμού 5',
  'I live in a street with 3 trees',
  'Vivo en una calle con 3 bares',
  'Vivimos en Vitoria, y somos 4 en casa.',
  'We live in Greece. The class has 12 pupils.',
  'Μένω στην Αθήνα με 2 αδέλφια',
  'La calle Mayor tiene 300 metros',
  'The street is 12 metres wide',
  'On the way 3 dogs ran',
  'There are 7 Roman roads',
  'Our class has 3 places left',
  'Via 12 stations we came',
  'In Platz 3 kam Anna an',
])('what is no home of somebody is left: %s', (text) => {
  expect(homesIn(text)).toEqual([]);
  expect(homesOfPupilsIn(text)).toEqual([]);
});

it.each(['calle a ', 'Calle Mayor 3, ', '12 Aa ', 'A a a a ', 'rue '])(
  'homes are looked for in a long text at once: %s',
  { tags: ['slow'] },
  async (words) => {
    expect(await slowness(() => homesOfPupilsIn(words.repeat(99_000 / words.length)), 400)).toBeUndefined();
  },
);
