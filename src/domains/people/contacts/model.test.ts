import { expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import { type TrackRecord, trustOf } from './model.ts';

const now = new Date('2026-11-23T09:00:00Z');
const settled: TrackRecord = {
  verifiedAt: daysAfter(now, -14),
  hasApprovedProject: true,
  posts: 0,
  recentlyReported: false,
};

it.each([
  ['not verified', { ...settled, verifiedAt: undefined }, 'L0'],
  ['verified for less than 14 days', { ...settled, verifiedAt: daysAfter(now, -13.9) }, 'L1'],
  ['settled with a project', settled, 'L2'],
  ['settled without a project or ten posts', { ...settled, hasApprovedProject: false, posts: 9 }, 'L1'],
  ['settled with ten posts', { ...settled, hasApprovedProject: false, posts: 10 }, 'L2'],
  ['reported with reason lately', { ...settled, recentlyReported: true }, 'L1'],
])('knows a member who is %s', (_, record, trust) => {
  expect(trustOf(record, now)).toBe(trust);
});
