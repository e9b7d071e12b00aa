import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { foldWords } from '#kernel/fold.ts';
import type { AccountId, CountryCode, SchoolId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { finderText, type SchoolFacts, type SchoolHead, schoolColumns } from '../model.ts';
import { knownRegion } from '../queries.ts';

export interface NewSchool extends SchoolFacts, SchoolHead {
  readonly country: CountryCode;
  /** Who has typed all this; undefined where it comes from a list of the support service. */
  readonly headGivenBy?: AccountId;
}

/**
 * Adds a school. A school of the same code, or of the same name in the same town, is taken instead: colleagues who register
 * on the same day add one school.
 */
export async function addSchool(tx: Tx, school: NewSchool): Promise<SchoolId> {
  // Name and town are no key of the table: the lock is on the country's figures, where a new school is counted.
  await tx.db.selectFrom('figure').select('country').where('country', '=', school.country).forNoKeyUpdate().execute();
  const known = await findSame(tx, school);
  if (known) return known;
  const id = newId<SchoolId>();
  const added = await tx.db
    .insertInto('school')
    .values({
      id,
      country: school.country,
      ...schoolColumns({ ...school, region: await knownRegion(tx.db, school.country, school.region) }),
      head_given_by: school.headGivenBy ?? null,
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.columns(['country', 'code']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return (await findSame(tx, school)) ?? id;
  await incrementFigure(tx, { figures: ['schools'], countries: [school.country], by: 1 });
  await tx.record({ verb: 'school.added', subject: id, country: school.country });
  return id;
}

async function findSame({ db }: Tx, school: NewSchool): Promise<SchoolId | undefined> {
  if (school.code) {
    const row = await db
      .selectFrom('school')
      .select('id')
      .where('country', '=', school.country)
      .where('code', '=', school.code)
      .executeTakeFirst();
    if (row) return row.id;
  }
  // The finder's text holds name and town in this order; what follows can only be a code.
  const rows = await db
    .selectFrom('school')
    .select(['id', 'name', 'town'])
    .where('country', '=', school.country)
    .where(sql<boolean>`finder like ${`${finderText({ ...school, code: '' })}%`}`)
    .$if(school.code !== '', (query) => query.where('code', 'is', null))
    .limit(20)
    .execute();
  const same = (text: string, other: string) => foldWords(text) === foldWords(other);
  return rows.find(({ name, town }) => same(name, school.name) && same(town, school.town))?.id;
}
