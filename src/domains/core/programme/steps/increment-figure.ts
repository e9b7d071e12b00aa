import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { CountryCode } from '#kernel/ids.ts';

export type Figure = 'members' | 'schools' | 'running_projects' | 'projects';

interface FigureChange {
  readonly figures: readonly Figure[];
  readonly countries: readonly CountryCode[];
  readonly by: 1 | -1;
  /** countries: a running project gained a country; the programme has it already. */
  readonly within?: 'countries';
}

/**
 * Keeps the live figures, in the transaction of the command that changes them. Countries are locked in alphabetical order and
 * the programme last, so that two commands never deadlock. No figure falls below zero: a wrong count must not make a command fail.
 */
export async function incrementFigure(
  { db }: Pick<Tx, 'db'>,
  { figures, countries, by, within }: FigureChange,
): Promise<void> {
  if (countries.length === 0 || figures.length === 0) return;
  const change = (figure: Figure) => (figures.includes(figure) ? by : 0);
  await db
    .selectFrom('figure')
    .select('country')
    .where('country', 'in', countries)
    .orderBy('country')
    .forNoKeyUpdate()
    .execute();
  await db
    .updateTable('figure')
    .set({
      members: sql`greatest(0, members + ${sql.lit(change('members'))})`,
      schools: sql`greatest(0, schools + ${sql.lit(change('schools'))})`,
      running_projects: sql`greatest(0, running_projects + ${sql.lit(change('running_projects'))})`,
      projects: sql`greatest(0, projects + ${sql.lit(change('projects'))})`,
    })
    .where('country', 'in', countries)
    .execute();
  if (within === 'countries' || (!change('running_projects') && !change('projects'))) return;
  await db
    .updateTable('programme_figure')
    .set({
      running_projects: sql`greatest(0, running_projects + ${sql.lit(change('running_projects'))})`,
      projects: sql`greatest(0, projects + ${sql.lit(change('projects'))})`,
    })
    .execute();
}
