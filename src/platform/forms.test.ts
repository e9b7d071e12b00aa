import { expect, it } from 'vitest';
import { z } from 'zod';
import { personName, plainTitle, readValues, titleLine } from './forms.ts';

it('tells what is wrong in the words of the domain, also of one whose name has two words', () => {
  const schema = z.object({ one: z.string('projects.problem.a'), two: z.string('people-search.problem.b') });
  expect(readValues(schema, {})).toEqual({
    ok: false,
    problems: { one: 'projects.problem.a', two: 'people-search.problem.b' },
  });
});

it('says that something is missing where the form has no words for it', () => {
  expect(readValues(z.object({ one: z.string() }), {})).toEqual({ ok: false, problems: { one: 'ui.problem.missing' } });
});

it('says that what was sent cannot be taken where the form has no words for it', () => {
  const schema = z.object({ one: z.string().or(z.literal('')), two: z.array(z.string().max(2)) });
  expect(readValues(schema, { one: 1, two: ['ABC'] })).toEqual({
    ok: false,
    problems: { one: 'ui.problem.wrong', two: 'ui.problem.wrong' },
  });
});

it('tells problems in the order of the fields, also those of rules that are asked later', () => {
  const schema = z
    .object({
      one: z.string().refine((text) => text !== 'bad', 'projects.problem.a'),
      two: z.string('people-search.problem.b'),
      three: z.string('projects.problem.c'),
    })
    .refine(() => false, { path: ['two'], message: 'projects.problem.d', when: () => true });
  const read = readValues(schema, { one: 'bad', two: 'good' });
  expect(read.ok ? [] : Object.keys(read.problems)).toEqual(['one', 'two', 'three']);
});

it('the name of a person is no address of the web, for it stands in mails', () => {
  const name = personName({ missing: 'registration.problem.givenNameMissing', odd: 'registration.problem.nameOdd' });
  for (const typed of ['Evil.com', 'login.bank.co.uk', 'www.evil', 'EVIL.COM'])
    expect(name.safeParse(typed).success, typed).toBe(false);
  for (const typed of ['J.R.', 'Mª.José', 'St.John', 'Ana-María', 'Γ.Ν. Παπάς', 'Jr.'])
    expect(name.safeParse(typed).success, typed).toBe(true);
});

it('a title is kept without the light marks, which no title shows', () => {
  const read = (typed: string) => titleLine(20, 'diary.problem.titleLong').parse(typed);
  expect([read(' **Our** _day_ '), read('2 * 3 ** 4')]).toEqual(['Our day', '2 * 3 ** 4']);
});

it('a title of what people write leads nowhere', () => {
  const title = plainTitle({
    tooLong: 'diary.problem.titleLong',
    missing: 'diary.problem.title',
    leadsOut: 'diary.problem.leadsOut',
  });
  const problemOf = (typed: string) => title.safeParse(typed).error?.issues.map(({ message }) => message);
  expect(problemOf('Our *day* in Athens. It was fun')).toBe(undefined);
  expect(problemOf('Sign in at evil.example')).toEqual(['diary.problem.leadsOut']);
  expect(problemOf('Write to ana@school.example')).toEqual(['diary.problem.leadsOut']);
});
