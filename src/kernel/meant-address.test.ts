import { expect, it } from 'vitest';
import { meantAddress } from './meant-address.ts';

it.each([
  ['ada@gmial.com', 'ada@gmail.com'],
  ['ada@gmail.co', 'ada@gmail.com'],
  ['ada@gmail.con', 'ada@gmail.com'],
  ['ada@gmai.com', 'ada@gmail.com'],
  ['Ada.B@GMAILL.COM', 'Ada.B@gmail.com'],
  ['ada@hotmial.com', 'ada@hotmail.com'],
  ['ada@hotmal.es', 'ada@hotmail.es'],
  ['ada@outlok.com', 'ada@outlook.com'],
  ['ada@yaho.com', 'ada@yahoo.com'],
  ['ada@yahoo.om', 'ada@yahoo.com'],
  ['ada@hotnail.con', 'ada@hotmail.com'],
  ['a@gmаil.com', 'a@gmail.com'],
  ['a@gmáil.com', 'a@gmail.com'],
  ['a@xn--gmal-nza.com', 'a@gmail.com'],
])('%s is most likely a slip', (typed, meant) => {
  expect(meantAddress(typed)).toBe(meant);
});

it.each([
  'ada@σχολείο.ελ',
  'ada@xn--kxalrpdt2a.xn--qxam',
  'ada@gmail.com',
  'ada@hotmail.es',
  'ada@yahoo.gr',
  'ada@mail.com',
  'ada@email.com',
  'ada@live.es',
  'ada@sch.gr',
  'ada@ech.gr',
  'ada@educa.madrid.org',
  'ada@school.example',
  'ada@σχολείο.ελ',
  'gmial.com',
  'ada@',
  '',
])('%s is taken as it is', (typed) => {
  expect(meantAddress(typed)).toBeUndefined();
});
