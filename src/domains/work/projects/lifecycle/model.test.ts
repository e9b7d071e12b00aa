import { expect, it } from 'vitest';
import type { CountryCode, MemberId, ProjectId } from '#kernel/ids.ts';
import { type ProjectState, projectStates, transitions } from '../model.ts';
import { waitingOf } from './model.ts';

const id = 'p' as ProjectId;
const [ana, eleni] = ['ana' as MemberId, 'eleni' as MemberId];
const [spain, greece] = ['ES' as CountryCode, 'GR' as CountryCode];
const founders = [
  { id: ana, country: spain, agreed: true },
  { id: eleni, country: greece, agreed: false },
];

it('a project waits for the founder who has not submitted it, for both services, or for both founders', () => {
  const expected: Partial<Record<ProjectState, unknown>> = {
    waiting_for_partner: [{ kind: 'project_acceptance', subject: id, on: { account: eleni }, waiter: ana }],
    under_review: [
      { kind: 'project_review', subject: id, on: { country: spain } },
      { kind: 'project_review', subject: id, on: { country: greece } },
    ],
    refused: [
      { kind: 'project_changes', subject: id, on: { account: ana } },
      { kind: 'project_changes', subject: id, on: { account: eleni } },
    ],
  };
  for (const state of projectStates) expect(waitingOf({ id, state, founders }), state).toEqual(expected[state] ?? []);
});

it('a draft waits for its founders only after a service has asked for changes', () => {
  const waiting = waitingOf({ id, state: 'draft', founders, changesRequested: true });
  expect(waiting.map(({ kind, on }) => [kind, on])).toEqual([
    ['project_changes', { account: ana }],
    ['project_changes', { account: eleni }],
  ]);
});

it('two founders of one country have one service to wait for', () => {
  const both = founders.map((founder) => ({ ...founder, country: spain }));
  expect(waitingOf({ id, state: 'under_review', founders: both })).toHaveLength(1);
});

it('every state has a transition, and only a decision ends a review', () => {
  expect(Object.fromEntries(projectStates.map((state) => [state, Object.keys(transitions[state])]))).toEqual({
    draft: ['submit'],
    waiting_for_partner: ['accept', 'decline'],
    under_review: ['approve', 'requestChanges', 'refuse'],
    active: ['close'],
    refused: ['submit'],
    closed: ['reopen'],
  });
});
