import type { Actor } from '#kernel/actor.ts';
import type { MemberId, PupilId, SchoolId, SpaceId } from '#kernel/ids.ts';

/** What somebody is in a space. Members have the first six, pupils the last two. */
export const memberRoles = [
  'founder_administrator',
  'administrator',
  'teacher',
  'expert',
  'parent',
  'visitor',
] as const;
export const pupilRoles = ['pupil_administrator', 'pupil'] as const;
export type MemberRole = (typeof memberRoles)[number];
export type PupilRole = (typeof pupilRoles)[number];
export type SpaceRole = MemberRole | PupilRole;

/** Roles that can be given: founders come with the project, and nobody becomes one here. */
export const givenRoles = ['administrator', 'teacher', 'expert', 'parent', 'visitor'] as const;
export type GivenRole = (typeof givenRoles)[number];

/** How far a right reaches: everything, what one made oneself, the pupils of one's own school, or nothing. */
export type Reach = 'all' | 'own' | 'ownSchoolPupils' | 'none';

export type SpaceRight =
  | 'manageMembers'
  | 'editPages'
  | 'arrangePages'
  | 'publish'
  | 'addFiles'
  | 'openDiscussion'
  | 'reply'
  | 'removeOthersContent'
  | 'postInDiary'
  | 'commentInDiary';

type Rights = Readonly<Record<SpaceRight, Reach>>;

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
const expert: Rights = {
  manageMembers: 'none',
  editPages: 'all',
  arrangePages: 'none',
  publish: 'none',
  addFiles: 'all',
  openDiscussion: 'all',
  reply: 'all',
  removeOthersContent: 'none',
  postInDiary: 'none',
  commentInDiary: 'all',
};
const onlooker: Rights = {
  ...expert,
  editPages: 'none',
  addFiles: 'none',
  openDiscussion: 'none',
  reply: 'none',
};

/** Who may do what in a space: one line a role. */
export const rights: Readonly<Record<SpaceRole, Rights>> = {
  founder_administrator: administrator,
  administrator,
  teacher: {
    ...expert,
    manageMembers: 'ownSchoolPupils',
    publish: 'own',
    removeOthersContent: 'ownSchoolPupils',
    postInDiary: 'all',
  },
  expert,
  parent: onlooker,
  visitor: onlooker,
  pupil_administrator: expert,
  pupil: { ...expert, editPages: 'own' },
};

export interface Space {
  readonly id: SpaceId;
  readonly title: string;
  /** What the person who asks is in it; 'outside' for whoever sees its public side only. */
  readonly role: SpaceRole | 'outside';
  /** Things may still be written: the project runs, and the space is not archived. */
  readonly open: boolean;
  /** The schools of the person who asks: a teacher looks after the pupils of his own. */
  readonly schools: readonly SchoolId[];
}

/** Who made a thing, as far as rights go. Both are null for what a person left who is gone. */
export interface Authored {
  readonly authorAccount: string | null;
  readonly authorPupil: string | null;
  /** The school of the pupil who made it. */
  readonly pupilSchool: SchoolId | null;
}

/** Taken away by somebody of the space, or hidden by the support service: inside a trace is left, without the words. */
export type Removal = 'removed' | 'hidden' | undefined;

export function removalOf(row: { readonly hidden_at: Date | null; readonly removed_at: Date | null }): Removal {
  if (row.hidden_at) return 'hidden';
  return row.removed_at ? 'removed' : undefined;
}

/** The columns that say who made a row: a member or a pupil of the space, never both. */
export function authorColumns(actor: Actor): { readonly member: MemberId | null; readonly pupil: PupilId | null } {
  return { member: actor.kind === 'member' ? actor.id : null, pupil: actor.kind === 'pupil' ? actor.id : null };
}

/** What open pages of a space listen to. */
export function topicOf(space: SpaceId): string {
  return `space:${space}`;
}
