import type { CountryCode } from '#kernel/ids.ts';

/** The lists of words that forms offer. Which framework a competence belongs to stands in its key: `eu_2018.digital`. */
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
