import { describe, expect, it } from 'vitest';
import { steepness } from '#test/own-time.ts';
import { contactDetailsIn } from '../contact-details.ts';

const keys = (text: string) => contactDetailsIn([text]).map(({ key }) => key);
const written = (text: string) => contactDetailsIn([text]).map((detail) => detail.written);

describe('a telephone number', () => {
  it.each([
    ['"612" "345" "678"', '612345678'],
    ['«612» «345» «678»', '612345678'],
    ['[612] [345] [678]', '612345678'],
    ['six hundred and twelve, three four five, six seven eight', '612345678'],
    ['six hundred and twelve, three hundred and forty-five, six hundred and seventy-eight', '612345678'],
    ['six hundred twelve three hundred forty five six hundred seventy eight', '612345678'],
    ['six cent douze, trois cent quarante-cinq, six cent soixante-dix-huit', '612345678'],
    ['sechshundertzwölf dreihundertfünfundvierzig sechshundertachtundsiebzig', '612345678'],
    ['seicentododici trecentoquarantacinque seicentosettantotto', '612345678'],
    ['εξακόσια δώδεκα τριακόσια σαράντα πέντε εξακόσια εβδομήντα οκτώ', '612345678'],
    ['sześćset dwanaście trzysta czterdzieści pięć sześćset siedemdziesiąt osiem', '612345678'],
    ['seiscentos e doze trezentos e quarenta e cinco seiscentos e setenta e oito', '612345678'],
  ])('is found in "%s"', (text, key) => expect(keys(text)).toEqual([key]));

  it.each([
    'Six hundred and twelve pupils, three hundred and two teachers and nine hundred and eleven books',
    'Six hundred, six hundred and fifty, eight hundred',
    'Seiscientos, seiscientos cincuenta, ochocientos',
    'Volumes "12" "13" "14", rooms "612", "613" and "614"',
    'In nineteen hundred and forty-five, one hundred and two years ago',
    'One hundred and two, one hundred and three, one hundred and four',
    'Hunderteins, zweihundertdrei',
    'Treffen am 03.11.2025 um 10.15 Uhr',
    'Encontramo-nos em 12/05/2026, um dia de 24 horas',
  ])('is not found in "%s"', (text) => expect(written(text)).toEqual([]));
});

describe('an account', () => {
  it.each([
    'te espero en el discord anelope',
    'mi discord anelope',
    'my insta anelope',
    'My username is anelope',
    'see you on Discord, anelope',
    'Join us on the Telegram anelope.',
    'Θα σας περιμένω στο Discord anelope',
    'escríbeme al whatsapp anelope',
    'hablamos por discord anelope',
    'Schreib mir auf Instagram anelope!',
  ])('is found in "%s"', (text) => expect(written(text)).toEqual(['anelope']));

  it.each([
    'We use Minecraft Education',
    'Discord is not for pupils',
    'Zoom at 10:00',
    'My Minecraft world, my Roblox game and my TikTok photo',
    'Nos vemos en Discord mañana. See you on YouTube tomorrow!',
    'Join us on Instagram together. Contact us on Facebook please.',
    'Mi Instagram está cerrado, my WhatsApp works, my Discord crashed',
    'I am on TikTok daily, and in Discord sometimes',
    'My username is secret; a good username is short',
    'Escribidnos en Facebook gracias',
    'Wir sehen uns auf Skype morgen',
    'La Discord no es para el alumnado',
  ])('is not found in "%s"', (text) => expect(written(text)).toEqual([]));
});

it('what is hidden takes time that grows with the length of the text, and no faster', { tags: ['slow'] }, async () => {
  for (const kind of [
    'te espero en el ',
    'te espero en el discord ',
    'my insta ',
    'my username is ',
    '"612" ',
    'six hundred and ',
    'six cent ',
    'sechshundert',
  ]) {
    const search = (length: number) => {
      const text = kind.repeat(length / kind.length);
      return () => contactDetailsIn([text]);
    };
    expect(await steepness({ less: search(25_000), more: search(100_000), times: 6.25 }), kind).toBeUndefined();
  }
});
