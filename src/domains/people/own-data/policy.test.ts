import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { canDownload, canTakeOwnData } from './policy.ts';

it.each<[Actor, boolean]>([
  [{ kind: 'guest' }, false],
  [{ kind: 'pupil', id: 'p' as never }, false],
  [{ kind: 'member', id: 'm' as never, country: 'ES' as never, verified: false, confirmed: false }, true],
  [{ kind: 'member', id: 'm' as never, country: 'ES' as never, verified: true, confirmed: true }, true],
  [{ kind: 'officer', id: 'o' as never, serves: 'every country' }, true],
  [{ kind: 'operator', id: 'o' as never }, true],
])('%j takes their own data along: %s', (actor, may) => {
  expect(canTakeOwnData(actor)).toBe(may);
});

it.each([
  ['here', 'here', true],
  ['here', 'there', false],
  ['here', undefined, false],
  [null, 'here', false],
  [null, undefined, false],
])('a file that was asked for in session %s is downloaded in session %s: %s', (session, asking, may) => {
  expect(canDownload({ session: session as never }, asking as never)).toBe(may);
});
