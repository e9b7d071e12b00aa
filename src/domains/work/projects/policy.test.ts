import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, ProjectId, PupilId, SchoolId } from '#kernel/ids.ts';
import { type Founder, type Project, type ProjectState, projectStates } from './model.ts';
import {
  canAnswerInvitation,
  canAnswerProposal,
  canApprove,
  canAskToJoin,
  canChooseCover,
  canChooseSchool,
  canClose,
  canDecide,
  canEdit,
  canInvite,
  canJoin,
  canOpenPublicSide,
  canReopen,
  canSeeNames,
  canSeeTimeline,
  canStart,
  canSubmit,
  howToJoin,
  isResponsible,
  isSchoolOpen,
  otherFounderOf,
} from './policy.ts';

const country = (code: string) => code as CountryCode;
const founder = (seat: 1 | 2, id: string, at: string, change: Partial<Founder> = {}): Founder => ({
  seat,
  id: id as MemberId,
  name: id,
  initialsOf: id,
  country: country(at),
  schoolId: 's' as SchoolId,
  school: 'School',
  town: 'Town',
  class: '',
  verified: true,
  suspended: false,
  schoolConfirmed: true,
  agreed: seat === 1,
  ...change,
});
const project: Project = {
  id: 'p' as ProjectId,
  state: 'under_review',
  version: 1,
  round: 1,
  proposal: {
    title: 'Rivers',
    summary: '',
    type: '',
    funded: false,
    open_to_partners: true,
    picture_alt: '',
    class_1: '',
    class_2: '',
    languages: [],
    age_from: null,
    age_to: null,
    pupils: null,
    subjects: [],
    vocational_subjects: [],
    competences: [],
    tools: [],
    aims: '',
    process: '',
    results: '',
    starts_on: null,
    ends_on: null,
  },
  cover: '0'.repeat(32),
  coverChoice: { variant: 0, things: [] },
  pictureKey: null,
  space: null,
  founders: [founder(1, 'ana', 'ES'), founder(2, 'eleni', 'GR')],
  partners: [
    {
      id: 'paul' as MemberId,
      name: 'Paul',
      initialsOf: 'Paul',
      country: country('FR'),
      schoolId: 's' as SchoolId,
      school: 'S',
      town: 'T',
      joinedAt: new Date(0),
    },
  ],
  approvedBy: [],
  invited: false,
  submittedAt: null,
  activatedAt: null,
  closedAt: null,
};
const member = (id: string, verified = true): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: country('ES'),
  verified,
  confirmed: true,
});
const officer = (...serves: string[]): Actor => ({
  kind: 'officer',
  id: 'o' as OfficerId,
  serves: serves.map(country),
});
const guest: Actor = { kind: 'guest' };
const actors: Record<string, Actor> = {
  guest,
  pupil: { kind: 'pupil', id: 'ana' as string as PupilId },
  'pupil with the id of a partner': { kind: 'pupil', id: 'paul' as string as PupilId },
  ana: member('ana'),
  eleni: member('eleni'),
  paul: member('paul'),
  stranger: member('rui'),
  'officer ES': officer('ES'),
  'officer GR': officer('GR'),
  'officer FR': officer('FR'),
  central: { kind: 'officer', id: 'c' as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'ana' as string as OperatorId },
};
type Can = (actor: Actor, project: Project) => boolean;

/** Actors allowed per state; all others are refused. */
const noon = new Date('2026-11-23T12:00:00Z');
const ended = (of: Project): Project => ({ ...of, closedAt: noon });
const table: Readonly<Record<string, readonly [Can, Readonly<Partial<Record<ProjectState, readonly string[]>>>]>> = {
  edit: [
    canEdit,
    {
      draft: ['ana', 'eleni'],
      waiting_for_partner: ['ana', 'eleni'],
      refused: ['ana', 'eleni'],
      active: ['ana', 'eleni'],
    },
  ],
  'choose the cover': [
    canChooseCover,
    {
      draft: ['ana', 'eleni'],
      waiting_for_partner: ['ana', 'eleni'],
      refused: ['ana', 'eleni'],
      active: ['ana', 'eleni'],
    },
  ],
  'choose their school': [
    canChooseSchool,
    { draft: ['ana', 'eleni'], waiting_for_partner: ['ana', 'eleni'], refused: ['ana', 'eleni'] },
  ],
  submit: [canSubmit, { draft: ['ana', 'eleni'], refused: ['ana', 'eleni'] }],
  answer: [canAnswerProposal, { waiting_for_partner: ['eleni'] }],
  decide: [canDecide, { under_review: ['officer ES', 'officer GR', 'central'] }],
  approve: [canApprove, { under_review: ['officer ES', 'officer GR', 'central'] }],
  close: [canClose, { active: ['ana', 'eleni'] }],
  'open again within a year': [(actor, of) => canReopen(actor, ended(of), noon), { closed: ['ana', 'eleni'] }],
  'open again after a year': [(actor, of) => canReopen(actor, ended(of), daysAfter(noon, 365)), {}],
  invite: [canInvite, { active: ['ana', 'eleni'] }],
  'ask to join': [canAskToJoin, { active: ['stranger'] }],
};

describe.each(Object.entries(table))('who may %s', (_, [can, allowed]) => {
  it.each(projectStates)('while it is %s', (state) => {
    const may = Object.entries(actors).filter(([, actor]) => can(actor, { ...project, state }));
    expect(may.map(([name]) => name)).toEqual(allowed[state] ?? []);
  });
});
it('is closed and opened again by no founder whose verification is open, and opened again only with both founders', () => {
  const running = { ...project, state: 'active' as const };
  const over = ended({ ...project, state: 'closed' });
  const [ana, eleni] = [founder(1, 'ana', 'ES'), founder(2, 'eleni', 'GR', { suspended: true })];
  expect(canClose(member('ana'), running)).toBe(true);
  expect(canClose(member('ana', false), running)).toBe(false);
  expect(canReopen(member('ana'), over, noon)).toBe(true);
  expect(canReopen(member('ana', false), over, noon)).toBe(false);
  for (const founders of [[ana], [ana, eleni]])
    expect(canReopen(member('ana'), { ...over, founders }, noon)).toBe(false);
});
it('tells somebody outside how to join a running project that looks for partners, and nobody else', () => {
  const running = { ...project, state: 'active' as const };
  const told = (of: Project) => [guest, member('rui'), member('rui', false)].map((actor) => howToJoin(actor, of));
  expect(told(running)).toEqual(['guest', 'text', 'unverified']);
  const full = { ...running, proposal: { ...running.proposal, open_to_partners: false } };
  const none = [full, { ...running, state: 'closed' as const }, { ...running, invited: true }].flatMap(told);
  const { guest: _, stranger: __, ...others } = actors;
  expect([...none, ...Object.values(others).map((actor) => howToJoin(actor, running))].filter(Boolean)).toEqual([]);
});
describe('deciding', () => {
  it('is over for a country that has decided in this round', () => {
    const decided = { ...project, approvedBy: [country('GR')] };
    const may = Object.entries(actors).filter(([, actor]) => canDecide(actor, decided));
    expect(may.map(([name]) => name)).toEqual(['officer ES', 'central']);
  });
  it.each([
    ['a founder is not verified', [founder(1, 'ana', 'ES'), founder(2, 'eleni', 'GR', { verified: false })]],
    ['a school is not confirmed', [founder(1, 'ana', 'ES', { schoolConfirmed: false }), founder(2, 'eleni', 'GR')]],
    ['both are of one country', [founder(1, 'ana', 'ES'), founder(2, 'eleni', 'ES')]],
  ])('allows to request changes and to refuse, but not to approve, where %s', (_, founders) => {
    const incomplete = { ...project, founders };
    expect([canDecide(officer('ES'), incomplete), canApprove(officer('ES'), incomplete)]).toEqual([true, false]);
  });
});
it('allows every member to start a project, and refuses all others', () => {
  const may = Object.entries(actors).filter(([, actor]) => canStart(actor));
  expect(may.map(([name]) => name)).toEqual(['ana', 'eleni', 'paul', 'stranger']);
});
it('lets founders choose a school only while they are verified at one', () => {
  const draft = { ...project, state: 'draft' as const };
  expect([isSchoolOpen(member('ana', false), draft), canChooseSchool(member('ana', false), draft)]).toEqual([
    true,
    false,
  ]);
  expect(canChooseSchool(member('ana'), draft)).toBe(true);
});

describe('answering', () => {
  it('is for the founder who has not submitted it, first or second', () => {
    const sent = {
      ...project,
      state: 'waiting_for_partner' as const,
      founders: [founder(1, 'ana', 'ES', { agreed: false }), founder(2, 'eleni', 'GR', { agreed: true })],
    };
    expect([canAnswerProposal(member('ana'), sent), canAnswerProposal(member('eleni'), sent)]).toEqual([true, false]);
  });
});

it('the other founder exists for the two founders only', () => {
  const others = Object.entries(actors).map(([name, actor]) => [name, otherFounderOf(actor, project)?.id]);
  expect(others.filter(([, other]) => other)).toEqual([
    ['ana', 'eleni'],
    ['eleni', 'ana'],
  ]);
});

describe('an invitation', () => {
  it('is for members who have one, while the project runs; joining requires verification', () => {
    for (const state of projectStates)
      for (const [name, actor] of Object.entries(actors))
        for (const invited of [true, false]) {
          const open = invited && state === 'active' && actor.kind === 'member';
          expect(canAnswerInvitation(actor, { ...project, state, invited }), `${name} ${state}`).toBe(open);
          expect(canJoin(actor, { ...project, state, invited }), `${name} ${state}`).toBe(open);
        }
    expect(canJoin(member('rui', false), { ...project, state: 'active', invited: true })).toBe(false);
  });
});

describe('seeing', () => {
  it('shows the public side of a running or closed project to all but pupils', () => {
    for (const state of projectStates) {
      const may = Object.entries(actors).filter(([, actor]) => canOpenPublicSide(actor, { ...project, state }));
      const open = state === 'active' || state === 'closed';
      const others = Object.keys(actors).filter((name) => !name.startsWith('pupil'));
      expect(
        may.map(([name]) => name),
        state,
      ).toEqual(open ? others : []);
    }
  });
  it('shows names to members and officers', () => {
    const may = Object.entries(actors).filter(([, actor]) => canSeeNames(actor));
    expect(may.map(([name]) => name)).toEqual([
      'ana',
      'eleni',
      'paul',
      'stranger',
      'officer ES',
      'officer GR',
      'officer FR',
      'central',
    ]);
  });
  it('shows the timeline to founders, partners, and from the first submission on to their services', () => {
    const who = (seen: Project) =>
      Object.entries(actors)
        .filter(([, actor]) => canSeeTimeline(actor, seen))
        .map(([name]) => name);
    expect(who(project)).toEqual(['ana', 'eleni', 'paul', 'officer ES', 'officer GR', 'central']);
    expect(who({ ...project, round: 0 })).toEqual(['ana', 'eleni', 'paul']);
    expect(isResponsible(officer('ES'), { ...project, round: 0 })).toBe(false);
  });
});

describe('asking to join', () => {
  const rui = member('rui');
  const running: Project = { ...project, state: 'active' };

  it('is for verified teachers only, and not for those who have an invitation to answer', () => {
    expect(canAskToJoin(rui, running)).toBe(true);
    expect(canAskToJoin(member('rui', false), running)).toBe(false);
    expect(canAskToJoin(rui, { ...running, invited: true })).toBe(false);
  });
  it('is possible only where the founders look for partners', () => {
    const closed = { ...running, proposal: { ...running.proposal, open_to_partners: false } };
    expect(canAskToJoin(rui, closed)).toBe(false);
  });
});
