/** The rules of screening with the numbers that they begin with: `screening_rule_version` holds those in force. */
export const startingNumbers = {
  /** From the fourth text to strangers on that is nearly the same, and so on: the new one counts. Tries count also where nothing was sent. */
  sameText: { warnedADay: 4, warnedAWeek: 4, heldADay: 5, heldAWeek: 10, triesADay: 10, pauseHours: 24 },
  /** The same for everybody of so many places, the new one among them: adverts, and threads and replies in partner forums. */
  sameInPlaces: { places: 2, days: 7 },
  /** A text that so many other senders have sent to strangers; shorter ones are alike by chance. */
  manySenders: { warned: 1, senders: 3, words: 12 },
  /** The same link to so many strangers, the new text among them, whatever else is written. */
  sameLink: { warned: 3, people: 5, days: 7 },
  /** The same way to reach somebody: an address, a telephone number, an account elsewhere. */
  sameContact: { warned: 3, people: 5, days: 7 },
  suddenRate: { anHour: 8 },
  /** Of so many first texts, each of which had time to be answered, fewer than these percents were. */
  fewAnswers: { texts: 10, percent: 10, days: 7, waitHours: 72, pauseHours: 48 },
  /** Of the last requests so many were declined, or not answered for days. */
  declinedRequests: { requests: 10, declined: 5, waitDays: 7, pauseHours: 168 },
  messagesADay: { L0: 3, L1: 5, L2: 20, L3: 100 },
  requestsADay: { L0: 3, L1: 10, L2: 30, L3: 100, open: 50 },
  answersADay: { L0: 3, L1: 5, L2: 20, L3: 100 },
} as const;

type StartingNumbers = typeof startingNumbers;
export type RuleKey = keyof StartingNumbers;
export const ruleKeys: readonly RuleKey[] = [
  'sameText',
  'sameInPlaces',
  'manySenders',
  'sameLink',
  'sameContact',
  'suddenRate',
  'fewAnswers',
  'declinedRequests',
  'messagesADay',
  'requestsADay',
  'answersADay',
];
/** Texts are held by them, and officers decide whether rightly. */
export const holdingRules = [
  'sameText',
  'sameInPlaces',
  'manySenders',
  'sameLink',
  'sameContact',
  'suddenRate',
] as const;
export type HoldingRule = (typeof holdingRules)[number];
export const isHoldingRule = (key: string): key is HoldingRule => holdingRules.some((one) => one === key);

export const isRuleKey = (key: string): key is RuleKey => ruleKeys.some((one) => one === key);

export const modes = ['enforce', 'observe'] as const;
/** observe: it only counts what it would have stopped. */
export type Mode = (typeof modes)[number];

export interface Rule<key extends RuleKey = RuleKey> {
  readonly version: number;
  readonly mode: Mode;
  readonly numbers: { readonly [name in keyof StartingNumbers[key]]: number };
}
export type Rules = { readonly [key in RuleKey]: Rule<key> };

/** As it is stored. */
export interface StoredRule {
  readonly key: string;
  readonly version: number;
  readonly mode: Mode;
  readonly numbers: Readonly<Record<string, number>>;
}

export function rulesFrom(stored: readonly StoredRule[]): Rules {
  const rule = <numbers extends object>(key: RuleKey, start: numbers) => {
    const found = stored.find((one) => one.key === key);
    const numbers = numbersFrom(start, found?.numbers ?? {});
    return { version: found?.version ?? 1, mode: found?.mode ?? 'enforce', numbers } as const;
  };
  return {
    sameText: rule('sameText', startingNumbers.sameText),
    sameInPlaces: rule('sameInPlaces', startingNumbers.sameInPlaces),
    manySenders: rule('manySenders', startingNumbers.manySenders),
    sameLink: rule('sameLink', startingNumbers.sameLink),
    sameContact: rule('sameContact', startingNumbers.sameContact),
    suddenRate: rule('suddenRate', startingNumbers.suddenRate),
    fewAnswers: rule('fewAnswers', startingNumbers.fewAnswers),
    declinedRequests: rule('declinedRequests', startingNumbers.declinedRequests),
    messagesADay: rule('messagesADay', startingNumbers.messagesADay),
    requestsADay: rule('requestsADay', startingNumbers.requestsADay),
    answersADay: rule('answersADay', startingNumbers.answersADay),
  };
}

type Numbers<start> = { [name in keyof start]: number };

function numbersFrom<start extends object>(start: start, stored: Readonly<Record<string, number>>): Numbers<start> {
  const numbers: Partial<Numbers<start>> = {};
  for (const name in start) numbers[name] = stored[name] ?? Number(start[name]);
  return isWhole(numbers, start) ? numbers : neverPartial();
}

const isWhole = <start extends object>(numbers: Partial<Numbers<start>>, start: start): numbers is Numbers<start> =>
  Object.keys(start).every((name) => name in numbers);

function neverPartial(): never {
  throw new Error('A rule lacks a number.');
}

const numberNames = [
  'warnedADay',
  'warnedAWeek',
  'heldADay',
  'heldAWeek',
  'triesADay',
  'places',
  'warned',
  'senders',
  'words',
  'people',
  'days',
  'anHour',
  'texts',
  'percent',
  'requests',
  'declined',
  'waitHours',
  'waitDays',
  'pauseHours',
  'L0',
  'L1',
  'L2',
  'L3',
  'open',
] as const;
export type NumberName = (typeof numberNames)[number];

/** In the order in which the form shows them. */
export const namesOf = (key: RuleKey): readonly NumberName[] =>
  numberNames.filter((name) => name in startingNumbers[key]);

export const leastNumber = 0;
export const mostNumber = 10_000;

/** A rule whose decisions are upheld less often than this goes back to observing by itself. */
export const precision = { least: 0.8, decisions: 50 } as const;

/** With one more decision: what is kept of the last ones, and whether the rule is wrong too often now. */
export function afterDecision(
  last: string,
  isUpheld: boolean,
): { readonly last: string; readonly tooOftenWrong: boolean } {
  const kept = `${last}${isUpheld ? '1' : '0'}`.slice(-precision.decisions);
  const share = [...kept].filter((one) => one === '1').length / kept.length;
  return { last: kept, tooOftenWrong: kept.length === precision.decisions && share < precision.least };
}
