import { type Actor, hasConfirmedAddress, type Member } from '#kernel/actor.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { JournalAudience, PartAudience, Relation } from './model.ts';

/** The facts by which the policy says who reads a profile. */
export interface ProfileState {
  readonly id: MemberId;
  readonly suspended: boolean;
  readonly hidden: boolean;
  /** The owner has blocked the reader. */
  readonly blocksReader: boolean;
}

/** Members and support services. A profile that moderation has hidden is shown to its owner only. */
export function canReadProfile(actor: Actor, profile: ProfileState): boolean {
  if (actor.kind !== 'member' && actor.kind !== 'officer') return false;
  if (actor.id === profile.id) return true;
  return !profile.suspended && !profile.hidden && !profile.blocksReader;
}

/** Which parts of a profile that they read are for them. Those for contacts are shown to no support service. */
export function canReadPart(
  actor: Actor,
  { relation, audience }: { readonly relation: Relation; readonly audience: PartAudience },
): boolean {
  if (relation === 'self' || relation === 'contact') return true;
  if (relation === 'blocked') return false;
  return audience === 'members' && (actor.kind === 'member' || actor.kind === 'officer');
}

/** Members with a confirmed address, whom nothing connects with the person yet. `contacts` looks again under its lock. */
export function canAskForContact(actor: Actor, person: { readonly relation: Relation }): actor is Member {
  return hasConfirmedAddress(actor) && person.relation === 'none';
}

/** Members with a confirmed address follow others whom they have not blocked; people who have blocked them are not found. */
export function canFollow(actor: Actor, person: { readonly relation: Relation }): actor is Member {
  return hasConfirmedAddress(actor) && person.relation !== 'self' && person.relation !== 'blocked';
}

interface PossibleFounder {
  readonly relation: Relation;
  readonly country: CountryCode;
  /** Their support service has refused them. */
  readonly refused: boolean;
  readonly suspended: boolean;
}

/** Teachers of different countries are shown the stamp of what they could found, contacts or not. */
export function couldFoundWith(actor: Actor, person: PossibleFounder): actor is Member {
  if (actor.kind !== 'member' || person.relation === 'self' || person.relation === 'blocked') return false;
  return person.country !== actor.country && !person.refused && !person.suspended;
}

/** Two contacts of different countries can found a project. `projects` looks again when they start it. */
export function canStartProjectWith(actor: Actor, person: PossibleFounder): actor is Member {
  return person.relation === 'contact' && couldFoundWith(actor, person);
}

/** Contacts, messages and blocks are between members. */
export function canActOn(actor: Actor, person: { readonly relation: Relation }): actor is Member {
  return actor.kind === 'member' && person.relation !== 'self';
}

/** `contacts` looks again. */
export function canBlock(actor: Actor, person: { readonly relation: Relation }): actor is Member {
  return canActOn(actor, person) && person.relation !== 'blocked';
}

/** Adverts are for members, and those of somebody whom the reader has blocked are not shown to them. */
export function canSeeAdvertsOf(
  actor: Actor,
  person: { readonly relation: Relation; readonly refused: boolean; readonly suspended: boolean },
): actor is Member {
  return actor.kind === 'member' && person.relation !== 'blocked' && !person.refused && !person.suspended;
}

/** Which of the posts in somebody's journal are for this reader of their profile. `journal` looks again. */
export function journalFor(actor: Actor, { relation }: { readonly relation: Relation }): readonly JournalAudience[] {
  if (relation === 'self' || relation === 'contact') return ['public', 'members', 'contacts'];
  return relation !== 'blocked' && (actor.kind === 'member' || actor.kind === 'officer') ? ['public', 'members'] : [];
}
