/**
 * What somebody writes first to people whom they do not know. message, request, answer: to one person. comment: below a post in the journal of
 * a person. advert, thread, reply: to everybody; threads and replies stand in partner forums.
 */
export const approachKinds = ['message', 'request', 'answer', 'comment', 'advert', 'thread', 'reply'] as const;
export type ApproachKind = (typeof approachKinds)[number];

/** One person answers it, or does not. */
export const isLetter = (kind: ApproachKind): boolean => kind === 'message' || kind === 'request' || kind === 'answer';

/** Everybody of a place reads it: it is said once. */
export const isToEverybody = (kind: ApproachKind): boolean =>
  kind === 'advert' || kind === 'thread' || kind === 'reply';

/** "Thank you, we would like that too!" is said to many, below what they wrote. */
const shortestCompared = 40;

/** Too short below what others wrote to be compared with anything. */
export const isRemark = (kind: ApproachKind, body: string): boolean =>
  (kind === 'comment' || kind === 'reply') && body.trim().length < shortestCompared;

/** The rule of the code of conduct that speaks of it. */
export function codeRuleOf(kind: ApproachKind): 'messages' | 'comments' | 'forumSpam' {
  if (kind === 'comment') return 'comments';
  return kind === 'thread' || kind === 'reply' ? 'forumSpam' : 'messages';
}

/** As it is read, and searched for links: threads and adverts have a title, with which they are not compared. */
export const wholeText = ({ title, body }: { readonly title?: string; readonly body: string }): string =>
  title ? `${title}\n\n${body}` : body;
