import { expect, it } from 'vitest';
import { everyone } from '#kernel/actor.ts';
import { memberOf } from './model.ts';

it('names the member who did something, and nobody for officers, pupils, guests and the program', () => {
  const event = { id: 1, verb: 'event.unknown', subject: 's', details: {}, at: new Date(0) } as const;
  const doers = [...everyone, 'program'].map((actorKind) => memberOf({ ...event, actorKind, actorId: 'm' }));
  expect(doers.filter(Boolean)).toEqual(['m']);
  expect(memberOf({ ...event, actorKind: 'member', actorId: null })).toBeUndefined();
});
