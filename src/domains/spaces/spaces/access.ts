import { type RawBuilder, sql } from 'kysely';
import { type Actor, idOf } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type MemberId, type SchoolId, type SpaceId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import {
  canSeePlannedForum,
  followingRoles,
  roleInForum,
  type Space,
  type SpaceKind,
  type SpacePart,
  type SpaceRole,
  spaceParts,
} from './model.ts';

declare const seen: unique symbol;
/** A space that this actor may know of. Only this file makes one. */
export type SeenSpace<actor extends Actor = Actor> = Space & LoadedFor<actor> & { readonly [seen]: true };

/** The space from within: undefined for everyone who is not in it. With `part`, undefined where the space lacks it. One query. */
export async function findSpace<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
  part?: SpacePart,
): Promise<SeenSpace<actor> | undefined> {
  const found = await findInside({ db, actor }, id);
  return found && has(found, part) ? (found as SeenSpace<actor>) : undefined;
}

/** A partner forum, for those who read it; undefined for pupils, guests and operators, and for all other spaces. One query. */
export async function findForumSpace<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string | RawBuilder<SpaceId>,
): Promise<SeenSpace<actor> | undefined> {
  if (typeof id === 'string' && !isUuid(id)) return undefined;
  if (roleInForum(actor, { moderates: false }) === 'outside') return undefined;
  const row = await spacesById(db, id)
    .innerJoin('partner_forum', 'partner_forum.space_id', 'space.id')
    .leftJoin('forum_moderator', (join) => join.on('forum_moderator.member_id', '=', ownId(actor)))
    .select('forum_moderator.member_id as moderator')
    .$if(!canSeePlannedForum(actor), (query) => query.where('partner_forum.state', '<>', 'planned'))
    .executeTakeFirst();
  const role = roleInForum(actor, { moderates: row?.moderator !== null });
  return row && (spaceOf(row, { role, schools: [], follows: false }) as SeenSpace<actor>);
}

/** The space in which somebody reads a discussion: one that they are in, or a partner forum. */
export async function findSpaceOfDiscussion<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenSpace<actor> | undefined> {
  return (await findSpace(viewer, id, 'forum')) ?? findForumSpace(viewer, id);
}

/** The space as everybody sees it; undefined where it has no public side. */
export async function findPublicSpace<actor extends Actor>(
  { db }: Viewer<actor>,
  id: string,
  part?: SpacePart,
): Promise<SeenSpace<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await spacesById(db, id).where('space.public_side', '=', true).executeTakeFirst();
  const found = row && spaceOf(row, { role: 'outside', schools: [] });
  return found && has(found, part) ? (found as SeenSpace<actor>) : undefined;
}

/** From within for those who are in it, else its public side. Pupils see their own spaces and no others. */
export async function findSpaceOrPublicSide<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
  part?: SpacePart,
): Promise<SeenSpace<actor> | undefined> {
  const space = await findSpace({ db, actor }, id, part);
  return space || actor.kind === 'pupil' ? space : findPublicSpace({ db, actor }, id, part);
}

function has(space: Space, part: SpacePart | undefined): boolean {
  return part === undefined || space.parts.includes(part);
}

async function findInside({ db, actor }: Viewer, id: string): Promise<Space | undefined> {
  if (!isUuid(id) || (actor.kind !== 'member' && actor.kind !== 'pupil')) return undefined;
  if (actor.kind === 'member') {
    const row = await spacesById(db, id)
      .innerJoin('space_member', 'space_member.space_id', 'space.id')
      .where('space_member.member_id', '=', actor.id)
      .select(['space_member.role', 'space_member.follows', schoolsOf(actor.id)])
      .executeTakeFirst();
    return row && spaceOf(row, row);
  }
  const row = await spacesById(db, id)
    .innerJoin('pupil_in_space', 'pupil_in_space.space_id', 'space.id')
    .where('pupil_in_space.pupil_id', '=', actor.id)
    .select('pupil_in_space.role')
    .executeTakeFirst();
  return row && spaceOf(row, { role: row.role, schools: [] });
}

const ownId = (actor: Actor) => sql<MemberId>`${idOf(actor) ?? null}::uuid`;

/** Which spaces somebody is in, and as what, as SQL on `space`. Undefined for those who are in none. */
export function ownSpaces(
  actor: Actor,
): { readonly are: RawBuilder<boolean>; readonly role: RawBuilder<SpaceRole> } | undefined {
  switch (actor.kind) {
    case 'member':
      return {
        are: sql`space.id in (select space_id from space_member where member_id = ${actor.id})`,
        role: sql`(select role from space_member where space_id = space.id and member_id = ${actor.id})`,
      };
    case 'pupil':
      return {
        are: sql`space.id in (select space_id from pupil_in_space where pupil_id = ${actor.id})`,
        role: sql`(select role from pupil_in_space where space_id = space.id and pupil_id = ${actor.id})`,
      };
    default:
      return undefined;
  }
}

/** The name of the author of a row, joined with `account` and `pupil`, as SQL; null where the account was deleted. */
export const authorName = sql<string | null>`coalesce(pupil.name, account.name)`;

/** The same for the initials, with given and family names on two lines. */
export const authorNames = sql<string | null>`coalesce(pupil.name, account.initials_of)`;

/** Of the pupil who wrote it, or of a former member. Of others there is more to tell than the row holds. */
export const authorSchool = (written: string) =>
  sql<SchoolId | null>`coalesce(pupil.school_id, ${sql.ref(`${written}.author_school`)})`;

function spacesById(db: Db, id: string | RawBuilder<SpaceId>) {
  return db
    .selectFrom('space')
    .where('space.id', '=', typeof id === 'string' ? (id as SpaceId) : id)
    .select(['space.id', 'space.kind', 'space.title', 'space.writable', 'space.archived_at', 'space.parts'])
    .select('space.translates_pupils')
    .select(['space.about_path', sql<CountryCode[]>`space.countries`.as('countries')]);
}

/** None while the verification is open: a school that teachers only say they are at gives no rights over its pupils. */
const schoolsOf = (member: string) =>
  sql<SchoolId[]>`(select coalesce(array_agg(at.school_id), '{}') from member_school at
    join member on member.id = at.member_id and member.state = 'verified'
    where at.member_id = ${member} and at.until_on is null)`.as('schools');

/** The same where there is no space yet. */
export async function listOwnSchools({ db, actor }: Viewer): Promise<readonly SchoolId[]> {
  if (actor.kind !== 'member') return [];
  const row = await db.selectNoFrom(schoolsOf(actor.id)).executeTakeFirst();
  return row?.schools ?? [];
}

interface Row {
  readonly id: SpaceId;
  readonly kind: SpaceKind;
  readonly title: string;
  readonly writable: boolean;
  readonly archived_at: Date | null;
  readonly parts: readonly string[];
  readonly translates_pupils: boolean;
  readonly about_path: string;
  readonly countries: readonly CountryCode[];
}

interface Place {
  readonly role: Space['role'];
  readonly schools: Space['schools'];
  /** As they have chosen, if they have. */
  readonly follows?: boolean | null;
}

function spaceOf(row: Row, { role, schools, follows }: Place): Space {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    parts: spaceParts.filter((part) => row.parts.includes(part)),
    countries: row.countries,
    about: row.about_path,
    role,
    follows: follows ?? followingRoles.some((each) => each === role),
    translatesPupils: row.translates_pupils,
    writable: row.writable && row.archived_at === null,
    schools,
  };
}
