import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type SchoolChangeId, type SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { School, SchoolHead } from './model.ts';
import { canEditSchool, canSeeChanges, canSeeSchools } from './policy.ts';

declare const seen: unique symbol;
/** A school that this request's actor may know about. Only this file makes one. The head's data are not in it. */
export type SeenSchool = School & { readonly ownTeacher: boolean; readonly [seen]: true };
/** A school that this request's actor may edit, with the data of its head. */
export type EditableSchool = SeenSchool & SchoolHead;

/** A change of a school that its support service may look at. */
export interface SeenChange {
  readonly [seen]: true;
  readonly id: SchoolChangeId;
  readonly school: SchoolId;
  readonly country: CountryCode;
}

export async function findSchoolChange(db: Db, actor: Actor, id: string): Promise<SeenChange | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('school_change')
    .select(['id', 'school_id as school', 'country'])
    .where('id', '=', id as SchoolChangeId)
    .executeTakeFirst();
  return row && canSeeChanges(actor, row) ? (row as SeenChange) : undefined;
}

export async function findSchool(db: Db, actor: Actor, id: string): Promise<SeenSchool | undefined> {
  if (!canSeeSchools(actor) || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('school')
    .select(['id', 'country', 'name', 'type', 'town', 'postcode', 'street', 'confirmed_at'])
    .select([
      sql<string>`coalesce(website, '')`.as('website'),
      sql<string>`coalesce(code, '')`.as('code'),
      teachesHere(actor).as('ownTeacher'),
    ])
    .where('id', '=', id as SchoolId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { confirmed_at, ...school } = row;
  return { ...school, confirmed: confirmed_at !== null } as unknown as SeenSchool;
}

export async function findSchoolToEdit(db: Db, actor: Actor, id: string): Promise<EditableSchool | undefined> {
  const school = await findSchool(db, actor, id);
  if (!school || !canEditSchool(actor, school)) return undefined;
  const head = await db
    .selectFrom('school')
    .select(['head_name as headName', 'head_email as headEmail', 'head_language as headLanguage'])
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  return { ...school, ...head };
}

function teachesHere(actor: Actor) {
  if (actor.kind !== 'member') return sql<boolean>`false`;
  return sql<boolean>`exists (select from member_school at
    where at.school_id = school.id and at.member_id = ${actor.id} and at.until_on is null)`;
}
