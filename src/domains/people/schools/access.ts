import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type SchoolChangeId, type SchoolId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { School, SchoolHead } from './model.ts';
import { canEditSchool, canSeeChanges, canSeeSchools } from './policy.ts';

declare const seen: unique symbol;
/** A school that this actor may know about, without the data of its head. */
export type SeenSchool<actor extends Actor = Actor> = School &
  LoadedFor<actor> & { readonly ownTeacher: boolean; readonly [seen]: true };
/** A school that this actor may edit, with the data of its head. */
export type EditableSchool<actor extends Actor = Actor> = SeenSchool<actor> & SchoolHead;

interface Change {
  readonly id: SchoolChangeId;
  readonly school: SchoolId;
  /** Of the school. */
  readonly name: string;
  readonly seen: boolean;
  readonly country: CountryCode;
}
/** A change of a school that its support service may look at. */
export type SeenChange<actor extends Actor = Actor> = Change & LoadedFor<actor> & { readonly [seen]: true };

export async function findSchoolChange<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenChange<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('school_change')
    .innerJoin('school', 'school.id', 'school_change.school_id')
    .select(['school_change.id', 'school_id as school', 'school.name', 'school_change.country'])
    .select(sql<boolean>`seen_at is not null`.as('seen'))
    .where('school_change.id', '=', id as SchoolChangeId)
    .executeTakeFirst();
  return row && canSeeChanges(actor, row) ? (row as SeenChange<actor>) : undefined;
}

export async function findSchool<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenSchool<actor> | undefined> {
  if (!canSeeSchools(actor) || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('school')
    .select(['id', 'country', 'name', 'type', 'town', 'region', 'postcode', 'street', 'confirmed_at'])
    .select([
      sql<string>`coalesce(website, '')`.as('website'),
      sql<string>`coalesce(code, '')`.as('code'),
      teachesHere(actor).as('ownTeacher'),
    ])
    .where('id', '=', id as SchoolId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { confirmed_at, ...school } = row;
  return { ...school, confirmed: confirmed_at !== null } as unknown as SeenSchool<actor>;
}

export async function findSchoolToEdit<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<EditableSchool<actor> | undefined> {
  const school = await findSchool(viewer, id);
  if (!school || !canEditSchool(viewer.actor, school)) return undefined;
  const head = await viewer.db
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
