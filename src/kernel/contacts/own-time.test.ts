import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { contactDetailsIn } from '../contact-details.ts';

const letters = 100_000;
const scripts: Readonly<Record<string, string>> = {
  latin: 'abcdefghijklmnopqrstuvwxyz',
  accents: 'áàâäãåéèêëíìîïóòôöúùûüñçß',
  greek: 'αβγδεζηθικλμνξοπρστυφχψωάέή',
  cyrillic: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  capitals: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
  armenian: 'աբգդեզէըթժիլխծկհձղճմյնշոչ',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  chinese: '我们写信给朋友和老师',
  figures: 'абв0123456789',
};
const between = [
  ' ',
  '\n',
  '.',
  '-',
  '/',
  '@',
  ' @ ',
  ', ',
  ' (at) ',
  ' insta: ',
  ' en gmail ',
  ' my discord is ',
  '📞',
];

/** Words of one to nine letters, the same each time; every fifth of the signs between them is not a blank. */
function writtenIn(alphabet: string, sign: string): string {
  const signs = [...alphabet];
  let [text, at] = ['', 7];
  const draw = (most: number) => {
    at = (at * 16_807) % 2_147_483_647;
    return at % most;
  };
  while (text.length < letters) {
    for (let length = 1 + draw(9); length > 0; length -= 1) text += signs[draw(signs.length)];
    text += draw(5) === 0 ? sign : ' ';
  }
  return text.slice(0, letters);
}

it.each(Object.keys(scripts))(
  'looks for contact details in 100,000 letters (%s) within half a second, whatever stands between them',
  { tags: ['slow'] },
  async (script) => {
    for (const sign of between) {
      const text = writtenIn(scripts[script] ?? '', sign);
      expect(await slowness(() => contactDetailsIn([text]), 500), JSON.stringify(sign)).toBeUndefined();
    }
    const whole = (scripts[script] ?? '').repeat(letters).slice(0, letters);
    expect(await slowness(() => contactDetailsIn([whole]), 500)).toBeUndefined();
  },
);
