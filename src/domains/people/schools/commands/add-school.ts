import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import { countFigure } from '#domains/core/programme/steps/count-figure.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { finderText, foldWords, type SchoolFacts, type SchoolHead } from '../model.ts';

export interface NewSchool extends SchoolFacts, SchoolHead {
  readonly country: CountryCode;
}

/**
 * Adds a school, in the transaction of a registration. A school of the same code, or of the same name in the same town,
 * is taken instead: colleagues who register on the same day add one school.
 */
export async function addSchool(tx: Db, actor: Actor, school: NewSchool, now: Date): Promise<SchoolId> {
  // Name and town are no key of the table: the country's figures, where a new school is counted, are the place to queue.
  await tx.selectFrom('figure').select('country').where('country', '=', school.country).forNoKeyUpdate().execute();
  const known = await findSame(tx, school);
  if (known) return known;
  const id = newId<SchoolId>();
  const added = await tx
    .insertInto('school')
    .values({
      id,
      country: school.country,
      name: school.name,
      type: school.type,
      town: school.town,
      postcode: school.postcode,
      street: school.street,
      website: school.website || null,
      code: school.code || null,
      head_name: school.headName,
      head_email: school.headEmail,
      head_language: school.headLanguage,
      finder: finderText(school),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['country', 'code']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return (await findSame(tx, school)) ?? id;
  await countFigure({ db: tx }, { figures: ['schools'], countries: [school.country], by: 1 });
  await recordEvent(tx, actor, { verb: 'school.added', subject: id, country: school.country }, now);
  return id;
}

async function findSame(tx: Db, school: NewSchool): Promise<SchoolId | undefined> {
  if (school.code) {
    const row = await tx
      .selectFrom('school')
      .select('id')
      .where('country', '=', school.country)
      .where('code', '=', school.code)
      .executeTakeFirst();
    if (row) return row.id;
  }
  // The finder's text holds name and town in this order; what follows can only be a code.
  const rows = await tx
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
