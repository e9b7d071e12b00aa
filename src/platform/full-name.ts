import { type RawBuilder, sql } from 'kysely';

/** The name of a person as SQL, on the alias that `account` has in the query; null where a left join found no row. */
export function fullName<name extends string | null = string>(account: string): RawBuilder<name> {
  return sql<name>`rtrim(${sql.ref(`${account}.given_name`)} || ' ' || ${sql.ref(`${account}.family_name`)})`;
}

/**
 * Given names and family names on two lines, for the initials: which of several words is the first family name cannot be seen in the
 * full name ("María José García López").
 */
export function namesOnLines<name extends string | null = string>(account: string): RawBuilder<name> {
  return sql<name>`${sql.ref(`${account}.given_name`)} || E'\n' || ${sql.ref(`${account}.family_name`)}`;
}
