import type { DemoTeacher } from '#demo/seed/people.ts';
import { excerptOf, wordsWorthCorrecting } from '#domains/people/people-search/model.ts';
import { isoDay } from '#kernel/days.ts';
import { fullName } from '#kernel/full-name.ts';
import { stemmers } from '#kernel/stemmers.ts';
import { wordsOfText } from '#kernel/words.ts';
import type { Bulk, Row } from './bulk.ts';

interface Label {
  readonly language: string;
  readonly label: string;
}

interface SearchEntries {
  /** Writes the search entries of these people, as reindexPerson would; a test compares the two. */
  write(teachers: readonly DemoTeacher[], today: string): Promise<void>;
}

/** Presentations share their words: each word is brought to its stem once, by the database, and remembered. */
export async function searchEntries(bulk: Bulk): Promise<SearchEntries> {
  const labels = await subjectLabels(bulk);
  const stems = new Map<string, readonly string[]>();
  const listed = new Set<string>();
  return {
    async write(teachers, today) {
      const people = teachers
        .filter(({ state }) => state === 'verified')
        .map((teacher) => ({ teacher, ...textsOf(teacher, labels) }));
      await learnStems(bulk, stems, new Set(people.flatMap(({ stemmed }) => stemmed)));
      await bulk.copy(
        'people_entry',
        people.map(({ teacher, plain, stemmed }) =>
          entryRow(teacher, today, [...plain, ...stemmed.flatMap((key) => stems.get(key) ?? [])]),
        ),
      );
      const words = [...new Set(people.flatMap(({ plain }) => wordsWorthCorrecting(plain)))];
      const unknown = words.filter((word) => !listed.has(word));
      for (const word of unknown) listed.add(word);
      await bulk.copy(
        'search_word',
        unknown.map((word) => ({ word })),
      );
    },
  };
}

async function subjectLabels(bulk: Bulk): Promise<ReadonlyMap<string, readonly Label[]>> {
  const rows = await bulk.query("select key, language, label from word_label where list = 'subject'");
  const labels = rows.map(({ key, language, label }) => ({
    key: String(key),
    language: String(language),
    label: String(label),
  }));
  return Map.groupBy(labels, ({ key }) => key);
}

/** The words of a person as they stand, and those to be stemmed, each as `stemmer:word`. */
function textsOf(teacher: DemoTeacher, labels: ReadonlyMap<string, readonly Label[]>) {
  const { givenName, familyName, school, presentation, ideaText, writtenIn } = teacher;
  const subjects = teacher.idea.subjects.flatMap((subject) => labels.get(subject) ?? []);
  const own = { language: writtenIn, label: `${presentation} ${ideaText}` };
  const name = fullName({ givenName, familyName });
  const plain = wordsOfText(
    name,
    school.name,
    school.town,
    presentation,
    ideaText,
    ...subjects.map(({ label }) => label),
  );
  const stemmed = [own, ...subjects].flatMap(({ language, label }) => {
    const stemmer = stemmers[language];
    return stemmer ? wordsOfText(label).map((word) => `${stemmer}:${word}`) : [];
  });
  return { plain, stemmed: [...new Set(stemmed)] };
}

async function learnStems(bulk: Bulk, stems: Map<string, readonly string[]>, asked: ReadonlySet<string>) {
  const unknown = [...asked].filter((key) => !stems.has(key));
  const rows = await bulk.query(
    `select stemmer || ':' || word as key, ts_lexize(stemmer::regdictionary, word) as stems
     from unnest($1::text[], $2::text[]) asked (stemmer, word)`,
    [unknown.map((key) => key.slice(0, key.indexOf(':'))), unknown.map((key) => key.slice(key.indexOf(':') + 1))],
  );
  for (const { key, stems: found } of rows) stems.set(String(key), Array.isArray(found) ? found.map(String) : []);
}

function entryRow(teacher: DemoTeacher, today: string, words: readonly string[]): Row {
  const { id, country, givenName, familyName, school, ideaText, presentation, idea, awayUntil } = teacher;
  const spoken = [...teacher.spoken].sort(
    ([oneLanguage, one], [otherLanguage, other]) =>
      Number(other === 'native') - Number(one === 'native') ||
      (one < other ? 1 : one > other ? -1 : oneLanguage < otherLanguage ? -1 : 1),
  );
  return {
    member_id: id,
    country,
    name: fullName({ givenName, familyName }),
    names_on_lines: `${givenName}\n${familyName}`,
    school: school.name,
    town: school.town,
    excerpt: excerptOf({ idea: ideaText, presentation }),
    excerpt_language: teacher.writtenIn,
    subjects: [...idea.subjects],
    languages: spoken.map(([language]) => language),
    levels: spoken.map(([, level]) => level),
    age_from: idea.ages[0],
    age_to: idea.ages[1],
    available: teacher.available,
    away_until: awayUntil !== null && awayUntil >= today ? awayUntil : null,
    last_active_on: isoDay(teacher.activeOn),
    search: [...new Set(words)].map((word) => `'${word}'`).join(' '),
  };
}
