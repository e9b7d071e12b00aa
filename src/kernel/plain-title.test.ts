import { expect, it } from 'vitest';
import { isPlainTitle } from './plain-title.ts';

it.each([
  'URGENT: your account closes today, sign in at https://evil.example',
  'Sign in at evil.com',
  'Sign in at EVIL.COM today',
  'opentwinning.evil.co.uk wants you',
  'hxxps://evil.example',
  'www.evil.example',
  'evil . com',
  'evil[.]com',
  'evil(dot)com',
  'evil。com',
  'ｅｖｉｌ．ｃｏｍ',
  'evil\u200b.com',
  'bit.ly/3xAmple',
  't.me/ana',
  'http: //evil.example',
  'Write to ana@school.example',
  'ana at gmail dot com',
  'Call +34 612 345 678',
  'Llama al 612 345 678',
  'Τηλ. 697 123 4567',
  'My insta: ana.lopez7',
  'Look: 192.0.2.7/login',
  'mailto:ana@school.example',
  'σχολείο.ευ',
])('a title that leads out of the programme is none: %s', (title) => {
  expect(isPlainTitle(title)).toBe(false);
});

it.each([
  'Games of the yard, 2026/2027',
  'Europe 1914–1918 and 1939–1945',
  'Volcanoes: 1.500 m, 2.300 m and 3.718 m',
  'Recipes from 12 countries, vol. 2',
  'J.R.R. Tolkien and the T.E.I. of Crete',
  'Node.js for beginners',
  'Play with A.I. in class 5.b',
  'C.E.I.P. La Rayuela, I.E.S. Mar Azul',
  'Mr.No and the etc.In of words',
  'Our planet...our home',
  'Juegos.Tradicionales de siempre',
  'Παραδοσιακά παιχνίδια της αυλής (Δ΄ και Ε΄ τάξη)',
  'Números: 3.14159, 2,71828, 1/2',
  'Maths @ school',
  'Photos for Instagram: what is fair?',
  'Radio 98.4 FM at our school',
  'Starts 2027-01-15, ends 15.06.2027',
  '10 000 steps: 1, 2, 3, 4, 5, 6, 7, 8',
  'Wie heißt du? Ich bin z.B. Anna',
  'R&D: robots 24/7',
  'ISBN, ISSN & co',
  'Café, thé, etc.',
])('a title of what schools do is taken: %s', (title) => {
  expect(isPlainTitle(title)).toBe(true);
});
