import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { isUuid, type SchoolId, type SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { fullName } from '#platform/full-name.ts';
import type { Space, SpaceRole } from './model.ts';

declare const seen: unique symbol;
/** A space as this request's actor may know it. Only this file makes one. */
export type SeenSpace = Space & { readonly [seen]: true };

/** The space from within: undefined for everyone whom its teachers have not let in. One query. */
export async function findSpace(db: Db, actor: Actor, id: string): Promise<SeenSpace | undefined> {
  if (!isUuid(id) || (actor.kind !== 'member' && actor.kind !== 'pupil')) return undefined;
  if (actor.kind === 'member') {
    const row = await spacesById(db, id)
      .innerJoin('space_member', 'space_member.space_id', 'space.id')
      .where('space_member.member_id', '=', actor.id)
      .select(['space_member.role', schoolsOf(actor.id)])
      .executeTakeFirst();
    return row && seenSpace(row, row);
  }
  const row = await spacesById(db, id)
    .innerJoin('space_pupil', 'space_pupil.space_id', 'space.id')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .where('space_pupil.pupil_id', '=', actor.id)
    .where('pupil.ended_at', 'is', null)
    .select('space_pupil.role')
    .executeTakeFirst();
  return row && seenSpace(row, { role: row.role, schools: [] });
}

/** The space as the internet sees it: that of a project that runs or has ended, open to all. */
export async function findPublicSpace(db: Db, id: string): Promise<SeenSpace | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await spacesById(db, id).executeTakeFirst();
  return row && seenSpace(row, { role: 'outside', schools: [] });
}

/** From within where the person belongs to it, else its public side. A pupil sees his spaces and nothing else. */
export async function findSpaceOrPublicSide(db: Db, actor: Actor, id: string): Promise<SeenSpace | undefined> {
  const space = await findSpace(db, actor, id);
  return space || actor.kind === 'pupil' ? space : findPublicSpace(db, id);
}

/** Who made a row of a space, joined with `account` and `pupil`, as SQL; null for one who is gone. */
export const authorName = sql<string | null>`coalesce(pupil.name, ${fullName('account')})`;

function spacesById(db: Db, id: string) {
  return db
    .selectFrom('space')
    .innerJoin('project', (join) => join.on(sql<boolean>`project.id = space.id`))
    .where('space.id', '=', id as SpaceId)
    .where('project.state', 'in', ['active', 'closed'])
    .select(['space.id', 'space.archived_at', 'project.title', 'project.state']);
}

const schoolsOf = (member: string) =>
  sql<SchoolId[]>`(select coalesce(array_agg(school_id), '{}') from member_school
    where member_id = ${member} and until_on is null)`.as('schools');

interface Row {
  readonly id: SpaceId;
  readonly title: string;
  readonly state: string;
  readonly archived_at: Date | null;
}

function seenSpace(
  { id, title, state, archived_at }: Row,
  { role, schools }: { readonly role: SpaceRole | 'outside'; readonly schools: readonly SchoolId[] },
): SeenSpace {
  const space: Space = { id, title, role, open: state === 'active' && archived_at === null, schools };
  return space as SeenSpace;
}
