import { expect, it } from 'vitest';
import { readValues } from '#platform/forms.ts';
import { profileForm, readTypedProfile } from './forms.ts';

const own = { awayUntil: '2026-01-31', subjects: ['latin'], writtenIn: 'mt', languages: [{ language: 'ga' }] };
const form = profileForm(own, (list, key) => key === (list === 'subject' ? 'music' : 'en'), '2026-11-30');
const problemsOf = (fields: Record<string, string>) => {
  const read = readValues(form, readTypedProfile(new URLSearchParams({ writtenIn: 'en', ...fields })));
  return read.ok ? {} : read.problems;
};

it('a profile takes the subjects that are offered, and those that its owner has already', () => {
  for (const subjects of ['music', 'latin']) expect(problemsOf({ subjects }), subjects).toEqual({});
  for (const subjects of ['alchemy', '', 'x'.repeat(100)])
    expect(problemsOf({ subjects }), subjects).toEqual({ subjects: 'profiles.problem.subject' });
});

it('a profile takes the languages that are offered, and those that its owner writes in or speaks already', () => {
  for (const language of ['en', 'mt', 'ga']) {
    expect(problemsOf({ writtenIn: language }), language).toEqual({});
    expect(problemsOf({ language, level: 'C1' }), language).toEqual({});
  }
  for (const language of ['fr', 'no language']) {
    expect(problemsOf({ writtenIn: language }), language).toEqual({ writtenIn: 'profiles.problem.language' });
    expect(problemsOf({ language, level: 'C1' }), language).toEqual({ languages: 'profiles.problem.language' });
  }
  expect(problemsOf({ writtenIn: '' })).toEqual({ writtenIn: 'profiles.problem.language' });
});

it('a profile takes a last day of absence that is still to come, and the one that it has already', () => {
  for (const day of ['2026-11-30', '2027-01-07', '2026-01-31', ''])
    expect(problemsOf({ awayUntil: day }), day).toEqual({});
  for (const day of ['2026-11-29', '2020-01-01'])
    expect(problemsOf({ awayUntil: day }), day).toEqual({ awayUntil: 'profiles.problem.dayGone' });
  // A day that does not exist is told as that alone.
  expect(problemsOf({ awayUntil: '2020-02-31' })).toEqual({ awayUntil: 'profiles.problem.day' });
});
