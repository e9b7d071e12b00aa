import type { Trust } from '#domains/people/trust/model.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { likenessTo } from '#kernel/near-identical.ts';
import { type ApproachKind, isLetter, isRemark, isToEverybody } from './kinds/model.ts';
import type { RuleKey, Rules } from './rules/model.ts';
import { isPage, type Signals } from './signals/model.ts';
import { isLimited, type Limited, leftToday, limitOf } from './today/model.ts';

/** A text is compared with so many of the sender's own, of so many days. */
export const compared = { most: 200, days: 30 } as const;

export interface Approach {
  readonly id: string;
  readonly kind: ApproachKind;
  readonly body: string;
  readonly outcome: 'sent' | 'held' | 'refused' | 'paused';
  /** What the reader has done. */
  readonly answer: 'answered' | 'declined' | null;
  /** That has stopped it. */
  readonly rule: string | null;
  /** Of a pause: until when nobody new can be written to. */
  readonly until: Date | null;
  readonly signals: readonly string[];
  readonly at: Date;
}

/** A first text of another sender that is nearly the same. */
export interface OthersApproach {
  readonly id: string;
  readonly sender: string;
  readonly body: string;
}

export interface Draft extends Signals {
  readonly kind: ApproachKind;
  readonly body: string;
}

/** All that is known when a text is screened. */
export interface Facts {
  readonly trust: Trust;
  readonly rules: Rules;
  /** The sender's own, the newest first. */
  readonly earlier: readonly Approach[];
  /** Those with a band in common, one of each other sender. */
  readonly ofOthers: readonly OthersApproach[];
}

/**
 * pass: it goes out. warn: once the sender says so. hold: an officer looks first. refuse: today's number is reached. pause: no text goes
 * to anybody new for a while.
 */
export type Outcome = 'pass' | 'warn' | 'hold' | 'refuse' | 'pause';

interface Finding {
  readonly outcome: Outcome;
  readonly rule: RuleKey;
  /** The earlier texts that stand against it. */
  readonly alike: readonly string[];
  readonly until?: Date;
}

interface RunningPause extends Finding {
  readonly rule: PausingRule;
  readonly until: Date;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly rule: RuleKey | undefined;
  readonly alike: readonly string[];
  readonly until: Date | undefined;
  /** Rules that would have stopped it, and only observe. */
  readonly observed: readonly RuleKey[];
}

/** The one judgement about a first text to a stranger, by the rules in force. */
export function judge(draft: Draft, facts: Facts, now: Date): Verdict {
  const found = findings(draft, facts, now);
  const acts = ({ rule }: Finding) => facts.rules[rule].mode === 'enforce';
  const first = found.find(acts);
  const observed = found.filter((finding) => !acts(finding) && finding.outcome !== 'warn').map(({ rule }) => rule);
  return {
    outcome: first?.outcome ?? 'pass',
    rule: first?.rule,
    alike: first?.alike ?? [],
    until: first?.until,
    observed: [...new Set(observed)],
  };
}

/** The gravest first. */
function findings(draft: Draft, facts: Facts, now: Date): readonly Finding[] {
  const { earlier } = facts;
  const running = runningPause(earlier, facts.rules, now);
  // Who is hardly answered, or declined, is kept from writing letters.
  if (running && (running.rule === 'sameText' || isLetter(draft.kind))) return [running];
  const alike = alikeTo(draft.body, earlier);
  const asks = draft.links.filter(isPage).length + draft.contacts.length + draft.asks.length > 0;
  if (!asks && isRemark(draft.kind, draft.body)) return [];
  const texts = { alike, same: asks ? alike : alikeTo(draft.body, alike, heldShare) };
  const same = sameText(texts, facts, now);
  const link = shared('sameLink', draft.links, facts, now);
  const others = [
    ...sameInPlaces(draft, texts, facts, now),
    manySenders(draft, facts),
    asks ? link : link && { ...link, outcome: 'warn' as const },
    shared('sameContact', draft.contacts, facts, now),
    asking(draft, facts, now),
  ];
  const all = [
    same.find(({ outcome }) => outcome === 'pause'),
    fewAnswers(draft, facts, now),
    declinedRequests(draft, facts, now),
    same.find(({ outcome }) => outcome === 'hold'),
    ...others.filter((finding) => finding?.outcome === 'hold'),
    suddenRate(draft, facts, now),
    dayLimit(draft, facts, now),
    same.find(({ outcome }) => outcome === 'warn'),
    ...others.filter((finding) => finding?.outcome === 'warn'),
  ];
  return all.flatMap((finding) => finding ?? []);
}

const wentOut = ({ outcome }: Approach) => outcome === 'sent' || outcome === 'held';
const idsOf = (approaches: readonly Approach[]) => approaches.map(({ id }) => id);
const since = (approaches: readonly Approach[], when: Date) => approaches.filter(({ at }) => at > when);
const hoursAfter = (when: Date, hours: number) => minutesAfter(when, hours * 60);

/** The pause that began last and has not ended; a rule that observes pauses nobody any more. */
export function runningPause(earlier: readonly Approach[], rules: Rules, now: Date): RunningPause | undefined {
  for (const { outcome, rule, until } of earlier)
    for (const key of pausing)
      if (outcome === 'paused' && rule === key && rules[key].mode === 'enforce' && until && until > now)
        return { outcome: 'pause', rule: key, alike: [], until };
  return undefined;
}
const pausing = ['sameText', 'fewAnswers', 'declinedRequests'] as const satisfies readonly RuleKey[];
type PausingRule = (typeof pausing)[number];

/** When the last pause by a rule ended: what was before it has had its effect. */
function lastPauseEnd(earlier: readonly Approach[], rule: RuleKey): Date {
  const ends = earlier.map(({ outcome, rule: by, until }) =>
    outcome === 'paused' && by === rule && until ? until.getTime() : 0,
  );
  return new Date(Math.max(0, ...ends));
}

/**
 * A text without a link, an address or an ask is held for having this much in common with earlier ones: a teacher who keeps a paragraph about
 * their class and writes the rest anew is warned at most.
 */
const heldShare = 0.65;

interface AlikeTexts {
  readonly alike: readonly Approach[];
  /** Those of them by which a text is held. */
  readonly same: readonly Approach[];
}

function sameText({ alike, same }: AlikeTexts, { rules }: Facts, now: Date): readonly Finding[] {
  const { warnedADay, warnedAWeek, heldADay, heldAWeek, triesADay, pauseHours } = rules.sameText.numbers;
  const tried = since(same, daysAfter(now, -1));
  const went = since(same.filter(wentOut), daysAfter(now, -7));
  const lately = since(went, daysAfter(now, -1));
  const sent = alike.filter(wentOut);
  const [today, thisWeek] = [since(sent, daysAfter(now, -1)), since(sent, daysAfter(now, -7))];
  const finding = (outcome: Outcome, those: readonly Approach[]) =>
    ({ outcome, rule: 'sameText', alike: idsOf(those) }) as const;
  return [
    ...(tried.length + 1 >= triesADay ? [{ ...finding('pause', tried), until: hoursAfter(now, pauseHours) }] : []),
    ...(lately.length + 1 >= heldADay || went.length + 1 >= heldAWeek ? [finding('hold', went)] : []),
    ...(today.length + 1 >= warnedADay || thisWeek.length + 1 >= warnedAWeek ? [finding('warn', thisWeek)] : []),
  ];
}

/** What everybody reads is said once: the next place with nearly the same is held, or warned of where less is the same. */
function sameInPlaces({ kind }: Draft, { alike, same }: AlikeTexts, { rules }: Facts, now: Date): readonly Finding[] {
  if (!isToEverybody(kind)) return [];
  const { places, days } = rules.sameInPlaces.numbers;
  const inPlaces = (those: readonly Approach[]) =>
    since(those, daysAfter(now, -days)).filter((one) => isToEverybody(one.kind) && wentOut(one));
  const found = ([outcome, those]: readonly ['hold' | 'warn', readonly Approach[]]) =>
    those.length + 1 >= places ? [{ outcome, rule: 'sameInPlaces', alike: idsOf(those) } as const] : [];
  return [...found(['hold', inPlaces(same)]), ...found(['warn', inPlaces(alike)])];
}

function manySenders({ body }: Draft, { rules, ofOthers }: Facts): Finding | undefined {
  const isAlike = likenessTo(body);
  const alike = ofOthers.filter((one) => isAlike(one.body));
  const { warned, senders } = rules.manySenders.numbers;
  const others = new Set(alike.map(({ sender }) => sender)).size;
  if (others < warned) return undefined;
  return { outcome: others >= senders ? 'hold' : 'warn', rule: 'manySenders', alike: alike.map(({ id }) => id) };
}

/** One signal of the text stands in so many others already. */
function shared(
  rule: 'sameLink' | 'sameContact',
  signals: readonly string[],
  { rules, earlier }: Facts,
  now: Date,
): Finding | undefined {
  const { warned, people, days } = rules[rule].numbers;
  const recent = since(earlier, daysAfter(now, -days)).filter(wentOut);
  const [most = []] = signals
    .map((signal) => recent.filter((one) => one.signals.includes(signal)))
    .toSorted((one, other) => other.length - one.length);
  const count = most.length + 1;
  if (most.length === 0 || count < warned) return undefined;
  return { outcome: count >= people ? 'hold' : 'warn', rule, alike: idsOf(most) };
}

const isAsk = (signal: string) => signal.startsWith('ask:');

/** It asks for something that campaigns ask for, and so did others of the week, in whatever words: alone that proves nothing. */
function asking(draft: Draft, { rules, earlier }: Facts, now: Date): Finding | undefined {
  const { warned, days } = rules.sameContact.numbers;
  if (draft.asks.length === 0) return undefined;
  const asked = since(earlier, daysAfter(now, -days)).filter((one) => wentOut(one) && one.signals.some(isAsk));
  if (asked.length === 0 || asked.length + 1 < warned) return undefined;
  return { outcome: 'warn', rule: 'sameContact', alike: idsOf(asked) };
}

function suddenRate({ kind }: Draft, { rules, earlier }: Facts, now: Date): Finding | undefined {
  if (!isLetter(kind)) return undefined;
  const recent = since(earlier, hoursAfter(now, -1)).filter((one) => isLetter(one.kind) && wentOut(one));
  if (recent.length < rules.suddenRate.numbers.anHour) return undefined;
  return { outcome: 'hold', rule: 'suddenRate', alike: idsOf(recent) };
}

/** Those that had time to be answered, since the pause before. */
function fewAnswers({ kind: written }: Draft, { rules, earlier }: Facts, now: Date): Finding | undefined {
  if (!isLetter(written)) return undefined;
  const { texts, percent, days, waitHours, pauseHours } = rules.fewAnswers.numbers;
  const from = lastPauseEnd(earlier, 'fewAnswers');
  const counted = since(earlier, daysAfter(now, -days)).filter(
    ({ kind, outcome, at }) => isLetter(kind) && outcome === 'sent' && at > from && at <= hoursAfter(now, -waitHours),
  );
  const answered = counted.filter(({ answer }) => answer !== null).length;
  if (counted.length < texts || answered * 100 >= percent * counted.length) return undefined;
  return { outcome: 'pause', rule: 'fewAnswers', alike: idsOf(counted), until: hoursAfter(now, pauseHours) };
}

function declinedRequests({ kind }: Draft, { rules, earlier }: Facts, now: Date): Finding | undefined {
  if (kind !== 'request') return undefined;
  const { requests, declined, waitDays, pauseHours } = rules.declinedRequests.numbers;
  const from = lastPauseEnd(earlier, 'declinedRequests');
  const last = earlier
    .filter((one) => one.kind === 'request' && one.outcome === 'sent' && one.at > from)
    .slice(0, requests);
  const inVain = last.filter(
    ({ answer, at }) => answer === 'declined' || (answer === null && at <= daysAfter(now, -waitDays)),
  );
  if (last.length < requests || inVain.length < declined) return undefined;
  return { outcome: 'pause', rule: 'declinedRequests', alike: idsOf(inVain), until: hoursAfter(now, pauseHours) };
}

/** Requests to people whom one knows count too: the contacts ask for their limit themselves. */
function dayLimit({ kind }: Draft, facts: Facts, now: Date): Finding | undefined {
  if (!isLimited(kind)) return undefined;
  const sent = since(facts.earlier, daysAfter(now, -1)).filter(wentOut);
  const count = (of: Limited) => sent.filter((one) => one.kind === of).length;
  if (leftToday(kind, facts, { message: count('message'), answer: count('answer') }).left > 0) return undefined;
  return { outcome: 'refuse', rule: limitOf[kind], alike: [] };
}

export function alikeTo(body: string, earlier: readonly Approach[], share?: number): readonly Approach[] {
  const isAlike = likenessTo(body, share);
  return earlier.filter((each) => isAlike(each.body));
}

/** What the sender is told. limited: as many as may be written to today. */
export type Concern = 'warned' | 'held' | 'limited' | 'paused';
/** Those that the page which gives the text back explains. */
export type ShownOutcome = 'warned' | 'paused';

/** What stands against a text, with what the sender wrote before. */
export interface ShownConcern {
  readonly concern: ShownOutcome;
  /** Of the text. */
  readonly kind: ApproachKind;
  /** Texts that the sender has sent and that are nearly the same, the newest first. */
  readonly alike: readonly string[];
  /** The text that was not sent. */
  readonly now: string;
  /** By which nobody new can be written to, and until when. */
  readonly pause: { readonly rule: PausingRule; readonly until: Date } | undefined;
}

export const statusOf = (concern: ShownOutcome) => (concern === 'paused' ? 429 : 409);
export const isShown = (concern: string): concern is ShownOutcome => concern === 'warned' || concern === 'paused';
