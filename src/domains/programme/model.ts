import { fold } from '../../kernel/fold.ts';
import type { CountryCode } from '../../kernel/ids.ts';

/** The lists of words that forms offer. Which framework a competence belongs to stands in its key: `es_2006.digital`. */
export const wordLists = [
  'subject',
  'vocational_subject',
  'competence',
  'tool',
  'language',
  'school_type',
  'staff_role',
  'project_type',
  'refusing_person',
  'refusing_project',
  'reporting',
] as const;
export type WordList = (typeof wordLists)[number];

/** Rules hang on the kinds of projects, and the names of languages come from the platform's own data. */
type FixedList = 'project_type' | 'language';
export type EditableWordList = Exclude<WordList, FixedList>;
export const editableLists = wordLists.filter((list) => list !== 'project_type' && list !== 'language');

export function isEditableList(text: string): text is EditableWordList {
  return editableLists.some((list) => list === text);
}

export const programmeLimits = { key: 60, label: 120, name: 200, email: 254, website: 300, contact: 500 } as const;

/** The key of a new word, made of its English label, and for a competence of its framework: it never changes after. */
export function keyOf(label: string, framework: string): string {
  const words = fold(label)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return `${framework ? `${framework}.` : ''}${words}`.slice(0, programmeLimits.key);
}

/** One word of a list, in the reader's language. */
export interface Word {
  readonly key: string;
  readonly label: string;
}

/** A full member of the programme, or of the partner programme ("plus"). */
export type CountryStatus = 'programme' | 'partner';

export interface Country {
  readonly code: CountryCode;
  readonly status: CountryStatus;
}

/** What is kept for each country and for the whole programme. */
export interface Figures {
  readonly members: number;
  readonly schools: number;
  readonly runningProjects: number;
  /** All that were ever active. */
  readonly projects: number;
}
export interface CountryFigures extends Figures {
  readonly country: CountryCode;
}

/** How the installation is doing: for its operator alone. Numbers only, nobody's content. */
export interface InstallationState {
  readonly database: { readonly embedded: boolean; readonly version: string; readonly bytes: number };
  readonly queue: {
    /** Work of any kind that has not been done yet. */
    readonly waiting: number;
    readonly mailsWaiting: number;
    /** Given up after all retries. */
    readonly mailsFailed: number;
  };
  /** National officers by country; those who serve every country are `central`. */
  readonly officers: readonly { readonly country: CountryCode; readonly officers: number }[];
  readonly central: number;
}
