import { type Actor, isVerified, type Member } from '#kernel/actor.ts';
import type { SchoolId } from '#kernel/ids.ts';
import {
  type Authored,
  followingRoles,
  isFounder,
  partOf,
  pupilRoles,
  rights,
  type Scope,
  type Space,
  type SpaceRight,
  type SpaceRole,
} from './model.ts';

/** How far a right reaches by the actor's role, also where the space is read-only. */
function roleScope({ kind, role, parts }: Pick<Space, 'kind' | 'role' | 'parts'>, right: SpaceRight): Scope {
  const part = partOf[right];
  if (role === 'outside' || (part && !parts.includes(part))) return 'none';
  return rights[kind][role]?.[right] ?? 'none';
}

/** How far a right of the actor reaches now. Where the space is read-only, no right reaches anything. */
export function scopeOf(space: Space, right: SpaceRight): Scope {
  return space.writable ? roleScope(space, right) : 'none';
}

export function isInside({ role }: Space): boolean {
  return role !== 'outside';
}

export function isOwn(actor: Actor, content: Authored): boolean {
  if (actor.kind === 'guest' || actor.kind === 'operator') return false;
  return actor.kind === 'pupil' ? content.authorPupil === actor.id : content.authorAccount === actor.id;
}

/** Says in a text how somebody can be reached: pupils are kept from it everywhere, the others are asked where everybody reads it. */
export function mayTellContacts({ kind }: Actor): boolean {
  return kind !== 'pupil';
}

function isInScope(actor: Actor, space: Space, right: SpaceRight, content: Authored): boolean {
  switch (scopeOf(space, right)) {
    case 'all':
      return true;
    case 'own':
      return isOwn(actor, content);
    case 'ownSchoolPupils':
      return isVerified(actor) && space.schools.some((school) => school === content.pupilSchool);
    case 'none':
      return false;
  }
}

/** Adds and removes members and gives them roles. */
export function canManageMembers(space: Space): boolean {
  return scopeOf(space, 'manageMembers') === 'all';
}

/** Founders are named by the owner of the space; their role is not changed here. */
export function canManageMember(space: Space, member: { readonly role: SpaceRole }): boolean {
  return canManageMembers(space) && !isFounder(member);
}

/** The pupil is of a school at which the actor is verified now. */
export function isOfOwnSchool(
  actor: Actor,
  { schools }: Pick<Space, 'schools'>,
  pupil: { readonly school: SchoolId },
): boolean {
  return isVerified(actor) && schools.includes(pupil.school);
}

/** Creates pupils and looks after some of them: administrators after all, teachers after those of their own schools. */
export function canManagePupils(space: Space): boolean {
  return scopeOf(space, 'manageMembers') !== 'none';
}

export function canManagePupil(actor: Actor, space: Space, pupil: { readonly school: SchoolId }): boolean {
  const scope = scopeOf(space, 'manageMembers');
  return scope === 'all' || (scope === 'ownSchoolPupils' && isOfOwnSchool(actor, space, pupil));
}

export function canCreatePages(space: Space): boolean {
  return scopeOf(space, 'editPages') !== 'none';
}

export function canEditPage(actor: Actor, space: Space, page: Authored): boolean {
  return isInScope(actor, space, 'editPages', page);
}

export function canArrangePages(space: Space): boolean {
  return scopeOf(space, 'arrangePages') === 'all';
}

/** Also where the space is read-only. */
export function canSeeArchive(space: Space): boolean {
  return roleScope(space, 'arrangePages') === 'all';
}

/** Publishes pages and diary posts, with the pictures in them, and takes this back. */
export function canPublishContent(actor: Actor, space: Space, content: Authored): boolean {
  return isInScope(actor, space, 'publish', content);
}

export function canAddFiles(space: Space): boolean {
  return scopeOf(space, 'addFiles') !== 'none';
}

/** The order of the album is everybody's: those who look after the members decide it. */
export function canArrangePictures(space: Space): boolean {
  return canAddFiles(space) && isOnStaff(space);
}

export function canOpenDiscussion(space: Space): boolean {
  return scopeOf(space, 'openDiscussion') !== 'none';
}

export function canReply(space: Space): boolean {
  return scopeOf(space, 'reply') !== 'none';
}

/** Moves, merges and closes the discussions of others; also where the space is read-only. */
export function canModerate(space: Space): boolean {
  return roleScope(space, 'moderate') === 'all';
}

/** Authors remove their own content while the space is writable; others as the table of rights says. */
export function canRemove(actor: Actor, space: Space, content: Authored): boolean {
  if (isInside(space) && space.writable && isOwn(actor, content)) return true;
  return isInScope(actor, space, 'removeOthersContent', content);
}

export function canPostInDiary(space: Space): boolean {
  return scopeOf(space, 'postInDiary') !== 'none';
}

export function canCommentInDiary(space: Space): boolean {
  return scopeOf(space, 'commentInDiary') !== 'none';
}

/** Whether they are told what is new is for members to choose: pupils have no bell. */
export function canChooseFollowing(actor: Actor, space: Space): actor is Member {
  return actor.kind === 'member' && isInside(space);
}

/** Sees the list of members, and the menu of those who look after them; also where the space is read-only. */
export function isOnStaff(space: Pick<Space, 'kind' | 'role' | 'parts'>): boolean {
  return roleScope(space, 'manageMembers') !== 'none';
}

/** Who works in a space sees who else of them has it open. Parents and visitors neither see nor are shown. */
export function canSeeWhoIsHere({ role }: Space): boolean {
  return followingRoles.some((known) => known === role) || pupilRoles.some((known) => known === role);
}

/** What the layout may show of a space: the answers of the same functions that guard the pages behind it. */
export function frameOf(space: Space) {
  const { id, title, about, parts } = space;
  return { id, title, about, parts, inside: isInside(space), onStaff: isOnStaff(space) };
}
