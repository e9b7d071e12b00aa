import { fold } from '#kernel/fold.ts';
import { type WordList, wordLists } from '../model.ts';

/** Rules depend on the kinds of projects, and the names of languages come from the platform's own data. */
type FixedList = 'project_type' | 'language';
export type EditableWordList = Exclude<WordList, FixedList>;
export const editableLists = wordLists.filter((list) => list !== 'project_type' && list !== 'language');

export function isEditableList(text: string): text is EditableWordList {
  return editableLists.some((list) => list === text);
}

export const programmeLimits = { key: 60, label: 120, name: 200, email: 254, website: 300, contact: 500 } as const;

/** The key of a new word, made from its English label; a competence begins with its framework. It never changes afterwards. */
export function keyOf(label: string, framework: string): string {
  const words = fold(label)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return `${framework ? `${framework}.` : ''}${words}`.slice(0, programmeLimits.key);
}

/** By the name of the field: what the forms show of what is saved. */
export type Shown = Readonly<Record<string, string>>;

export function shownCountry({ status, from, until }: { status: string; from: string; until: string | null }): Shown {
  return { status, from, until: until ?? '' };
}

interface ServiceRow {
  readonly name: string;
  readonly email: string;
  readonly website: string | null;
  readonly contact: string;
}

export function shownService({ name, email, website, contact }: ServiceRow): Shown {
  return { name, email, website: website ?? '', contact };
}

/** The labels that are left empty are not there. */
export function shownWord(labels: Shown): Shown {
  const given = Object.entries(labels).filter(([, label]) => label !== '');
  return Object.fromEntries(given.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
