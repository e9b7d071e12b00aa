import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '#test/any-text.ts';
import { foldedWords } from '../words.ts';
import { type ConceptTable, conceptTable, parseConcepts, writeConcepts } from './concept-table.ts';
import { wordsFound } from './found-words.ts';
import { conceptsOf, lexemesOf } from './lexemes.ts';
import { readConcepts } from './read-concepts.ts';
import { readQuestion } from './read-question.ts';

const things = ['guitar', 'violin'];
const written = (said: Record<string, string[]>) =>
  parseConcepts(
    writeConcepts(
      {
        said: new Map(Object.entries(said)),
        pictured: new Map([['music', ['song']]]),
        things: new Map([['violin', { name: ['violin'], others: ['instrument', 'music'] }]]),
      },
      things,
    ),
    things,
  );
const withoutS = (word: string) => word.replace(/s$/, '');
const tableOf = (language: string, said: Record<string, string[]>): ConceptTable =>
  conceptTable(language, written(said), withoutS);

const english = tableOf('en', {
  game: ['game'],
  first_aid: ['first-aid'],
  aid: ['help'],
  street_game: ['street-games'],
});
const german = tableOf('de', {
  spiel: ['game'],
  strasse: ['street'],
  handball: ['handball'],
  ball: ['ball'],
  garten: ['garden'],
});
const spanish = tableOf('es', { juego: ['game'], tradicional: ['tradition'] });

const read = (text: string, table: ConceptTable) =>
  readConcepts(foldedWords(text), table).map(({ word, concepts, around }) => [word, concepts.join(), around.join()]);

it('reads words by their stems, and phrases before the words that they are made of', () => {
  expect(read('Games and first aid', english)).toEqual([
    ['games', 'game', ''],
    ['and', '', ''],
    ['first', 'first-aid', ''],
    ['aid', 'first-aid', 'help'],
  ]);
});

it('parts compounds, and of a known word counts the parts less', () => {
  const known = tableOf('de', { spiel: ['game'], strassenspiel: ['street-games'], strasse: ['street'] });
  expect(read('Straßenspiel', known)).toEqual([['strassenspiel', 'street-games', 'street,game']]);
  expect(read('Straßenspiel', german)).toEqual([['strassenspiel', 'street,game', '']]);
  expect(read('Handball', german)).toEqual([['handball', 'handball', '']]);
  expect(read('Schulgarten', german)).toEqual([['schulgarten', 'garden', '']]);
});

it('takes things of CLDR by their names and by words that lead to few of them', () => {
  expect(read('violins, instruments', english)).toEqual([
    ['violins', 'violin', ''],
    ['instruments', 'violin', ''],
  ]);
});

it('understands a question in the language that knows most of it, and in the person’s own where several do', () => {
  const tables = [english, german, spanish];
  expect(readQuestion(['juegos', 'tradicional'], tables, ['en'])).toMatchObject({
    languages: ['es'],
    words: [{ concepts: ['game'] }, { concepts: ['tradition'] }],
  });
  expect(readQuestion(['xyz'], tables, ['en'])).toMatchObject({ languages: [], words: [{ concepts: [] }] });
});

it('writes lexemes of words, stems, concepts and sounds, each told from the others', () => {
  const tables = new Map([['en', english]]);
  const { lexemes, words } = lexemesOf(
    {
      names: ['Σχολείο Πέτρα'],
      texts: [{ language: 'en', text: 'First aid' }],
      labels: [{ language: 'en', text: 'Games' }],
    },
    tables,
  );
  expect(lexemes).toEqual(expect.arrayContaining(['first', 'aid', '#first-aid', '#help', 'games', 'game', '~sholio']));
  // What labels stand for is left out: everybody who teaches a subject would stand for it.
  expect(lexemes).not.toContain('#game');
  expect(words).not.toContain('#first-aid');
});

it('marks what means the same, and tells how a text says it', () => {
  const asked = { forms: ['juegos', 'juego'], concepts: new Set(['game', 'street-games']) };
  const { marked, saidAs } = wordsFound('Our street games, from A to Z.', asked, english);
  expect([...marked].sort()).toEqual(['games', 'street']);
  expect(saidAs).toBe('street games');
  expect(wordsFound('Nuestros juegos', asked, spanish).saidAs).toBeUndefined();
  expect(wordsFound('Nothing', asked, undefined)).toEqual({ marked: new Set(), saidAs: undefined });
});

it('reads any text, and no concept that is not in the table', () => {
  const known = new Set([...english.meanings.values()].flat());
  fc.assert(
    fc.property(anyText(200), (text) => {
      expect(conceptsOf({ language: 'en', text }, new Map([['en', english]])).every((id) => known.has(id))).toBe(true);
      wordsFound(text, { forms: ['a'], concepts: known }, english);
    }),
  );
});
