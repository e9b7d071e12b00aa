import type { Actor } from '#kernel/actor.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { type Authored, type Reach, rights, type Space, type SpaceRight, type SpaceRole } from './model.ts';

/** How far a right of this person reaches in this space now. Where the space is read-only, nothing reaches. */
export function reachOf({ role, open }: Space, right: SpaceRight): Reach {
  return role === 'outside' || !open ? 'none' : rights[role][right];
}

export function isInside({ role }: Space): boolean {
  return role !== 'outside';
}

export function isOwn(actor: Actor, made: Authored): boolean {
  if (actor.kind === 'member') return made.authorAccount === actor.id;
  return actor.kind === 'pupil' && made.authorPupil === actor.id;
}

function reaches(actor: Actor, space: Space, right: SpaceRight, made: Authored): boolean {
  switch (reachOf(space, right)) {
    case 'all':
      return true;
    case 'own':
      return isOwn(actor, made);
    case 'ownSchoolPupils':
      return space.schools.some((school) => school === made.pupilSchool);
    case 'none':
      return false;
  }
}

/** May let members in and out and give them roles. */
export function canManageMembers(space: Space): boolean {
  return reachOf(space, 'manageMembers') === 'all';
}

/** A founder's place comes from the project: nobody changes it here. */
export function canManageMember(space: Space, member: { readonly role: SpaceRole }): boolean {
  return canManageMembers(space) && member.role !== 'founder_administrator';
}

/** May make pupils and look after some of them: administrators after all, teachers after those of their own school. */
export function canManagePupils(space: Space): boolean {
  return reachOf(space, 'manageMembers') !== 'none';
}

export function canManagePupil(space: Space, pupil: { readonly school: SchoolId }): boolean {
  const reach = reachOf(space, 'manageMembers');
  return reach === 'all' || (reach === 'ownSchoolPupils' && space.schools.includes(pupil.school));
}

export function canMakePages(space: Space): boolean {
  return reachOf(space, 'editPages') !== 'none';
}

export function canEditPage(actor: Actor, space: Space, page: Authored): boolean {
  return reaches(actor, space, 'editPages', page);
}

export function canOrderPages(space: Space): boolean {
  return reachOf(space, 'arrangePages') === 'all';
}

/** Also where the space is read-only. */
export function canSeeArchive({ role }: Space): boolean {
  return role === 'founder_administrator' || role === 'administrator';
}

/** Pages and pictures standing in them, and posts of the diary: who shows them to the world also takes them back. */
export function canMakePublic(actor: Actor, space: Space, made: Authored): boolean {
  return reaches(actor, space, 'publish', made);
}

export function canAddPictures(space: Space): boolean {
  return reachOf(space, 'addFiles') !== 'none';
}

export function canOpenDiscussion(space: Space): boolean {
  return reachOf(space, 'openDiscussion') !== 'none';
}

export function canReply(space: Space): boolean {
  return reachOf(space, 'reply') !== 'none';
}

/** One's own always, while the space is open; those of others as the table says. */
export function canRemove(actor: Actor, space: Space, made: Authored): boolean {
  if (isInside(space) && space.open && isOwn(actor, made)) return true;
  return reaches(actor, space, 'removeOthersContent', made);
}

export function canPostInDiary(space: Space): boolean {
  return reachOf(space, 'postInDiary') !== 'none';
}

export function canCommentInDiary(space: Space): boolean {
  return reachOf(space, 'commentInDiary') !== 'none';
}

/** Sees who is in the space with whom, and the menu of those who look after it; also where it is read-only. */
export function isOnStaff({ role }: Space): boolean {
  return role === 'founder_administrator' || role === 'administrator' || role === 'teacher';
}

/** Which menu of the space the layout may show: the answers of the same functions that guard the pages behind it. */
export function frameOf(space: Space) {
  return { id: space.id, title: space.title, inside: isInside(space), teaches: isOnStaff(space) };
}
