import { sql } from 'kysely';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { createProfile } from '#domains/people/profiles/steps/create-profile.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { LanguageLevel } from '#kernel/language-levels.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import { aTeacher, language, type TestTeacher } from './people.ts';

interface ProfileOptions {
  readonly idea?: string;
  readonly presentation?: string;
  readonly writtenIn?: string;
  readonly subjects?: readonly string[];
  readonly ages?: readonly [number, number];
  readonly languages?: Readonly<Record<string, LanguageLevel>>;
  readonly available?: boolean;
}

/** A teacher with a profile; the search finds those who are verified. */
export async function aTeacherWithProfile(
  world: World,
  profile: ProfileOptions = {},
  options: Parameters<typeof aTeacher>[1] = {},
): Promise<TestTeacher> {
  const teacher = await aTeacher(world, options);
  await world.db.deleteFrom('profile').where('member_id', '=', teacher.id).execute();
  await createProfile(world, {
    member: teacher.id,
    subjects: profile.subjects ?? [],
    ageFrom: profile.ages?.[0] ?? null,
    ageTo: profile.ages?.[1] ?? null,
    languages: Object.entries(profile.languages ?? {}).map(([code, level]) => ({ language: language(code), level })),
    idea: profile.idea ?? '',
    presentation: profile.presentation ?? '',
    writtenIn: profile.writtenIn ?? 'en',
    available: profile.available ?? true,
  });
  await reindexPerson(world, teacher.id);
  return teacher;
}

/** As many teachers more as `count` says, like this one: at the same school, and found by the search. */
export async function colleaguesOf(world: World, teacher: TestTeacher, count: number): Promise<MemberId[]> {
  const ids = Array.from({ length: count }, () => newId<MemberId>());
  // In a few statements, however many they are.
  const key = {
    account: 'id',
    member: 'id',
    member_school: 'member_id',
    profile: 'member_id',
    people_entry: 'member_id',
  };
  for (const [table, id] of Object.entries(key)) {
    const columns = sql.join(await writtenColumns(world, table));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from (
        select (jsonb_populate_record(one, jsonb_build_object(${id}::text, new_id, 'email', address, 'email_key', address))).*
        from ${sql.table(table)} one, unnest(${ids}::uuid[]) new_id, concat(new_id, '@school.test') address
        where one.${sql.ref(id)} = ${teacher.id}) made`.execute(world.db);
  }
  return ids;
}

/** Without those that the database writes by itself. */
async function writtenColumns({ db }: World, table: string) {
  const { rows } = await sql<{ readonly name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'`.execute(db);
  return rows.map(({ name }) => sql.ref(name));
}
