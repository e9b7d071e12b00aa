import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId, CaseId, CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { CaseFacts } from './model.ts';
import { canAnswerCorrection, canAppeal, canAskAgain, canDecideCase, canHideAtOnce, canSeeCase } from './policy.ts';

const greece = 'GR' as CountryCode;
const officerId = newId<OfficerId>();
const officer = (...serves: string[]): Actor => ({ kind: 'officer', id: officerId, serves: serves as CountryCode[] });
const central: Actor = { kind: 'officer', id: officerId, serves: 'every country' };
const others: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'member', id: newId<MemberId>(), country: greece, verified: true, confirmed: true },
  { kind: 'pupil', id: newId<PupilId>() },
  { kind: 'operator', id: newId<OperatorId>() },
];
const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  id: newId<CaseId>(),
  country: greece,
  state: 'open',
  authorAccount: newId<AccountId>(),
  authorIsOfficer: false,
  authorIsMember: true,
  ...more,
});

describe('who sees a case', () => {
  it('officers of its country and of the central service; all others are refused', () => {
    expect(canSeeCase(officer('GR'), facts())).toBe(true);
    expect(canSeeCase(officer('ES', 'GR'), facts())).toBe(true);
    expect(canSeeCase(central, facts())).toBe(true);
    expect(canSeeCase(officer('ES'), facts())).toBe(false);
    for (const actor of others) expect(canSeeCase(actor, facts()), actor.kind).toBe(false);
  });

  it('about an officer only the central service, and never that officer', () => {
    const about = (author: AccountId) => facts({ authorAccount: author, authorIsOfficer: true });
    expect(canSeeCase(officer('GR'), about(newId()))).toBe(false);
    expect(canSeeCase(central, about(newId()))).toBe(true);
    expect(canSeeCase(central, about(officerId))).toBe(false);
  });
});

describe('who decides a case', () => {
  it('an officer who sees it, once', () => {
    expect(canDecideCase(officer('GR'), facts())).toBe(true);
    expect(canDecideCase(central, facts())).toBe(true);
    expect(canDecideCase(officer('ES'), facts())).toBe(false);
    expect(canDecideCase(officer('GR'), facts({ state: 'decided' }))).toBe(false);
    for (const actor of others) expect(canDecideCase(actor, facts()), actor.kind).toBe(false);
  });
});

describe('who answers that something be shown again', () => {
  it('an officer who sees the case, while it is asked for', () => {
    const asked = facts({ state: 'asked_again' });
    expect(canAnswerCorrection(officer('GR'), asked)).toBe(true);
    expect(canAnswerCorrection(central, asked)).toBe(true);
    expect(canAnswerCorrection(officer('ES'), asked)).toBe(false);
    for (const state of ['open', 'decided'] as const)
      expect(canAnswerCorrection(central, facts({ state })), state).toBe(false);
    for (const actor of others) expect(canAnswerCorrection(actor, asked), actor.kind).toBe(false);
  });
});

describe('who asks that something be shown again', () => {
  const [member, pupil] = [newId<MemberId>(), newId<PupilId>()];
  const asMember: Actor = { kind: 'member', id: member, country: greece, verified: true, confirmed: true };
  const asPupil: Actor = { kind: 'pupil', id: pupil };

  it('its author', () => {
    const own = { authorAccount: member, authorPupil: null, teacher: null };
    expect(canAskAgain(asMember, own)).toBe(true);
    for (const actor of [...others, central, asPupil]) expect(canAskAgain(actor, own), actor.kind).toBe(false);
  });

  it('an officer too, whose own words were hidden', () => {
    const own = { authorAccount: officerId, authorPupil: null, teacher: null };
    expect([canAskAgain(central, own), canAskAgain(officer('GR'), own)]).toEqual([true, true]);
  });

  it('for what a pupil wrote the pupil and their teacher', () => {
    const pupils = { authorAccount: null, authorPupil: pupil, teacher: member };
    expect(canAskAgain(asPupil, pupils)).toBe(true);
    expect(canAskAgain(asMember, pupils)).toBe(true);
    for (const actor of [...others, central]) expect(canAskAgain(actor, pupils), actor.kind).toBe(false);
  });

  it('not an operator who has the id of its author', () => {
    const own = { authorAccount: member, authorPupil: null, teacher: null };
    expect(canAskAgain({ kind: 'operator', id: member as string as OperatorId }, own)).toBe(false);
  });

  it('not the teacher of a pupil who did not write it', () => {
    const others = { authorAccount: newId<AccountId>(), authorPupil: null, teacher: member };
    expect(canAskAgain(asMember, others)).toBe(false);
  });

  it('nobody where the author is gone', () => {
    const gone = { authorAccount: null, authorPupil: null, teacher: null };
    for (const actor of [...others, central, asMember, asPupil]) expect(canAskAgain(actor, gone)).toBe(false);
  });
});

it('teachers and officers appeal; for a pupil their teacher does', () => {
  expect([...others, central].filter(canAppeal).map(({ kind }) => kind)).toEqual(['member', 'officer']);
});

describe('whose report hides alone', () => {
  it('that of a verified member, an officer or a pupil; never that of somebody whom nobody has verified', () => {
    const [, member] = others;
    const alone = [...others, central].filter(canHideAtOnce).map(({ kind }) => kind);
    expect(alone).toEqual(['member', 'pupil', 'officer']);
    expect(canHideAtOnce({ ...member, verified: false } as Actor)).toBe(false);
  });
});
