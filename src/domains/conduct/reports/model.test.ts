import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import {
  type CountedReport,
  isHiddenAtOnce,
  isShownAgain,
  isUrgent,
  queueCursorAfter,
  readQueueCursor,
} from './model.ts';

const by = { byPupil: false, atPupil: false, reporter: 'a', isGuest: false, isTrusted: true };
const reasons = [...readFileSync('migrations/20261123T0902_fill_words.sql', 'utf8').matchAll(/'reporting', '(\w+)'/g)]
  .map(([, reason]) => reason ?? '')
  .filter((reason, index, all) => all.indexOf(reason) === index);

describe('a report', () => {
  it('is urgent where a minor, a threat or a pupil’s data are named', () => {
    expect(reasons).toHaveLength(11);
    expect(reasons.filter((reason) => isUrgent({ ...by, reason }))).toEqual([
      'harassment_or_threat',
      'pupils_picture_or_data',
      'sexual_content_involving_a_minor',
    ]);
    expect(reasons.filter((reason) => isUrgent({ ...by, byPupil: true, reason }))).toEqual(reasons);
    expect(reasons.filter((reason) => isUrgent({ ...by, atPupil: true, reason }))).toEqual(reasons);
  });

  const minor = 'sexual_content_involving_a_minor';
  const threat = 'harassment_or_threat';
  const bullying = [threat, 'hatred_or_incitement', minor];
  const hidden = (...reports: readonly Partial<CountedReport>[]) =>
    reasons.filter((reason) => isHiddenAtOnce(reports.map((facts) => ({ ...by, reason, ...facts }))));

  it('hides at once: a minor always, bullying where a pupil reports or is its target, threats at the second report', () => {
    expect(hidden({})).toEqual([minor]);
    expect(hidden({ byPupil: true })).toEqual(bullying);
    expect(hidden({ atPupil: true })).toEqual(bullying);
    expect(hidden({ reporter: 'a' }, { reporter: 'a' })).toEqual([minor]);
    expect(hidden({ reporter: 'a' }, { reporter: 'b' })).toEqual([threat, minor]);
  });

  it('hides nothing alone where its reporter is a guest or not trusted, and severe things with a second one', () => {
    const guest = { isGuest: true, isTrusted: false };
    expect(hidden({ ...guest, atPupil: true })).toEqual([]);
    expect(hidden({ isTrusted: false, atPupil: true })).toEqual([]);
    expect(hidden({ ...guest, atPupil: true }, { ...guest, atPupil: true })).toEqual([]);
    expect(hidden({ ...guest, atPupil: true }, { ...guest, atPupil: true, reporter: 'b' })).toEqual(bullying);
    expect(hidden(guest, { isTrusted: false, reporter: 'b' })).toEqual([minor]);
    expect(hidden(guest, { ...guest, reporter: 'b' })).toEqual([minor]);
  });
});

describe('the cursor of the queue', () => {
  it('comes back from the address as it was, and from nothing else', () => {
    const last = { urgent: true, openedAt: new Date('2026-11-23T09:00:00Z'), id: newId() };
    expect(readQueueCursor(queueCursorAfter(last))).toEqual({ urgent: true, at: last.openedAt, id: last.id });
    expect(readQueueCursor(queueCursorAfter({ ...last, urgent: false }))?.urgent).toBe(false);
    for (const text of [null, '', '1', '2_1_x', `1_${'9'.repeat(20)}_${last.id}`, "1_1_' or 1=1"])
      expect(readQueueCursor(text)).toBeUndefined();
  });
});

it('what was hidden counts as shown again where the last answer says so', () => {
  const show = { answer: { kind: 'show' } } as const;
  const keep = { answer: { kind: 'keep' } } as const;
  const waits = { answer: undefined };
  expect([[show, keep], [show]].every(isShownAgain)).toBe(true);
  expect([[], [keep, show], [waits, show], [keep]].some(isShownAgain)).toBe(false);
});
