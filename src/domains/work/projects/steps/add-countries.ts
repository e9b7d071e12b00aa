import type { Tx } from '#domains/core/event-log/transact.ts';
import type { CountryCode, ProjectId } from '#kernel/ids.ts';

/** Adds to the countries of a running project, and returns how many of them are new. */
export async function addCountries(
  { db }: Pick<Tx, 'db'>,
  project: ProjectId,
  countries: readonly CountryCode[],
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('project_country')
    .values(countries.map((country) => ({ project_id: project, country })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}
