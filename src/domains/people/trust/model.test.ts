import { expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import { type TrackRecord, trustOf } from './model.ts';

const now = new Date('2026-11-23T09:00:00Z');
const settled: TrackRecord = {
  verifiedSince: daysAfter(now, -14),
  approvedProjects: 1,
  posts: 0,
  lastUpheldReportAt: undefined,
};

it.each([
  ['not verified', { ...settled, verifiedSince: undefined }, 'L0'],
  ['verified for less than 14 days', { ...settled, verifiedSince: daysAfter(now, -13.9) }, 'L1'],
  ['settled with a project', settled, 'L2'],
  ['settled without a project or ten posts', { ...settled, approvedProjects: 0, posts: 9 }, 'L1'],
  ['settled with ten posts', { ...settled, approvedProjects: 0, posts: 10 }, 'L2'],
  ['reported with reason less than 90 days ago', { ...settled, lastUpheldReportAt: daysAfter(now, -89.9) }, 'L1'],
  ['reported with reason 90 days ago', { ...settled, lastUpheldReportAt: daysAfter(now, -90) }, 'L2'],
])('knows a member who is %s', (_, record, trust) => {
  expect(trustOf(record, now)).toBe(trust);
});
