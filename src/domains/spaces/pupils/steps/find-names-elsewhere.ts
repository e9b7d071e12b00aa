import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { idOf } from '#kernel/actor.ts';
import { nameSearch } from '#kernel/named-in.ts';
import {
  type ComingText,
  mostInASpace,
  type NamedPupil,
  type PublicText,
  searchedNames,
  writingVerbs,
} from '../model.ts';
import { listStaffNames } from './list-staff-names.ts';
import { searchAmong } from './search-text.ts';

/**
 * The pupils of other spaces and classes whom a text names: of those that its writer can see, for nobody else is to learn who is a pupil.
 * Where a pupil or a teacher of the space is called the same, the text is about them.
 */
export async function findNamesElsewhere(
  by: Pick<Tx, 'db' | 'actor' | 'now'>,
  text: PublicText | ComingText,
  own: readonly NamedPupil[],
): Promise<readonly NamedPupil[]> {
  const found = without(searchAmong(await listElsewhere(by, text), text), own);
  if (found.length === 0) return [];
  const staff = await listStaffNames(by, text);
  return without(
    found,
    staff.map(({ given }) => ({ name: given })),
  );
}

function without(found: readonly NamedPupil[], others: readonly { readonly name: string }[]): readonly NamedPupil[] {
  if (found.length === 0 || others.length === 0) return found;
  const search = nameSearch(found);
  const calledTheSame = new Set(others.flatMap(({ name }) => search(name)));
  return found.filter((one) => !calledTheSame.has(one));
}

/** The newest first: of the spaces of the one who acts and, if one person has written the text alone, of that person. */
async function listElsewhere(
  { db, actor }: Pick<Tx, 'db' | 'actor'>,
  text: PublicText | ComingText,
): Promise<readonly NamedPupil[]> {
  const person = (actor !== 'program' && idOf(actor)) || null;
  if (person === null && (text.space === null || writingVerbs[text.kind].length === 0)) return [];
  const called = await seenBy(db, person, text)
    .with('elsewhere', (one) =>
      one
        .selectFrom('space_pupil')
        .innerJoin('seen', 'seen.space_id', 'space_pupil.space_id')
        .select(sql<string>`space_pupil.pupil_id`.as('id'))
        .union(
          one
            .selectFrom('event')
            .innerJoin('seen', 'seen.space_id', 'event.space_id')
            .select(sql<string>`event.subject_id`.as('id'))
            .where('event.verb', '=', 'pupil.removed'),
        )
        .union(
          one
            .selectFrom('pupil')
            .innerJoin('writer', 'writer.id', 'pupil.teacher_id')
            .select(sql<string>`pupil.id`.as('id')),
        ),
    )
    .selectFrom('elsewhere')
    .innerJoin('pupil', 'pupil.id', 'elsewhere.id')
    .innerJoin('pupil_called', 'pupil_called.id', 'pupil.id')
    .innerJoin('school', 'school.id', 'pupil.school_id')
    .select(['pupil.id', 'pupil_called.name', 'pupil_called.is_former as isFormer', 'pupil.name as presentName'])
    .select(['pupil.school_id as school', 'school.name as schoolName'])
    // The founders of a project are asked for their own pupils, each in turn.
    .$if(text.space === null && text.people.length > 0, (query) =>
      query.where('pupil.teacher_id', 'not in', text.space === null ? text.people : []),
    )
    .orderBy('pupil.id', 'desc')
    .orderBy('pupil_called.is_former')
    .limit(2 * mostInASpace)
    .execute();
  return searchedNames(called);
}

/** The other spaces of this person, and of who has written the text alone. */
function seenBy(db: Tx['db'], person: string | null, { space, kind, subject }: PublicText | ComingText) {
  return db
    .with('writer', (one) =>
      one.selectNoFrom(sql<string | null>`${person}::uuid`.as('id')).union(
        one
          .selectFrom('event')
          .select(sql<string | null>`min(actor_id::text)::uuid`.as('id'))
          .where('subject_id', '=', subject)
          .where('space_id', '=', space)
          .where('verb', 'in', ['', ...writingVerbs[kind]])
          .where('actor_kind', 'in', ['member', 'pupil'])
          .having(sql<boolean>`count(distinct actor_id) = 1`),
      ),
    )
    .with('seen', (one) =>
      one
        .selectFrom('space_member')
        .innerJoin('writer', 'writer.id', 'space_member.member_id')
        .select('space_member.space_id')
        .where(sql<boolean>`space_member.space_id is distinct from ${space}::uuid`)
        .union(
          one
            .selectFrom('space_pupil')
            .innerJoin('writer', 'writer.id', 'space_pupil.pupil_id')
            .select('space_pupil.space_id')
            .where(sql<boolean>`space_pupil.space_id is distinct from ${space}::uuid`),
        ),
    );
}
