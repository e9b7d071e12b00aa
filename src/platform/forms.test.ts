import { expect, it } from 'vitest';
import { z } from 'zod';
import { readValues } from './forms.ts';

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
