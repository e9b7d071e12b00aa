import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { pupilContactsIn } from './of-pupils.ts';

it.each([
  'mi usuario es kimmy07',
  'mi nick es kimmy07',
  'my game name is kimmy07',
  'my user is kimmy07',
  'το όνομά μου στο παιχνίδι είναι kimmy07',
  'I am kimmy07 everywhere',
  'write to @kimmy07',
  '@kimmy_plays',
  'sc kimmy07',
  'my mail is kimmy07 and it is gmail',
  'busca kimmy07 en el juego de bloques',
  '612 345 6 7 8',
  '6, 1, 2, 3, 4, 5, 6, 7, 8',
  '6+1+2+3+4+5+6+7+8',
  '6a1b2c3d4e5f6g7h8',
  '612 (hi) 345 (hi) 678',
  '612km 345km 678km',
  'http://x.example/612345678',
  'half 612 345, other half 678',
  'starts with 612 345 and it ends with 678',
  '0034 then 612 then 345678',
  'empieza por 612 345 y luego acaba en 678',
  'youtube channel KimmyPlays',
  'insta kimmyplays',
  'sc: kimmyplays',
  'el insta mío: kimmyplays',
  'My Fortnite name is kimmyplays',
  'mi insta nombre es kimmyplays',
  'insta kimmy zero seven',
  'my mail is kimmy and it is gmail',
  'write kimmy07 at gee mail dot com',
  'kimmy07 arroba jotmail',
  'https://kimmy07.carrd.co',
  'https://forms.gle/abc',
  'vivo en la calle Mayor 3',
  'μένω στην οδό Ερμού 5',
])('what tells how a pupil can be reached is found: %s', (text) => {
  expect(pupilContactsIn(text).length).toBeGreaterThan(0);
});

it.each([
  '2026-11-30',
  'From 2026-11-30 to 2026-12-15',
  'We count: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10',
  '10, 20, 30, 40, 50, 60',
  '30.11.2026, 10:30',
  'The sun is 1.500.000.000 km away',
  '1914-1918, 1939-1945',
  '3 + 4 = 7, 12 + 5 = 17, 20 + 3 = 23',
  'It was 12, 14, 15, 13, 16 and 18 degrees',
  '12.5, 13.2, 14.8 cm',
  'Spain has 47.615.034, Greece 10.432.481 people',
  'The bus comes at 10:30-11:15, 12:00',
  'My name is Kim and I am 9 years old.',
  'I am in 3B and my friend is in 4A.',
  'https://here.example/spaces/01935f21-7a3b-7123-8456-426614174000/pages',
  'mi nombre es Kim',
  'My favourite game is chess',
  'Soy de 3B',
  'Το όνομά μου είναι Κιμ',
  'We made a tiktok dance',
  'I watch YouTube and play MineCraft',
  'We scored 120 and then 345 points',
  'Our video is on youtube: it is long and funny',
  'In Minecraft we built a school',
  'I like discord and fortnite',
  'mi correo es muy lento',
  'Nuestro cole está en la calle Mayor 3',
])('what pupils write of their lessons is left: %s', (text) => {
  expect(pupilContactsIn(text)).toEqual([]);
});

it.each(['6, 1, ', '6a1b', 'mi usuario es ', 'my name ', '@a ', 'kim_'])(
  'a long text is read at once: %s',
  { tags: ['slow'] },
  async (words) => {
    expect(await slowness(() => pupilContactsIn(words.repeat(99_000 / words.length)), 400)).toBeUndefined();
  },
);
