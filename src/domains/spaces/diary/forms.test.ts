import { expect, it } from 'vitest';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import { readValues } from '#platform/forms.ts';
import { editedPostForm, newPostForm } from './forms.ts';
import { longestBody } from './model.ts';

const id = '019a0000-0000-7000-8000-000000000000';
const problemsOf = (html: CleanHtml) =>
  [newPostForm, editedPostForm].map((form) => {
    const read = readValues(form, { idempotencyKey: id, title: 'Games', version: '1', body: 'typed', html });
    return read.ok ? {} : read.problems;
  });
const both = (problems: Readonly<Record<string, string>>) => [problems, problems];

it('a post needs visible text or a picture; invisible characters do not count', () => {
  expect(problemsOf(cleanHtml('<p>One foot.</p>'))).toEqual(both({}));
  expect(problemsOf(cleanHtml(`<p><img src="/pictures/${id}"></p>`))).toEqual(both({}));
  for (const nothing of ['', '<p></p>', '<p>\u200b</p>', '<p><img src="https://elsewhere.test/1.png"></p>'])
    expect(problemsOf(cleanHtml(nothing)), nothing).toEqual(both({ body: 'diary.problem.body' }));
});

it('the limit applies to the HTML that is stored, however short the typed text', () => {
  const ofLength = (length: number) => cleanHtml(`<p>${'x'.repeat(length - '<p></p>'.length)}</p>`);
  expect(problemsOf(ofLength(longestBody))).toEqual(both({}));
  expect(problemsOf(ofLength(longestBody + 1))).toEqual(both({ body: 'diary.problem.bodyLong' }));
});
