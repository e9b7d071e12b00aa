/** waiting: an officer looks. undelivered: it was released, and could not be sent any more. */
export type HeldState = 'waiting' | 'released' | 'refused' | 'withdrawn' | 'undelivered';

export const decisions = ['release', 'refuse'] as const;
export type HeldDecision = (typeof decisions)[number];

export const refusalReasons = ['sameText', 'advertising', 'notForSchools', 'contactAsked', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Earlier texts in the same words, the newest first, and how often they were sent; with what is otherwise in them than in the held one. */
export interface SameTexts<text> {
  readonly times: readonly text[];
  /** What both begin with, what differs, and what both end with. */
  readonly parts: readonly [string, string, string];
}

export function sameTogether<text extends { readonly body: string }>(
  texts: readonly text[],
  held: string,
): readonly SameTexts<text>[] {
  const groups = Map.groupBy(texts, ({ body }) => body.trim());
  return [...groups].map(([body, times]) => ({ times, parts: changedPart(body, held.trim()) }));
}

/** A text as what it begins with like another, what differs, and what it ends with like that: by whole words. */
export function changedPart(text: string, other: string): readonly [string, string, string] {
  const [own, theirs] = [text.split(/(?<=\s)(?=\S)/u), other.split(/(?<=\s)(?=\S)/u)];
  const most = Math.min(own.length, theirs.length);
  let begins = 0;
  while (begins < most && own[begins]?.trim() === theirs[begins]?.trim()) begins += 1;
  let ends = 0;
  while (ends < most - begins && own.at(-1 - ends)?.trim() === theirs.at(-1 - ends)?.trim()) ends += 1;
  const last = own.length - ends;
  return [own.slice(0, begins).join(''), own.slice(begins, last).join(''), own.slice(last).join('')];
}

export const wordLimits = { least: 10, most: 3000 } as const;

/** Of the earlier texts that stand against a held one, so many are kept to be shown beside it. */
export const mostAlikeShown = 20;
/** So many of one sender are decided at once. */
export const mostAtOnce = 50;
/** A decided text goes with the end of the time for an appeal. */
export const keptDays = 183;
