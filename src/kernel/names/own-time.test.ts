import { expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { namedIn } from '../named-in.ts';

/** Of the same letters at every run. */
function draw(): (letters: string, count: number) => string {
  let state = 1;
  const next = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % limit;
  };
  return (letters, count) => Array.from({ length: count }, () => letters.charAt(next(letters.length))).join('');
}

const some = draw();
const all = 'abcdefghijklmnopqrstuvwxyz';
const long = `K${some('abcde', 59)}`;
const people = ['Kim', 'Цветан', 'Pablo', 'Lucía', 'Σοφία', 'Cecilia', long, `A${'a'.repeat(59)}`].map((name) => ({
  name,
}));

const kinds: Readonly<Record<string, () => string>> = {
  'single letters': () => `${some(all, 1)} `,
  'the same letter': () => 'a ',
  'the letters of a long name': () => `${[...long].join(' ')} `,
  'pairs of letters with signs between': () => `${some(all, 2)}-`,
  'Cyrillic words that are read in many ways': () => `Ц${some('цюящже', 9)} `,
  'Cyrillic words that begin like a name': () => `Кат${some('цюящже', 7)} `,
  'Latin words that are read in many ways': () => `Ce${some('jxcyzgl', 7)} `,
  'Latin words that begin like a name': () => `Cecil${some('jxcyzgl', 7)} `,
  'Greek words that are read in many ways': () => `Μ${some('αυζτσγι', 8)} `,
  'words of two scripts': () => `${some('aаcсeеoо', 6)} `,
  'long words of an address': () => `/${some('abcde', 60)}`,
  'short words of an address': () => `${some(all, 4)}/`,
  'words with digits': () => `${some('a1b3c4', 8)} `,
  'words with apostrophes': () => `${some(all, 3)}'`,
};

/** Several times what each takes: it is there for what grows with the length of names, or with the ways to read a word. */
const mostMilliseconds = 1500;

it.each(Object.entries(kinds))(
  '100,000 characters of %s are searched for long names in little time',
  { tags: ['slow'] },
  async (_kind, piece) => {
    let text = '';
    while (text.length < 100_000) text += piece();
    expect(await slowness(() => namedIn([text], people), mostMilliseconds)).toBeUndefined();
  },
);

it('finds names that are spelt letter by letter, one inside the other and in letters that look alike', () => {
  const named = (text: string) => namedIn([text], [{ name: 'Anna' }, { name: 'Annabel' }, { name: 'Abel' }]).length;
  expect(named('x A n n a b e l y')).toBe(3);
  expect(named('x a n n a b a n n y')).toBe(1);
  expect(named('x А n n а y')).toBe(1);
});
