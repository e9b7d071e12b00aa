import { type Actor, type Member, serves } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import {
  canTransition,
  editableStates,
  type Founder,
  type Project,
  passesChecks,
  preparedStates,
  publicStates,
  undecidedCountries,
} from './model.ts';

/** The common draft of two founders: whether the other one is a contact is looked at under a lock. */
export function canStart(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** The place of this actor among the founders. */
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

export function isPublic(project: Project): boolean {
  return publicStates.includes(project.state);
}

/** Teachers' names, and the way to their profiles, are for colleagues and officers; the world sees schools and countries. */
export function canSeeNames(actor: Actor): boolean {
  return actor.kind === 'member' || actor.kind === 'officer';
}

/** Officers see a project from its first submission on, if they serve one of its founders' countries. */
export function isResponsible(actor: Actor, project: Project): boolean {
  return project.round > 0 && project.founders.some((founder) => serves(actor, founder.country));
}

/** The timeline tells who decided what and why: to those who work in the project, and to their support services. */
export function canSeeTimeline(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined || isPartner(actor, project) || isResponsible(actor, project);
}

export function canEdit(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined && editableStates.includes(project.state);
}

/** With which of his schools he takes part; what was reviewed keeps it. */
export function canChooseSchool(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined && preparedStates.includes(project.state);
}

export function canSend(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined && canTransition('send', project.state);
}

/** Agreeing and declining are for the founder who has not sent it himself. */
export function canAnswer(actor: Actor, project: Project): boolean {
  return founderOf(actor, project)?.agreed === false && canTransition('agree', project.state);
}

/** The countries for which this actor may decide now: those that he serves and that have not decided yet. */
export function countriesToDecideFor(actor: Actor, project: Project): CountryCode[] {
  if (!canTransition('approve', project.state)) return [];
  return undecidedCountries(project).filter((country) => serves(actor, country));
}

export function canDecide(actor: Actor, project: Project): boolean {
  return countriesToDecideFor(actor, project).length > 0;
}

/** Asking and refusing need no checks; approving does. */
export function canApprove(actor: Actor, project: Project): boolean {
  return canDecide(actor, project) && passesChecks(project.founders);
}

export function canClose(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined && canTransition('close', project.state);
}

export function canInvite(actor: Actor, project: Project): boolean {
  return founderOf(actor, project) !== undefined && project.state === 'active';
}

export function canAnswerInvitation(actor: Actor, project: Project): actor is Member {
  return actor.kind === 'member' && project.invited && project.state === 'active';
}

/** Whoever is not verified yet may keep the invitation until he is. */
export function canJoin(actor: Actor, project: Project): actor is Member {
  return canAnswerInvitation(actor, project) && actor.verified;
}
