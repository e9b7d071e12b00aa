import { countCharacters } from '#kernel/characters.ts';
import type { MemberId } from '#kernel/ids.ts';

/** What the two founders write together. The names are those of the columns and of the form's fields. */
export interface ProjectForm {
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
export type FieldName = keyof ProjectForm;
export type Changes = { readonly [name in FieldName]?: ProjectForm[name] | undefined };

export type StepNumber = 1 | 2 | 3 | 4;
export const stepNumbers: readonly StepNumber[] = [1, 2, 3, 4];
export const fieldsOfStep: Readonly<Record<StepNumber, readonly FieldName[]>> = {
  1: ['title', 'summary', 'type', 'open_to_partners', 'funded', 'picture_alt'],
  2: ['class_1', 'class_2', 'languages', 'age_from', 'age_to', 'pupils'],
  3: ['subjects', 'vocational_subjects', 'competences', 'tools'],
  4: ['aims', 'process', 'results', 'starts_on', 'ends_on'],
};
export const fieldNames: readonly FieldName[] = stepNumbers.flatMap((step) => fieldsOfStep[step]);

export function stepOf(field: FieldName): StepNumber {
  return stepNumbers.find((step) => fieldsOfStep[step].includes(field)) ?? 1;
}

const pairs: readonly (readonly FieldName[])[] = [
  ['age_from', 'age_to'],
  ['starts_on', 'ends_on'],
  ['subjects', 'vocational_subjects'],
];

/** The field, with the one that it can contradict: the two are saved or refused together. */
export function namesBeside(field: FieldName): readonly FieldName[] {
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

/** What a draft may still lack and a submission may not, in the order of the form. */
export function missingFields(form: ProjectForm): { readonly field: FieldName; readonly lack: MissingField }[] {
  const needed: readonly (readonly [FieldName, MissingField, boolean])[] = [
    ['title', 'title', countCharacters(form.title) >= 3],
    ['summary', 'summary', countCharacters(form.summary) >= 20],
    ['type', 'type', form.type !== ''],
    ['languages', 'languages', form.languages.length > 0],
    ['age_from', 'ages', form.type !== 'pupils' || (form.age_from !== null && form.age_to !== null)],
    ['pupils', 'pupils', form.type !== 'pupils' || form.pupils !== null],
    ['subjects', 'subjects', form.subjects.length > 0 || form.vocational_subjects.length > 0],
    ['aims', 'aims', countCharacters(form.aims) >= 10],
    ['process', 'process', countCharacters(form.process) >= 10],
    ['results', 'results', countCharacters(form.results) >= 10],
  ];
  return needed.flatMap(([field, lack, given]) => (given ? [] : [{ field, lack }]));
}

/** Two fields that contradict each other: the database would refuse them, so they are refused before. */
export function contradictionsOf(form: ProjectForm): { readonly field: FieldName; readonly lack: MissingField }[] {
  const { age_from: from, age_to: to, starts_on: start, ends_on: end } = form;
  return [
    ...(from !== null && to !== null && from > to ? [{ field: 'age_from', lack: 'ageOrder' } as const] : []),
    ...(start !== null && end !== null && start > end ? [{ field: 'ends_on', lack: 'dateOrder' } as const] : []),
  ];
}

interface Merge {
  readonly form: ProjectForm;
  /** Fields that both founders changed, each differently. They stay as they are saved. */
  readonly conflicts: readonly FieldName[];
}

/**
 * Brings one founder's changes into what is saved now. Nobody's words are overwritten unseen: a field that only one of
 * the two changed takes the change; a field that both changed differently is a conflict, for a person to decide.
 * Where it is not known from which text the changes started, every difference is a conflict.
 */
export function mergeForms(base: Changes, mine: Changes, theirs: ProjectForm): Merge {
  let form = theirs;
  const conflicts: FieldName[] = [];
  for (const name of fieldNames) {
    const value = mine[name];
    if (value === undefined || isSame(value, theirs[name]) || isSame(value, base[name])) continue;
    if (isSame(theirs[name], base[name])) form = { ...form, [name]: value };
    else conflicts.push(name);
  }
  return { form, conflicts };
}

/** What the form held after a saved change. */
export interface SavedVersion {
  readonly version: number;
  readonly form: Changes;
  readonly savedBy: MemberId | null;
}

/**
 * From which text a page's changes started: that of the version with which it was loaded, and for what the same person
 * has saved from it since, what he saved. `history` begins with the loaded version, oldest first.
 */
export function baseOf(history: readonly SavedVersion[], by: MemberId): Changes {
  const [first, ...later] = history;
  let [base, before] = [first?.form ?? {}, first?.form ?? {}];
  for (const { form, savedBy } of later) {
    for (const name of fieldNames)
      if (savedBy === by && !isSame(form[name], before[name])) base = { ...base, [name]: form[name] };
    before = form;
  }
  return base;
}

type FieldValue = Changes[FieldName];

/** Lists of choices are the same in whatever order. */
export function isSame(one: FieldValue, other: FieldValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  return one.length === other.length && one.every((key) => other.includes(key));
}
