import { type Actor, isVerified, type Member, serves } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import {
  canTransition,
  editableStates,
  type Founder,
  isOpenToPartners,
  type Project,
  passesChecks,
  preparedStates,
  publicStates,
  reopenableUntil,
  undecidedCountries,
} from './model.ts';

/** Whether the other founder is a contact is checked under a lock, in the command. */
export function canStart(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** This actor as a founder of the project. */
export function founderOf(actor: Actor, project: Project): Founder | undefined {
  return actor.kind === 'member' ? project.founders.find((founder) => founder.id === actor.id) : undefined;
}

export function otherFounderOf(actor: Actor, project: Project): Founder | undefined {
  const own = founderOf(actor, project);
  return own && project.founders.find((founder) => founder.id !== own.id);
}

export function isPartner(actor: Actor, project: Project): boolean {
  return actor.kind === 'member' && project.partners.some((partner) => partner.id === actor.id);
}

export function isPublic(project: Pick<Project, 'state'>): boolean {
  return publicStates.includes(project.state);
}

/** The diary and the public pages of a project. Pupils are led to their own spaces only. */
export function canOpenPublicSide(actor: Actor, project: Pick<Project, 'state'>): boolean {
  return isPublic(project) && actor.kind !== 'pupil';
}

/** Names of teachers, and links to their profiles, are for members and officers; everyone else sees schools and countries. */
export function canSeeNames(actor: Actor): boolean {
  return actor.kind === 'member' || actor.kind === 'officer';
}

/** Officers see a project from its first submission on, if they serve one of its founders' countries. */
export function isResponsible(actor: Actor, project: Project): boolean {
  return project.round > 0 && project.founders.some((founder) => serves(actor, founder.country));
}

/** The timeline says who decided what and why. It is for those who work in the project and their support services. */
export function canSeeTimeline(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined || isPartner(actor, project) || isResponsible(actor, project);
}

/** What stands on the cover, and which of its drawings it is. */
export function canChooseCover(actor: Actor, project: Project): boolean {
  return canEdit(actor, project);
}

export function canEdit(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined && editableStates.includes(project.state);
}

/** Until the review, founders choose with which of their schools they take part. */
export function isSchoolOpen(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined && preparedStates.includes(project.state);
}

/** Only of schools at which they are verified: while the verification is open, a school is only said to be theirs. */
export function canChooseSchool(actor: Actor, project: Project): boolean {
  return isSchoolOpen(actor, project) && isVerified(actor);
}

/** Both founders agree: whose other founder has left looks for a new one. */
export function canSubmit(actor: Actor, project: Project): boolean {
  return (
    founderOf(actor, project) !== undefined &&
    canTransition('submit', project.state) &&
    !project.founders.some(({ suspended }) => suspended)
  );
}

/** Accepting and declining are for the founder who has not submitted it. */
export function canAnswerProposal(actor: Actor, project: Project): boolean {
  return founderOf(actor, project)?.agreed === false && canTransition('accept', project.state);
}

/** The countries for which this actor may decide now: those that they serve and that have not decided yet. */
export function countriesToDecideFor(actor: Actor, project: Project): CountryCode[] {
  if (!canTransition('approve', project.state)) return [];
  return undecidedCountries(project).filter((country) => serves(actor, country));
}

export function canDecide(actor: Actor, project: Project): boolean {
  return countriesToDecideFor(actor, project).length > 0;
}

/** Only an approval needs the checks; requesting changes and refusing do not. */
export function canApprove(actor: Actor, project: Project): boolean {
  return canDecide(actor, project) && passesChecks(project.founders);
}

/** What is closed and opened again is the work of two schools: a founder whose verification is open does neither. */
export function canClose(actor: Actor, project: Project): boolean {
  return isVerified(actor) && founderOf(actor, project) !== undefined && canTransition('close', project.state);
}

/** Within a year of its end, also by the founder who has not closed it, while both work on the platform. */
export function canReopen(actor: Actor, project: Project, now: Date): boolean {
  const { state, closedAt } = project;
  return (
    isVerified(actor) &&
    project.founders.length === 2 &&
    !project.founders.some(({ suspended }) => suspended) &&
    founderOf(actor, project) !== undefined &&
    canTransition('reopen', state) &&
    closedAt !== null &&
    now < reopenableUntil(closedAt)
  );
}

export function canInvite(actor: Actor, project: Project): actor is Member {
  return founderOf(actor, project) !== undefined && project.state === 'active';
}

/** What somebody outside is told who would like to join; undefined for those who take part, or are invited, or cannot join at all. */
export function howToJoin(actor: Actor, project: Project): 'guest' | 'text' | 'unverified' | undefined {
  const takesPart = founderOf(actor, project) !== undefined || isPartner(actor, project) || project.invited;
  if (takesPart || !isOpenToPartners(project)) return undefined;
  if (actor.kind === 'guest') return 'guest';
  if (actor.kind !== 'member') return undefined;
  return canAskToJoin(actor, project) ? 'text' : 'unverified';
}

/** Verified teachers who do not take part yet, and have no invitation to answer. */
export function canAskToJoin(actor: Actor, project: Project): actor is Member {
  if (!isVerified(actor) || !isOpenToPartners(project)) return false;
  return founderOf(actor, project) === undefined && !isPartner(actor, project) && !project.invited;
}

export function canAnswerInvitation(actor: Actor, project: Project): actor is Member {
  return actor.kind === 'member' && project.invited && project.state === 'active';
}

/** Members who are not verified yet keep the invitation until they are. */
export function canJoin(actor: Actor, project: Project): actor is Member {
  return canAnswerInvitation(actor, project) && actor.verified;
}
