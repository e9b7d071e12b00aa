import { expect, it } from 'vitest';
import type { MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { type Author, earnsTrust } from './policy.ts';

const authors: readonly Author[] = [
  { kind: 'guest' },
  { kind: 'member', id: 'm' as MemberId },
  { kind: 'pupil', id: 'p' as PupilId },
  { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'o' as OperatorId },
];

it('lets members alone earn trust with what they write', () => {
  expect(authors.filter(earnsTrust).map(({ kind }) => kind)).toEqual(['member']);
});
