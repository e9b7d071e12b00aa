import { expect, it } from 'vitest';
import { readValues } from '#platform/forms.ts';
import { profileForm, readTypedProfile } from './forms.ts';

const own = { subjects: ['latin'], writtenIn: 'mt', languages: [{ language: 'ga' }] };
const form = profileForm(own, (list, key) => key === (list === 'subject' ? 'music' : 'en'));
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
