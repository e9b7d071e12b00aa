import { expect, it } from 'vitest';
import { changesAskedIn, namelessOf } from './model.ts';

it('finds the projects to which a support service asks for changes', () => {
  const waiting = [
    { kind: 'changes_requested', id: 'rivers' },
    { kind: 'refused', id: 'songs' },
    { kind: 'conversation', id: 'ana' },
  ] as const;
  expect([...changesAskedIn(waiting)]).toEqual(['rivers']);
});

it('calls a pupil who has no name here a pupil, and everybody else somebody', () => {
  expect(['pupil', 'member', 'guest', null].map(namelessOf)).toEqual(['pupil', 'somebody', 'somebody', 'somebody']);
});
