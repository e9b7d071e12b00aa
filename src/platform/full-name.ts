import { type RawBuilder, sql } from 'kysely';

/** The name of a person, as SQL on `account` under the name that it has in the query; null where a left join found nobody. */
export function fullName<name extends string | null = string>(account: string): RawBuilder<name> {
  return sql<name>`(${sql.ref(`${account}.given_name`)} || ' ' || ${sql.ref(`${account}.family_name`)})`;
}
