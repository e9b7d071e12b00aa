import { sql } from 'kysely';
import type { StatableDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { rights } from '#domains/spaces/spaces/model.ts';
import type { MemberId, PupilId, SpaceId } from '#kernel/ids.ts';
import { mostInASpace, type NamedPupil, type PublicText, searchedNames } from '../model.ts';
import { childrenTold } from './find-children.ts';
import { contactsIn } from './find-private-details.ts';
import { searchAmong } from './search-text.ts';

/**
 * What a text that stands in no space tells of people, before everybody reads it: how somebody can be reached, full names of children, and the pupils of the spaces
 * that its writer looks after. Nobody else's are searched: that would tell who is a pupil.
 */
export async function findDetailsOutside(
  { db }: Pick<Tx, 'db'>,
  writer: MemberId,
  text: Pick<PublicText, 'title' | 'html' | 'more'>,
): Promise<readonly StatableDetail[]> {
  const spaces = await listSpacesInCare(db, writer);
  const named = spaces.length === 0 ? [] : searchAmong(await listEverInSpaces(db, spaces), text);
  const told = [
    ...named.map(({ id, presentName }) => ({ kind: 'name' as const, id, name: presentName })),
    ...childrenTold(text),
    ...contactsIn(text),
  ];
  // Nothing is stated of such a text: it is taken out.
  return told.map(({ kind, id, name }) => ({ kind, id, name, mayState: false }));
}

const mostSpaces = 500;

/** The newest first. */
async function listSpacesInCare(db: Tx['db'], member: MemberId): Promise<readonly SpaceId[]> {
  const rows = await db
    .selectFrom('space_member')
    .innerJoin('space', 'space.id', 'space_member.space_id')
    .select(['space.id', 'space.kind', 'space_member.role'])
    .where('space_member.member_id', '=', member)
    .orderBy('space.id', 'desc')
    .limit(mostSpaces)
    .execute();
  return rows.filter(({ kind, role }) => rights[kind][role]?.manageMembers !== undefined).map(({ id }) => id);
}

/** With those who were removed: what the spaces have made still names them. Those who came last come first. */
async function listEverInSpaces(db: Tx['db'], spaces: readonly SpaceId[]): Promise<NamedPupil[]> {
  const called = await db
    .selectFrom('pupil')
    .innerJoin('pupil_called', 'pupil_called.id', 'pupil.id')
    .innerJoin('school', 'school.id', 'pupil.school_id')
    .select(['pupil.id', 'pupil_called.name', 'pupil_called.is_former as isFormer', 'pupil.name as presentName'])
    .select(['pupil.school_id as school', 'school.name as schoolName'])
    .where('pupil.id', 'in', ({ selectFrom }) =>
      selectFrom('space_pupil')
        .select('pupil_id')
        .where('space_id', 'in', spaces)
        .union(
          selectFrom('event')
            .select(sql<PupilId>`subject_id`.as('pupil_id'))
            .where('space_id', 'in', spaces)
            .where('verb', '=', 'pupil.removed'),
        ),
    )
    .orderBy('pupil.id', 'desc')
    .orderBy('pupil_called.is_former')
    .limit(4 * mostInASpace)
    .execute();
  return searchedNames(called);
}
