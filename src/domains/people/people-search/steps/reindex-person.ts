import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Searchable } from '#kernel/concepts/lexemes.ts';
import { isoDay } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import { conceptsVersion, readSearchables } from '#platform/concept-words.ts';
import type { Db } from '#platform/db.ts';
import { excerptOf } from '../model.ts';
import { listSubjectLabels, type SubjectLabel } from '../queries/subject-labels.ts';
import { addSearchWords } from './add-search-words.ts';
import { keepFormerEntries, readEntries } from './keep-former-entries.ts';

/**
 * Rewrites a person's search entry; call it after every change of member, name, school or profile.
 * People who are not verified, suspended, about to leave or hidden have no entry.
 */
export function reindexPerson(tx: Pick<Tx, 'db' | 'now'>, member: MemberId): Promise<void> {
  return reindexPeople(tx, [member]);
}

/** The same for many, in as many statements as for one. */
export async function reindexPeople({ db, now }: Pick<Tx, 'db' | 'now'>, members: readonly MemberId[]): Promise<void> {
  if (members.length === 0) return;
  await lockMembers(db, members);
  const people = await listListable(db, members);
  const listed = new Set(people.map(({ member_id }) => member_id));
  const unlisted = members.filter((member) => !listed.has(member));
  if (unlisted.length > 0) await db.deleteFrom('people_entry').where('member_id', 'in', unlisted).execute();
  if (people.length === 0) return;
  const labels = await listSubjectLabels(db, [...new Set(people.flatMap(({ subjects }) => subjects))]);
  const found = await readSearchables(people.map((person) => searchableOf(person, labels)));
  const version = await conceptsVersion();
  const entries = people.map((person, at) => ({
    ...entryOf(person, isoDay(now)),
    indexed_with: version,
    listed_at: now,
    search: sql<string>`array_to_tsvector(${[...(found[at]?.lexemes ?? [])]}::text[])`,
  }));
  const before = await readEntries(db, members);
  await db
    .insertInto('people_entry')
    .values(entries)
    .onConflict((conflict) =>
      conflict.column('member_id').doUpdateSet(({ ref }) =>
        // What is left out stays as it was.
        Object.fromEntries(entryColumns.map((column) => [column, ref(`excluded.${column}`)])),
      ),
    )
    .execute();
  await keepFormerEntries({ db, now }, before);
  await addSearchWords(db, found);
}

/** All but `listed_at` and `changed_at`: since when somebody is in the list, and when what they say was changed. */
const entryColumns = [
  ...(['name', 'country', 'school', 'town', 'excerpt', 'excerpt_language', 'subjects', 'languages', 'levels'] as const),
  ...(['age_from', 'age_to', 'available', 'away_until', 'last_active_on', 'search', 'indexed_with'] as const),
  ...(['staff_role', 'school_type', 'region', 'open_to_plus'] as const),
];

type Listable = Awaited<ReturnType<typeof listListable>>[number];

function entryOf(person: Listable, today: string) {
  const { initials_of, presentation, idea, written_in, spoken, away_until, ...facts } = person;
  return {
    ...facts,
    names_on_lines: initials_of,
    excerpt: excerptOf({ idea, presentation }),
    excerpt_language: written_in,
    languages: spoken.map(({ language }) => language),
    levels: spoken.map(({ level }) => level),
    away_until: away_until !== null && away_until >= today ? away_until : null,
  };
}

function searchableOf(person: Listable, allLabels: readonly SubjectLabel[]): Searchable {
  const labels = allLabels.filter(({ key }) => person.subjects.includes(key));
  return {
    names: [person.name, person.school, person.town],
    texts: [person.presentation, person.idea].map((text) => ({ language: person.written_in, text })),
    labels: labels.map(({ language, label }) => ({ language, text: label })),
  };
}

/**
 * Two changes about one person write the entry one after the other. The lock is a statement of its own: a statement that
 * reads while it waits for the lock sees the other change in the locked table only. In order, so that two lists do not deadlock.
 */
async function lockMembers(db: Db, members: readonly MemberId[]): Promise<void> {
  await db.selectFrom('member').select('id').where('id', 'in', members).orderBy('id').forNoKeyUpdate().execute();
}

async function listListable(db: Db, members: readonly MemberId[]) {
  return db
    .selectFrom('profile')
    .innerJoin('member', 'member.id', 'profile.member_id')
    .innerJoin('account', 'account.id', 'profile.member_id')
    .innerJoin('main_school', 'main_school.member_id', 'profile.member_id')
    .innerJoin('school', 'school.id', 'main_school.school_id')
    .select(['profile.member_id', 'account.name', 'account.initials_of'])
    .select([
      'member.country',
      'member.last_active_on',
      'member.staff_role',
      'school.region',
      'school.type as school_type',
    ])
    .select(['school.name as school', 'school.town', 'profile.presentation', 'profile.idea', 'profile.written_in'])
    .select(['profile.subjects', 'profile.age_from', 'profile.age_to', 'profile.available', 'profile.away_until'])
    .select('profile.open_to_plus')
    .select(
      sql<{ language: string; level: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('language', language, 'level', level) order by level = 'native' desc, level desc, language)
        from profile_language where member_id = profile.member_id), '[]')`.as('spoken'),
    )
    .where('profile.member_id', 'in', members)
    .where('member.state', '=', 'verified')
    .where('account.suspended_at', 'is', null)
    .where('account.closing_asked_at', 'is', null)
    .where('profile.hidden_at', 'is', null)
    .execute();
}
