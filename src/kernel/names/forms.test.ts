import { expect, it } from 'vitest';
import { namedIn } from '../named-in.ts';

it.each([
  ['Juergen malt', 'Jürgen'],
  ['Jürgen malt', 'Juergen'],
  ['Jürgens Hund', 'Juergen'],
  ['Bjoern', 'Björn'],
  ['Soeren', 'Søren'],
  ['Søren', 'Soeren'],
  ['Joerg', 'Jörg'],
  ['Aage', 'Åge'],
  ['Åge', 'Aage'],
  ['Vangelis', 'Βαγγέλης'],
  ['Baggelis', 'Βαγγέλης'],
  ['tou Giorgou', 'Γιώργος'],
  ['tou Giwrgou', 'Γιώργος'],
  ['o Dhmhtrhs', 'Δημήτρης'],
  ['o Xrhstos', 'Χρήστος'],
  ['i Angeliki', 'Αγγελική'],
  ['Eliaksen koira', 'Elias'],
  ['Zeynebin kedisi', 'Zeynep'],
  ['leabhar Sheáin', 'Seán'],
  ['Carlitos canta', 'Carlos'],
  ['Wojtusiowi', 'Wojtuś'],
  ['Krzysiowi', 'Krzyś'],
  ['Car los', 'Carlos'],
  ['Lu cía', 'Lucía'],
  ['Lu\u00a0cía', 'Lucía'],
  ['Lu\u3000cía', 'Lucía'],
  ['Lu\ncía', 'Lucía'],
  ['Lu/cía', 'Lucía'],
  ['Lu(cía)', 'Lucía'],
  ['Lu+cía', 'Lucía'],
  ['L(u)cía', 'Lucía'],
  ['L[u]c{í}a', 'Lucía'],
  ['N(ί)κοs', 'Νίκος'],
  ["Ki'm", 'Kim'],
  ['Lu¢ia', 'Lucía'],
  ['Łucja rysuje', 'Łucja'],
  ['lucja rysuje', 'Łucja'],
  ['dla Łucji', 'Łucja'],
  ['ŁUCJA', 'Lucja'],
  ['soy luz', 'María Luz'],
  ['me llamo luz', 'María Luz'],
  ['hola, mi nombre es luz', 'María de la Luz'],
  ['my name is hope', 'Anna Hope'],
  ['小明的画', '小明'],
  ['민준이의 그림', '민준'],
  ['وكريم', 'كريم'],
  ['ליוסי', 'יוסי'],
])('"%s" names %s', (text, name) => expect(namedIn([text], [{ name }]).length).toBe(1));

it.each([
  ["l'ina", 'Lina'],
  ['nos gusta la luz de la tarde', 'María Luz'],
  ['el mar y la luz', 'María Luz'],
  ['we hope to meet', 'Anna Hope'],
  ['an ton of it', 'Anton'],
  ['Carla', 'Carlos'],
  ['he/she', 'Hesh'],
  ['Noel', 'Nola'],
])('"%s" does not name %s', (text, name) => expect(namedIn([text], [{ name }])).toEqual([]));

it('a small word is a name where it is joined with one', () => {
  const people = [{ name: 'Pablo' }, { name: 'María Luz' }];
  expect(namedIn(['dibujo de pablo y luz'], people).length).toBe(2);
  expect(namedIn(['luz y Pablo'], people).length).toBe(2);
  expect(namedIn(['pablo apaga la luz y el sol'], people).length).toBe(1);
});
