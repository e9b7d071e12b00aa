import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ideas } from '#demo/seed/ideas/all-ideas.ts';
import { conceptsOf, lexemesOf } from '#kernel/concepts/lexemes.ts';
import { languagesOfTexts } from '#kernel/guess-language.ts';
import { wordsOfText } from '#kernel/words.ts';
import { conceptTables } from '#platform/concept-words.ts';
import type { Db } from '#platform/db.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { searches } from '#test/search/searches.ts';
import { withoutForeignKeys } from '#test/without-foreign-keys.ts';
import { openWorld, type World } from '#test/world.ts';
import { weighWords } from './steps/weigh-words.ts';

/** Where people write so. */
const countries = { en: 'IE', es: 'ES', el: 'GR', fr: 'FR', de: 'DE', it: 'IT', ro: 'RO', pl: 'PL', pt: 'PT' } as const;
type Language = keyof typeof countries;
const languages = Object.keys(countries).filter((code): code is Language => code in countries);

interface Said {
  readonly idea: number;
  readonly language: Language;
  readonly text: string;
}

const said: readonly Said[] = ideas.flatMap(({ said: texts }, idea) =>
  languages.flatMap((language) => (texts[language] ? [{ idea, language, text: texts[language] }] : [])),
);

const tables = new Map((await conceptTables(languagesOfTexts)).map((table) => [table.language, table]));

let world: World;
const readers = new Map<string, Browser>();

beforeAll(async () => {
  world = await openWorld();
  for (const language of languages) {
    const spoken: Record<string, 'B1' | 'native'> = { en: 'B1', [language]: 'native' };
    const reader = await aTeacherWithProfile(world, { idea: 'x', languages: spoken }, { country: countries[language] });
    readers.set(language, await world.signedIn(reader));
  }
  await sql`delete from people_entry`.execute(world.db);
  // Entries alone, one for each idea in each language: what stands behind them is not read.
  await withoutForeignKeys(world, writeEntries);
  await weighWords(world);
});
afterAll(() => world.close());

async function writeEntries(db: Db): Promise<void> {
  for (const { idea, language, text } of said) {
    const { lexemes } = lexemesOf({ names: [], texts: [{ language, text }], labels: [] }, tables);
    const name = `${idea} ${language}`;
    await sql`insert into people_entry (member_id, country, name, school, town, excerpt, excerpt_language, subjects, languages, levels,
        age_from, age_to, available, last_active_on, search)
      values (md5(${name})::uuid, ${countries[language]}, ${name}, 'S', 'T', ${text.slice(0, 300)}, ${language}, '{}', array[${language}]::text[],
        '{native}', 6, 12, true, '2026-11-01', array_to_tsvector(${[...lexemes]}::text[]))`.execute(db);
  }
}

it('a hundred short searches in eight languages find the right idea, also where another language says it', {
  tags: ['slow'],
}, async () => {
  const [missed, missedElsewhere]: [string[], string[]] = [[], []];
  for (const [language, text, part] of searches) {
    const idea = ideas.findIndex((one) => one.said.en.includes(part));
    expect([part, idea]).not.toEqual([part, -1]);
    const page = await readers.get(language)?.get(`/people?q=${encodeURIComponent(text)}`);
    const first = [...(page?.html ?? '').matchAll(/<h3><a [^>]*>(\d+) (\w\w)<\/a>/g)].slice(0, 5);
    const right = first.filter((match) => match[1] === String(idea));
    if (right.length === 0) missed.push(`${language}: ${text}`);
    if (right.every((match) => match[2] === language)) missedElsewhere.push(`${language}: ${text}`);
  }
  console.info(
    `Among the first five: ${100 - missed.length} %, in another language ${100 - missedElsewhere.length} %.`,
  );
  expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(0.05 * searches.length);
  expect(missedElsewhere.length, missedElsewhere.join('; ')).toBeLessThanOrEqual(0.1 * searches.length);
});

it('given an idea in one language, the same idea in another stands first among all ideas in that one', {
  tags: ['slow'],
}, () => {
  const concepts = said.map(({ language, text }) => ({
    language,
    all: new Set([...conceptsOf({ language, text }, tables), ...wordsOfText(text).filter((word) => /\d/.test(word))]),
  }));
  const count = new Map<string, number>();
  for (const { all } of concepts) for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  const weight = (one: string) => Math.log(said.length / (count.get(one) ?? 1)) ** 2;
  const sizes = concepts.map(({ all }) => Math.sqrt([...all].reduce((sum, one) => sum + weight(one), 0)) || 1);
  const alike = (one: number, other: number) => {
    const shared = [...(concepts[one]?.all ?? [])].filter((id) => concepts[other]?.all.has(id));
    return shared.reduce((sum, id) => sum + weight(id), 0) / ((sizes[one] ?? 1) * (sizes[other] ?? 1));
  };
  let [trials, first, firstFive] = [0, 0, 0];
  for (const [at, asked] of said.entries())
    for (const [right, answer] of said.entries()) {
      if (answer.idea !== asked.idea || answer.language === asked.language) continue;
      const score = alike(at, right);
      const others = said.flatMap((other, index) =>
        other.language === answer.language && index !== right ? [index] : [],
      );
      const better = score === 0 ? others.length : others.filter((index) => alike(at, index) >= score).length;
      trials += 1;
      if (better === 0) first += 1;
      if (better < 5) firstFive += 1;
    }
  console.info(
    `${trials} trials: first in ${(first / trials).toFixed(3)}, among the first five in ${(firstFive / trials).toFixed(3)}.`,
  );
  expect(first / trials).toBeGreaterThanOrEqual(0.95);
  expect(firstFive / trials).toBeGreaterThanOrEqual(0.99);
});
