import { type RawBuilder, sql } from 'kysely';

/** The name of a person as SQL, on the alias that `account` has in the query; null where a left join found no row. */
export function fullName<name extends string | null = string>(account: string): RawBuilder<name> {
  return sql<name>`rtrim(${sql.ref(`${account}.given_name`)} || ' ' || ${sql.ref(`${account}.family_name`)})`;
}
