import { expect, it } from 'vitest';
import { versionIn, versionTypedOn, withVersion } from './draft-version.ts';

it('the version of a draft is read from the address of its saves, and put there', () => {
  expect(versionIn('/adverts/1/draft?version=title.a1~text.b2')).toBe('title.a1~text.b2');
  expect(versionIn('/adverts/1/draft')).toBeUndefined();
  expect(versionIn(withVersion('/adverts/1/draft?version=title.a1', 'title.c3'))).toBe('title.c3');
});

it('fields that are brought back carry the version they were typed on, and no others', () => {
  expect(versionTypedOn('title.new~text.new', 'title.old~text.old', ['title'])).toBe('title.old~text.new');
  expect(versionTypedOn('title.new', 'title.old', [])).toBe('title.new');
  expect(versionTypedOn('title.new', 'text.old', ['title'])).toBe('title.new');
  expect(versionTypedOn('7', '5', ['title'])).toBe('5');
  expect(versionTypedOn('7', '5', [])).toBe('7');
});
