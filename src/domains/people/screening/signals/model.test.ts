import { expect, it } from 'vitest';
import { bandsOf, signalsIn } from './model.ts';

it.each([
  ['See https://www.Shop.example/Offer/?from=me now', ['link:shop.example/offer']],
  ['(shop.example/offer).', ['link:shop.example/offer']],
  ['our school: www.ceip-rayuela.example', ['link:ceip-rayuela.example']],
  ['Look at https://opentwinning.test/projects/1', []],
  ['We meet at 9.30 in room 2.1, e.g. on Mondays. Bye', []],
])('finds the links of "%s", and none to the program itself', (text, links) => {
  expect(signalsIn(text, 'opentwinning.test').links).toEqual(links);
});

it('finds one way to reach somebody however it is written', () => {
  const of = (text: string) => signalsIn(text, 'opentwinning.test').contacts;
  expect(of('Write to seller@shop.example')).toEqual(['email:seller@shop.example']);
  expect(of('Write to Seller (at) shop (dot) example')).toEqual(['email:seller@shop.example']);
  expect(of('We sing in four voices.')).toEqual([]);
  for (const number of ['+34 612 345 678', '0034 612345678', 'tel. 612-345-678'])
    expect(of(`Call me: ${number}`)).toEqual(['phone:12345678']);
});

it.each([
  ['It costs 25 € a class', ['ask:money']],
  ['Solo £5', ['ask:money']],
  ['Write me on WhatsApp', ['ask:elsewhere']],
  ['Only a gift card of mine', ['ask:giftcard']],
  ['Nur noch heute mit Rabatt', ['ask:buy']],
  ['Μόνο μια δωροκάρτα', ['ask:giftcard']],
  ['Prosím o darowiznę', ['ask:donate']],
  ['Send it by Western Union', ['ask:send']],
  ['Je bent een schatje', ['ask:endear']],
  ['Bitte an zehn Freunde weiterleiten', ['ask:spread']],
  ['Această rugăciune te ajută', ['ask:belief']],
  ['Podpiszcie petycję', ['ask:cause']],
  ['Our tradition: the bread of the valley', []],
  ['We telegraph in Morse, 25 pupils of 11 years', []],
])('finds what is asked for in "%s"', (text, asks) => {
  expect(signalsIn(text, 'opentwinning.test').asks).toEqual(asks);
});

const letter =
  'Dear colleague, we are a primary school by the sea and would like to collect the street games that grandparents played in your town and ours.';
const common = (one: string, other: string) => bandsOf(one, 12).filter((band) => bandsOf(other, 12).includes(band));

it('texts with another greeting, other accents and signs have bands in common', () => {
  expect(common(letter, letter.replace('Dear colleague', 'Good morning María').toUpperCase()).length).toBeGreaterThan(
    0,
  );
  expect(common(letter, letter.replaceAll('a', 'á').replaceAll(' ', '  '))).toHaveLength(16);
});

it('other texts have none, and short ones none at all', () => {
  const other =
    'We grow beans in glasses and measure them each morning; who would like to compare our curves with us in spring?';
  expect(common(letter, other)).toEqual([]);
  expect(bandsOf('Shall we work together this year?', 12)).toEqual([]);
});
