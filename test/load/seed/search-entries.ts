import type { DemoTeacher } from '#demo/seed/people.ts';
import { excerptOf, wordsWorthCorrecting } from '#domains/people/people-search/model.ts';
import type { ConceptTable } from '#kernel/concepts/concept-table.ts';
import { lexemesOf, type Searchable } from '#kernel/concepts/lexemes.ts';
import { isoDay } from '#kernel/days.ts';
import { fullName } from '#kernel/full-name.ts';
import { languagesOfTexts } from '#kernel/guess-language.ts';
import { conceptsVersion, conceptTables } from '#platform/concept-words.ts';
import type { Bulk, Row } from './bulk.ts';

interface Label {
  readonly language: string;
  readonly label: string;
}

interface SearchEntries {
  /** Writes the search entries of these people, as reindexPerson would; a test compares the two. */
  write(teachers: readonly DemoTeacher[], today: string): Promise<void>;
}

export async function searchEntries(bulk: Bulk): Promise<SearchEntries> {
  const labels = await subjectLabels(bulk);
  const version = await conceptsVersion();
  const tables = new Map((await conceptTables(languagesOfTexts)).map((table) => [table.language, remembering(table)]));
  const listed = new Set<string>();
  return {
    async write(teachers, today) {
      const people = teachers
        .filter(({ state }) => state === 'verified')
        .map((teacher) => ({ teacher, ...lexemesOf(searchableOf(teacher, labels), tables) }));
      await bulk.copy(
        'people_entry',
        people.map(({ teacher, lexemes }) => ({ ...entryRow(teacher, today, lexemes), indexed_with: version })),
      );
      const words = [...new Set(people.flatMap((person) => wordsWorthCorrecting(person.words)))];
      const unknown = words.filter((word) => !listed.has(word));
      for (const word of unknown) listed.add(word);
      await bulk.copy(
        'search_word',
        unknown.map((word) => ({ word })),
      );
    },
  };
}

/** Presentations share their words: each is brought to its stem once. */
function remembering(table: ConceptTable): ConceptTable {
  const stems = new Map<string, string>();
  return {
    ...table,
    stem(word) {
      const known = stems.get(word) ?? table.stem(word);
      stems.set(word, known);
      return known;
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

function searchableOf(teacher: DemoTeacher, labels: ReadonlyMap<string, readonly Label[]>): Searchable {
  const { givenName, familyName, school, presentation, ideaText, writtenIn } = teacher;
  return {
    names: [fullName({ givenName, familyName }), school.name, school.town],
    texts: [presentation, ideaText].map((text) => ({ language: writtenIn, text })),
    labels: teacher.idea.subjects
      .flatMap((subject) => labels.get(subject) ?? [])
      .map(({ language, label }) => ({ language, text: label })),
  };
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
    staff_role: 'teacher',
    school_type: school.type,
    search: words.map((word) => `'${word}'`).join(' '),
  };
}
