import { type Actor, isCentral, isVerified } from '#kernel/actor.ts';
import type { CountryCode, MemberId, PupilId, SchoolId, SpaceId } from '#kernel/ids.ts';

/** What owns a space. The owner opens it and keeps its title, countries and whether it can be written to. */
export const spaceKinds = ['project', 'group', 'room', 'event', 'course', 'forum'] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** The domains beside this one that keep their content in spaces. */
export const spaceParts = ['pages', 'forum', 'files', 'diary', 'pupils'] as const;
export type SpacePart = (typeof spaceParts)[number];

export const memberRoles = [
  'founder_administrator',
  'administrator',
  'teacher',
  'expert',
  'parent',
  'visitor',
] as const;
export const pupilRoles = ['pupil_administrator', 'pupil'] as const;
/** Who is told what is new in a space, unless they choose otherwise. Parents and visitors look in when they like. */
export const followingRoles: readonly MemberRole[] = ['founder_administrator', 'administrator', 'teacher', 'expert'];
export type MemberRole = (typeof memberRoles)[number];
export type PupilRole = (typeof pupilRoles)[number];
export type SpaceRole = MemberRole | PupilRole;

/** They are in the space as long as it is there; no administrator changes that. */
export function isFounder({ role }: { readonly role: string }): boolean {
  return role === 'founder_administrator';
}

/** Roles that administrators can give. The founders are named by the owner of the space when it is opened. */
export const givenRoles = ['administrator', 'teacher', 'expert', 'parent', 'visitor'] as const;
export type GivenRole = (typeof givenRoles)[number];

/** How far a right reaches: everything, the actor's own content, pupils of the actor's schools, or nothing. */
export type Scope = 'all' | 'own' | 'ownSchoolPupils' | 'none';

export type SpaceRight =
  | 'manageMembers'
  | 'editPages'
  | 'arrangePages'
  | 'publish'
  | 'addFiles'
  | 'openDiscussion'
  | 'reply'
  | 'removeOthersContent'
  | 'moderate'
  | 'postInDiary'
  | 'commentInDiary';

/** The rights of one role. What a role does not have is left out. */
type Rights = Readonly<Partial<Record<SpaceRight, Scope>>>;

const administrator: Rights = {
  manageMembers: 'all',
  editPages: 'all',
  arrangePages: 'all',
  publish: 'all',
  addFiles: 'all',
  openDiscussion: 'all',
  reply: 'all',
  removeOthersContent: 'all',
  postInDiary: 'all',
  commentInDiary: 'all',
};
const contributor: Rights = {
  editPages: 'all',
  addFiles: 'all',
  openDiscussion: 'all',
  reply: 'all',
  commentInDiary: 'all',
};
const administrators = { founder_administrator: administrator, administrator };
const moderator: Rights = { openDiscussion: 'all', reply: 'all', moderate: 'all' };

/** The rights: one table a kind of space, one line a role. A role that a kind does not use has no rights in it. */
export const rights: Readonly<Record<SpaceKind, Readonly<Partial<Record<SpaceRole, Rights>>>>> = {
  project: {
    ...administrators,
    teacher: {
      ...contributor,
      manageMembers: 'ownSchoolPupils',
      publish: 'own',
      removeOthersContent: 'ownSchoolPupils',
      postInDiary: 'all',
    },
    expert: contributor,
    parent: { commentInDiary: 'all' },
    visitor: { commentInDiary: 'all' },
    pupil_administrator: contributor,
    pupil: { ...contributor, editPages: 'own' },
  },
  group: {
    ...administrators,
    teacher: { ...contributor, postInDiary: 'all' },
    expert: contributor,
    visitor: {},
  },
  room: {
    ...administrators,
    teacher: contributor,
    expert: contributor,
    visitor: {},
  },
  event: {
    ...administrators,
    expert: { ...contributor, publish: 'own', removeOthersContent: 'all' },
    teacher: { openDiscussion: 'all', reply: 'all', commentInDiary: 'all' },
    visitor: {},
  },
  course: {
    ...administrators,
    expert: { ...contributor, arrangePages: 'all', removeOthersContent: 'all' },
    teacher: { addFiles: 'all', openDiscussion: 'all', reply: 'all', commentInDiary: 'all' },
    visitor: {},
  },
  // Nobody joins a partner forum: policy.ts says who is what in it. What others wrote is hidden by a report, with its reasons.
  forum: {
    founder_administrator: moderator,
    administrator: moderator,
    teacher: { openDiscussion: 'all', reply: 'all' },
    visitor: {},
  },
};

/** What somebody is in every partner forum. Who is not verified yet reads, and so do the support services; the central one moderates. */
export function roleInForum(actor: Actor, { moderates }: { readonly moderates: boolean }): SpaceRole | 'outside' {
  switch (actor.kind) {
    case 'member':
      if (!isVerified(actor)) return 'visitor';
      return moderates ? 'administrator' : 'teacher';
    case 'officer':
      return isCentral(actor) ? 'administrator' : 'visitor';
    case 'guest':
    case 'pupil':
    case 'operator':
      return 'outside';
  }
}

/** Sees a forum also before it opens: the service that prepares it. */
export function canSeePlannedForum(actor: Actor): boolean {
  return isCentral(actor);
}

/** Where the people are who have a page of a space open to edit it: a place as the streams name it. */
export function editorPlace(space: string, page: string): string {
  return `${space}/${page}`;
}

/** The part of a space in which a right is used; the other rights are about the space as a whole. */
export const partOf: Readonly<Partial<Record<SpaceRight, SpacePart>>> = {
  editPages: 'pages',
  arrangePages: 'pages',
  addFiles: 'files',
  openDiscussion: 'forum',
  reply: 'forum',
  moderate: 'forum',
  postInDiary: 'diary',
  commentInDiary: 'diary',
};

export interface Space {
  readonly id: SpaceId;
  readonly kind: SpaceKind;
  readonly title: string;
  readonly parts: readonly SpacePart[];
  /** The countries that take part: their support services read along. */
  readonly countries: readonly CountryCode[];
  /** The path of the page that tells about the owner of the space. */
  readonly about: string;
  /** The actor's role in it; 'outside' for those who see its public side only. */
  readonly role: SpaceRole | 'outside';
  /** The actor is told what is new in it. */
  readonly follows: boolean;
  /** Its administrators allow that what pupils write is translated by the translation server. */
  readonly translatesPupils: boolean;
  /** Its owner allows writing, and the space is not archived. */
  readonly writable: boolean;
  /** The schools at which the actor is verified now: teachers look after the pupils of their own school. */
  readonly schools: readonly SchoolId[];
}

/** Actors who can be in a space: the `who` of routes that only they may ask for. */
export const insiders = ['member', 'pupil'] as const;

/** The author of a row, as far as rights go. Both are null where the author's account was deleted. */
export interface Authored {
  readonly authorAccount: string | null;
  readonly authorPupil: string | null;
  /** The school of the pupil who wrote it. */
  readonly pupilSchool: SchoolId | null;
}

/** Removed by somebody of the space, or hidden by a support service. Inside the space a notice is shown in its place. */
export type Removal = 'removed' | 'hidden' | undefined;

export function removalOf(row: { readonly hidden_at: Date | null; readonly removed_at: Date | null }): Removal {
  if (row.hidden_at) return 'hidden';
  return row.removed_at ? 'removed' : undefined;
}

export interface AuthorColumns {
  readonly author_account: MemberId | null;
  readonly author_pupil: PupilId | null;
}

/** The author of a new row: a member or a pupil of the space, never both. */
export function authorColumns(actor: Actor): AuthorColumns {
  return {
    author_account: actor.kind === 'member' ? actor.id : null,
    author_pupil: actor.kind === 'pupil' ? actor.id : null,
  };
}

/** By whom the things that somebody makes in spaces are counted. */
export function keyOf(actor: Actor): string {
  return 'id' in actor ? actor.id : '';
}

/** Whether a row that exists already was written by this author: the same form may arrive twice. */
export function isSameAuthor(
  row: { readonly [column in keyof AuthorColumns]: string | null },
  author: AuthorColumns,
): boolean {
  return row.author_account === author.author_account && row.author_pupil === author.author_pupil;
}

/** The live topic of the open pages of a space. */
export function topicOf(space: SpaceId): string {
  return `space:${space}`;
}
