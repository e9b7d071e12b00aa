import type { NamedSchool } from '#domains/people/schools/model.ts';
import { findSchoolIn } from '#domains/people/schools/queries.ts';
import type { CountryCode } from '#kernel/ids.ts';
import { isUuid, type SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type Typed, typedValue } from './model.ts';

/** The school of the list that a form names, if it is one of the country. */
export async function findNamedSchool(db: Db, country: CountryCode, typed: Typed): Promise<NamedSchool | undefined> {
  const id = typed.schoolId?.findLast((value) => value !== '') ?? '';
  if (typedValue(typed, 'how') === 'added' || !isUuid(id)) return undefined;
  return findSchoolIn(db, country, id as SchoolId);
}
