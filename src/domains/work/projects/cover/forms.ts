import type { CoverChoice } from '../model.ts';
import type { Proposal } from '../proposal/model.ts';

/** How many things find room. */
export const mostThings = 4;
const lastVariant = 5;

/** The drawing and the things that were chosen; a drawing that there is not is the first. */
export function readCoverChoice(sent: URLSearchParams): CoverChoice {
  const variant = Number(sent.get('drawing') ?? 0);
  return {
    variant: Number.isInteger(variant) && variant >= 0 && variant <= lastVariant ? variant : 0,
    things: [...new Set(sent.getAll('thing'))].filter((name) => /^[a-z0-9-]{1,60}$/.test(name)),
  };
}

type Told = Pick<
  Proposal,
  'title' | 'summary' | 'subjects' | 'vocational_subjects' | 'languages' | 'age_from' | 'age_to'
>;

/** So much of a summary is read: an address has no room for more. */
const longestPart = 600;

/** A draft as it is being typed: what the address holds, and for the rest what was saved. */
export function readTyped(typed: URLSearchParams, saved: Told): Told {
  const text = (name: 'title' | 'summary') => (typed.get(name) ?? saved[name]).slice(0, longestPart).toWellFormed();
  const keys = <name extends 'subjects' | 'vocational_subjects' | 'languages'>(name: name) =>
    typed.has(name)
      ? typed
          .getAll(name)
          .filter((key) => /^[a-z0-9_]{1,60}$/.test(key))
          .slice(0, 20)
      : saved[name];
  const age = (name: 'age_from' | 'age_to') =>
    typed.has(name) ? (/^\d{1,2}$/.test(typed.get(name) ?? '') ? Number(typed.get(name)) : null) : saved[name];
  return {
    title: text('title'),
    summary: text('summary'),
    subjects: keys('subjects'),
    vocational_subjects: keys('vocational_subjects'),
    languages: keys('languages'),
    age_from: age('age_from'),
    age_to: age('age_to'),
  };
}
