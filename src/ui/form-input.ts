import type { ProblemsInWords } from './problems-in-words.ts';

/** What a page with a form gets: what was typed, and what is wrong with it. */
export interface FormInput {
  readonly values: URLSearchParams;
  readonly errors: ProblemsInWords;
}
