import { expect, it } from 'vitest';
import { ideas } from '#demo/seed/ideas/all-ideas.ts';
import { conceptsOf } from '#kernel/concepts/lexemes.ts';
import { readQuestion } from '#kernel/concepts/read-question.ts';
import { languagesOfTexts } from '#kernel/guess-language.ts';
import { foldedWords } from '#kernel/words.ts';
import { conceptTables, tablesToRead } from '#platform/concept-words.ts';

/** What teachers look for, as they type it: with accents, and in Greek in the form of a dictionary or another. */
const words = [
  ['sea', 'mar', 'θάλασσα'],
  ['the sea', 'el mar', 'της θάλασσας'],
  ['beach', 'playa', 'παραλία'],
  ['river', 'río', 'ποτάμι'],
  ['theatre', 'teatro', 'θέατρο'],
  ['bread', 'pan', 'ψωμί'],
  ['book', 'libros', 'βιβλία'],
  ['games', 'juegos', 'παιχνίδια'],
  ['dance', 'baile', 'χορός'],
  ['robots', 'robots', 'ρομπότ'],
  ['birds', 'pájaros', 'πουλιά'],
  ['grandparents', 'abuelas', 'γιαγιάδες'],
  ['city', 'ciudad', 'πόλη'],
  ['map', 'mapa', 'χάρτης'],
  ['photos', 'fotos', 'φωτογραφίες'],
  ['fairy tales', 'cuentos', 'παραμύθια'],
  ['friendship', 'amistad', 'φιλία'],
  ['food', 'comida', 'φαγητό'],
  ['trees', 'árboles', 'δέντρα'],
  ['songs', 'canciones', 'τραγούδια'],
  ['letters', 'cartas', 'γράμματα'],
  ['insects', 'insectos', 'έντομα'],
  ['energy', 'energía', 'ενέργεια'],
] as const;
const languages = ['en', 'es', 'el'] as const;

const tables = new Map((await conceptTables(languagesOfTexts)).map((table) => [table.language, table]));
const texts = ideas.flatMap(({ said }) =>
  Object.entries(said).map(([language, text]) => new Set(conceptsOf({ language, text }, tables))),
);

it.each(words.flatMap((inAll) => languages.map((language, at) => [language, inAll[at] ?? ''] as const)))(
  'a common word of schools finds more than five texts of the demonstration, in whatever languages: %s %s',
  async (language, text) => {
    const read = readQuestion(foldedWords(text), await tablesToRead(text, [language]), [language]);
    const asked = read.words.flatMap(({ concepts }) => concepts);
    const found = texts.filter((concepts) => asked.some((concept) => concepts.has(concept)));
    expect(found.length, asked.join()).toBeGreaterThan(5);
  },
);

it('the grandmothers of a French text are not found by the sea', () => {
  const read = (text: string) => conceptsOf({ language: 'fr', text }, tables);
  expect(read('Nous interrogeons des maires et des grands-mères.')).not.toContain('sea');
  expect(read('Nos grands-mères racontent.')).toContain('grandparent');
  expect(read('La mer et les mers')).toContain('sea');
});
