import { sql } from 'kysely';
import { findTitleAndAuthor } from '#domains/core/content/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type MemberId, type ProjectId, type SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { ownSpaces } from './access.ts';
import { type SpaceKind, type SpacePart, type SpaceRole, spaceParts } from './model.ts';
import { isOnStaff } from './policy.ts';

export const spacesAPage = 30;

export interface ListedSpace {
  readonly id: SpaceId;
  readonly kind: SpaceKind;
  readonly parts: readonly SpacePart[];
  readonly title: string;
  readonly role: SpaceRole;
  readonly writable: boolean;
  readonly countries: readonly string[];
  /** Of its project: the uploaded picture or the drawn cover. */
  readonly picture: { readonly id: ProjectId; readonly pictureKey: string | null; readonly cover: string } | undefined;
  /** When anything was last done in it. */
  readonly activeAt: Date | undefined;
}

/** The spaces of a member or pupil before one of them, the newest first; one more than a page where there are more. */
export async function listSpaces(db: Db, actor: Actor, before?: string): Promise<ListedSpace[]> {
  const own = ownSpaces(actor);
  if (!own) return [];
  const rows = await db
    .selectFrom('space')
    .select(['space.id', 'space.kind', 'space.parts', 'space.title', 'space.countries'])
    .select(['space.writable', 'space.archived_at'])
    .leftJoin('project_summary as project', 'project.space_id', 'space.id')
    .select(own.role.as('role'))
    .select(['project.id as project', 'project.picture_key as pictureKey', 'project.cover'])
    .select((space) => [
      space
        .selectFrom('event')
        .select('event.at')
        .whereRef('event.space_id', '=', 'space.id')
        .orderBy('event.id', 'desc')
        .limit(1)
        .as('activeAt'),
    ])
    .where(own.are)
    .$if(before !== undefined && isUuid(before), (query) => query.where('space.id', '<', before as SpaceId))
    .orderBy('space.id', 'desc')
    .limit(spacesAPage + 1)
    .execute();
  return rows.map(
    ({ id, kind, parts, title, role, writable, archived_at, countries, project, pictureKey, cover, activeAt }) => ({
      id,
      kind,
      parts: spaceParts.filter((part) => parts.includes(part)),
      title,
      role,
      writable: writable && archived_at === null,
      countries,
      picture: project && cover ? { id: project, pictureKey, cover } : undefined,
      activeAt: activeAt ?? undefined,
    }),
  );
}

export interface SpacePerson {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
}

const mostPeople = 6;

/** Some of the people in the reader's only space, founders first: for those who see the list of its members. */
export async function listPeopleOfOnlySpace(db: Db, spaces: readonly ListedSpace[]): Promise<readonly SpacePerson[]> {
  const [only] = spaces;
  if (!only || spaces.length > 1 || !isOnStaff(only)) return [];
  return db
    .selectFrom('space_member')
    .innerJoin('person', 'person.id', 'space_member.member_id')
    .select(['person.id', 'person.name', 'person.initials_of as initialsOf', 'person.country'])
    .where('space_member.space_id', '=', only.id)
    .orderBy(sql`space_member.role = 'founder_administrator'`, 'desc')
    .orderBy('person.name')
    .limit(mostPeople)
    .execute();
}

/** The space that content stands in, with the page about its owner. */
export async function findPlaceInSpace(
  db: Db,
  { space }: { readonly space: SpaceId | null },
): Promise<{ readonly title: string; readonly href: string } | undefined> {
  if (!space) return undefined;
  return db.selectFrom('space').select(['title', 'about_path as href']).where('id', '=', space).executeTakeFirst();
}

/** The country whose support service is responsible for content of a space once its author's account was deleted. */
export async function findCountryOfSpace(
  db: Db,
  { space }: { readonly space: SpaceId | null },
): Promise<CountryCode | undefined> {
  const row = space && (await db.selectFrom('space').select('country').where('id', '=', space).executeTakeFirst());
  return row?.country ?? undefined;
}

/** What a notice about something new in a space says. Undefined where it was removed or hidden meanwhile. */
export async function findSpaceNews(
  db: Db,
  content: { readonly kind: string; readonly id: string },
  space: SpaceId | null | undefined,
): Promise<{ readonly title: string; readonly space: string; readonly author: string | null } | undefined> {
  const item = await findTitleAndAuthor(db, content);
  const place = space && item && (await findPlaceInSpace(db, { space }));
  return place ? { title: item.title, space: place.title, author: item.author } : undefined;
}
