import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Teaching } from '#domains/people/profiles/model.ts';
import { countCharacters } from '#kernel/characters.ts';
import type { MemberId } from '#kernel/ids.ts';

/** What the two founders write together. The names are those of the columns and of the fields of the form. */
export interface Proposal {
  readonly title: string;
  readonly summary: string;
  readonly type: string;
  readonly funded: boolean;
  readonly open_to_partners: boolean;
  readonly picture_alt: string;
  readonly class_1: string;
  readonly class_2: string;
  readonly languages: readonly string[];
  readonly age_from: number | null;
  readonly age_to: number | null;
  readonly pupils: number | null;
  readonly subjects: readonly string[];
  readonly vocational_subjects: readonly string[];
  readonly competences: readonly string[];
  readonly tools: readonly string[];
  readonly aims: string;
  readonly process: string;
  readonly results: string;
  /** Days as 2026-11-23. */
  readonly starts_on: string | null;
  readonly ends_on: string | null;
}
export const emptyProposal: Proposal = {
  title: '',
  summary: '',
  type: '',
  funded: false,
  open_to_partners: true,
  picture_alt: '',
  class_1: '',
  class_2: '',
  languages: [],
  age_from: null,
  age_to: null,
  pupils: null,
  subjects: [],
  vocational_subjects: [],
  competences: [],
  tools: [],
  aims: '',
  process: '',
  results: '',
  starts_on: null,
  ends_on: null,
};

/** What a title and a summary have at least, before the project is sent in. */
export const shortestTitle = 3;
export const shortestSummary = 20;
export const mostPupils = 10_000;

/** How many words of a list can be chosen. */
export const most = { languages: 10, subjects: 20, vocational_subjects: 10, competences: 10, tools: 20 } as const;

export type SharedFields = Pick<Proposal, 'languages' | 'subjects' | 'age_from' | 'age_to'>;

/**
 * The fields with which a draft starts: what both founders have in their profiles. Where the other founder says nothing, what the
 * first one says.
 */
export function sharedFields(own: Teaching, other: Teaching): SharedFields {
  const inBoth = <key extends string>(mine: readonly key[], theirs: readonly key[]) =>
    theirs.length === 0 ? mine : mine.filter((key) => theirs.includes(key));
  return {
    languages: inBoth(own.languages, other.languages).slice(0, most.languages),
    subjects: inBoth(own.subjects, other.subjects).slice(0, most.subjects),
    ...sharedAges(own, other),
  };
}

function sharedAges(own: Teaching, other: Teaching): Pick<Proposal, 'age_from' | 'age_to'> {
  if (own.ageFrom === null || own.ageTo === null) return { age_from: null, age_to: null };
  const from = Math.max(own.ageFrom, other.ageFrom ?? own.ageFrom);
  const to = Math.min(own.ageTo, other.ageTo ?? own.ageTo);
  return from <= to ? { age_from: from, age_to: to } : { age_from: null, age_to: null };
}

export type FieldName = keyof Proposal;
export type Changes = { readonly [name in FieldName]?: Proposal[name] | undefined };

/** What is written freely: everybody reads it once the project runs. */
export const textFields = [
  'title',
  'summary',
  'picture_alt',
  'class_1',
  'class_2',
  'aims',
  'process',
  'results',
] as const satisfies readonly FieldName[];

export type TextField = (typeof textFields)[number];

/** What the texts tell of people, for a founder to decide about before they are public. */
export interface DetailsBefore {
  readonly named: readonly PrivateDetail[];
  /** Where they stand. */
  readonly fields: readonly TextField[];
}

export type StepNumber = 1 | 2 | 3 | 4;
export const stepNumbers: readonly StepNumber[] = [1, 2, 3, 4];
export const fieldsOfStep: Readonly<Record<StepNumber, readonly FieldName[]>> = {
  1: ['title', 'summary', 'type', 'open_to_partners', 'funded', 'picture_alt'],
  2: ['class_1', 'class_2', 'languages', 'age_from', 'age_to', 'pupils'],
  3: ['subjects', 'vocational_subjects', 'competences', 'tools'],
  4: ['aims', 'process', 'results', 'starts_on', 'ends_on'],
};
export const fieldNames: readonly FieldName[] = stepNumbers.flatMap((step) => fieldsOfStep[step]);
export const isFieldName = (name: string): name is FieldName => fieldNames.some((each) => each === name);

export function stepOf(field: FieldName): StepNumber {
  return stepNumbers.find((step) => fieldsOfStep[step].includes(field)) ?? 1;
}

const pairs: readonly (readonly FieldName[])[] = [
  ['age_from', 'age_to'],
  ['starts_on', 'ends_on'],
  ['subjects', 'vocational_subjects'],
];

/** The field and the one that it can contradict: both are saved, or neither. */
export function fieldsSavedTogether(field: FieldName): readonly FieldName[] {
  return pairs.find((pair) => pair.includes(field)) ?? [field];
}

export type MissingField =
  | 'title'
  | 'summary'
  | 'type'
  | 'languages'
  | 'ages'
  | 'ageOrder'
  | 'pupils'
  | 'subjects'
  | 'aims'
  | 'process'
  | 'results'
  | 'dateOrder';

/** What a draft may leave empty and a submission may not, in the order of the form. */
export function missingFields(form: Proposal): { readonly field: FieldName; readonly missing: MissingField }[] {
  const required: readonly (readonly [FieldName, MissingField, boolean])[] = [
    ['title', 'title', countCharacters(form.title) >= shortestTitle],
    ['summary', 'summary', countCharacters(form.summary) >= shortestSummary],
    ['type', 'type', form.type !== ''],
    ['languages', 'languages', form.languages.length > 0],
    ['age_from', 'ages', form.type !== 'pupils' || (form.age_from !== null && form.age_to !== null)],
    ['pupils', 'pupils', form.type !== 'pupils' || form.pupils !== null],
    ['subjects', 'subjects', form.subjects.length > 0 || form.vocational_subjects.length > 0],
    ['aims', 'aims', countCharacters(form.aims) >= 10],
    ['process', 'process', countCharacters(form.process) >= 10],
    ['results', 'results', countCharacters(form.results) >= 10],
  ];
  return required.flatMap(([field, missing, isGiven]) => (isGiven ? [] : [{ field, missing }]));
}

const toldAtOnce: readonly string[] = ['languages', 'age_from', 'pupils', 'subjects'];

/** Short answers, which nobody writes later: numbers and choices of a list. Texts may wait until the preview asks for them. */
export const isToldAtOnce = (field: FieldName): boolean => toldAtOnce.includes(field);

/** Two fields that contradict each other. The database would refuse them with an error. */
export function contradictionsOf(form: Proposal): { readonly field: FieldName; readonly missing: MissingField }[] {
  const { age_from: from, age_to: to, starts_on: start, ends_on: end } = form;
  return [
    ...(from !== null && to !== null && from > to ? [{ field: 'age_from', missing: 'ageOrder' } as const] : []),
    ...(start !== null && end !== null && start > end ? [{ field: 'ends_on', missing: 'dateOrder' } as const] : []),
  ];
}

interface Merge {
  readonly proposal: Proposal;
  /** Fields that both founders changed, each differently. They stay as they are saved. */
  readonly conflicts: readonly FieldName[];
}

/**
 * Merges one founder's changes into what is saved now: a field that only one of the two changed takes the change; a field that
 * both changed differently is a conflict, for a person to decide. Where it is not known from which text the changes started,
 * every difference is a conflict.
 */
export function mergeProposals(base: Changes, mine: Changes, theirs: Proposal): Merge {
  let proposal = theirs;
  const conflicts: FieldName[] = [];
  for (const name of fieldNames) {
    const value = mine[name];
    if (value === undefined || isSame(value, theirs[name]) || isSame(value, base[name])) continue;
    if (isSame(theirs[name], base[name])) proposal = { ...proposal, [name]: value };
    else conflicts.push(name);
  }
  return { proposal, conflicts };
}

/** The fields of the proposal after a saved change. */
export interface SavedVersion {
  readonly version: number;
  readonly fields: Changes;
  readonly savedBy: MemberId | null;
}

/**
 * The text from which the changes of a tab started: that of the version with which it was loaded, and what the tab itself has saved
 * since. What the same person saved in another tab is not it: they have not seen it here. `history` begins with the loaded version.
 */
export function baseOf(history: readonly SavedVersion[], own: readonly Changes[], now: Proposal): Changes {
  let base = history[0]?.fields ?? {};
  for (const name of fieldNames)
    if (own.some((sent) => sent[name] !== undefined && isSame(sent[name], now[name])))
      base = { ...base, [name]: now[name] };
  return base;
}

/** Whether this person was the last who changed the field since the loaded version. */
export function isLastSavedBy(history: readonly SavedVersion[], name: FieldName, by: MemberId): boolean {
  const last = history.findLast(({ fields }, at) => at > 0 && !isSame(fields[name], history[at - 1]?.fields[name]));
  return last?.savedBy === by;
}

type FieldValue = Changes[FieldName];

/** The order of choices in a list does not matter. */
export function isSame(one: FieldValue, other: FieldValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  return one.length === other.length && one.every((key) => other.includes(key));
}
