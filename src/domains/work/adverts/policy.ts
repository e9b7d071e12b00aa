import { type Actor, hasConfirmedAddress, isVerified, type Member } from '#kernel/actor.ts';
import type { AccountId } from '#kernel/ids.ts';
import { type Advert, type AnswerReaders, type AnswerState, isDecided, isRenewable } from './model.ts';

type Owned = Pick<Advert, 'author'>;
type Facts = Pick<Advert, 'author' | 'state' | 'hidden'>;

/** Every member, verified or not: newcomers see who looks for what. */
export function canListAdverts(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** Guests who read an advert on the public site join to answer it. */
export function isInvitedToJoin(actor: Actor): boolean {
  return actor.kind === 'guest';
}

/** Not a predicate of the type: who is not the author may be a member too. */
export function isAuthor(actor: Actor, advert: Owned): boolean {
  return actor.kind === 'member' && actor.id === advert.author;
}

interface Published extends Pick<Advert, 'text'> {
  readonly by: { readonly verified: boolean };
}

/** Its author lets it be on the public site, and is verified. */
export function isOnSite({ text, by }: Published): boolean {
  return text.on_site && by.verified;
}

/** What is on the public site is for everybody but pupils and those who run the installation: one advert and the feed of them. */
export function canReadPublicAdverts({ kind }: Actor): boolean {
  return kind !== 'pupil' && kind !== 'operator';
}

/**
 * Drafts, closed and hidden adverts are their author's; open ones are for members, unless one of the two has blocked the other, and for
 * others where they are on the public site. Who has answered an advert reads it after it was closed too.
 */
export function canReadAdvert(
  actor: Actor,
  advert: Facts & Published & { readonly apart: boolean; readonly answered: boolean; readonly gone: boolean },
): boolean {
  if (isAuthor(actor, advert)) return true;
  if (advert.state === 'draft' || advert.hidden || advert.apart || advert.gone) return false;
  if (actor.kind === 'member') return advert.state === 'open' || advert.answered;
  return advert.state === 'open' && isOnSite(advert) && canReadPublicAdverts(actor);
}

/** Also by newcomers who are not verified yet; how many may be open at once, the command counts. */
export function canStartAdvert(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** A hidden advert is corrected where its author reads why it was hidden. */
export function canEditAdvert(actor: Actor, advert: Facts): actor is Member {
  return isAuthor(actor, advert) && !advert.hidden && (advert.state === 'draft' || advert.state === 'open');
}

/** Answers reach people by mail: the address must be confirmed. */
export function canPostAdvert(actor: Actor, advert: Facts): actor is Member {
  return canEditAdvert(actor, advert) && advert.state === 'draft' && hasConfirmedAddress(actor);
}

export function canRenewAdvert(actor: Actor, advert: Facts & Pick<Advert, 'changedAt' | 'renewedAt'>): actor is Member {
  return isAuthor(actor, advert) && !advert.hidden && isRenewable(advert);
}

export function canCloseAdvert(actor: Actor, advert: Facts): actor is Member {
  return isAuthor(actor, advert) && advert.state === 'open';
}

export function canDeleteDraft(actor: Actor, advert: Facts): actor is Member {
  return isAuthor(actor, advert) && advert.state === 'draft';
}

/** Members with a confirmed address, also those who are not verified yet, and nobody their own; to how many a day, screening says. */
export function canAnswerAdvert(actor: Actor, advert: Facts): actor is Member {
  return (
    actor.kind === 'member' &&
    hasConfirmedAddress(actor) &&
    !isAuthor(actor, advert) &&
    advert.state === 'open' &&
    !advert.hidden
  );
}

/** Who reads the answer of this member: what somebody writes who is not verified yet goes to the author of the advert alone. */
export function readersOfAnswer(actor: Actor, { text }: Pick<Advert, 'text'>): AnswerReaders {
  return isVerified(actor) ? text.answers_seen_by : 'author';
}

interface AnswerFacts {
  readonly author: AccountId;
  readonly state: AnswerState;
  readonly removal: unknown;
  /** Fixed when it was written. */
  readonly seenBy: AnswerReaders;
  /** Its writer and the actor: one of them has blocked the other. */
  readonly apart: boolean;
}

/** The author of the advert, or who has answered it. */
export function isInTalk(actor: Actor, advert: Owned, answer: Pick<AnswerFacts, 'author'>): actor is Member {
  return actor.kind === 'member' && (actor.id === advert.author || actor.id === answer.author);
}

/** Whether a list of answers stands on the page of the advert: for its author, and where other members read some of them. */
export function showsAnswers(actor: Actor, advert: Facts & { readonly hasSharedAnswers: boolean }): boolean {
  return isAuthor(actor, advert) || (advert.state === 'open' && advert.hasSharedAnswers);
}

/** The two whom it concerns, and other members where that was said when it was written; never past a block. */
export function canReadAnswer(
  actor: Actor,
  advert: Facts,
  answer: Pick<AnswerFacts, 'author' | 'removal' | 'seenBy' | 'apart'>,
): actor is Member {
  if (actor.kind !== 'member' || answer.apart) return false;
  if (isInTalk(actor, advert, answer)) return true;
  return advert.state === 'open' && !advert.hidden && answer.seenBy === 'members' && !answer.removal;
}

/** The author of the advert, verified or not, and the author of the answer write to each other, until the answer is declined. */
export function canTalk(
  actor: Actor,
  advert: Facts,
  answer: Pick<AnswerFacts, 'author' | 'state' | 'removal'>,
): actor is Member {
  return (
    actor.kind === 'member' &&
    actor.confirmed &&
    isInTalk(actor, advert, answer) &&
    !advert.hidden &&
    !answer.removal &&
    answer.state !== 'declined'
  );
}

/** The author says kindly that it will not be; once. Who closes an advert has told everybody. */
export function canDeclineAnswer(actor: Actor, advert: Facts, answer: Pick<AnswerFacts, 'state'>): actor is Member {
  return isAuthor(actor, advert) && !isDecided(advert) && (answer.state === 'new' || answer.state === 'talking');
}

/** The two, once they talk or have found each other. */
export function canFoundTogether(
  actor: Actor,
  advert: Owned,
  answer: Pick<AnswerFacts, 'author' | 'state' | 'removal'>,
): actor is Member {
  return (
    isInTalk(actor, advert, answer) && !answer.removal && (answer.state === 'talking' || answer.state === 'chosen')
  );
}

/** One's own reply. */
export function canRemoveReply(
  actor: Actor,
  reply: { readonly authorAccount: string | null; readonly removal: unknown },
): actor is Member {
  return actor.kind === 'member' && actor.id === reply.authorAccount && !reply.removal;
}
