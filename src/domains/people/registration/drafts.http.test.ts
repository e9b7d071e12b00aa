import { afterAll, beforeAll, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { refuse } from '#kernel/result.ts';
import { openWorld, type World } from '#test/world.ts';
import { findDraft } from './access.ts';
import { keepDraft } from './commands/keep-draft.ts';
import { registerMember } from './commands/register-member.ts';
import { sweepDrafts } from './commands/sweep-drafts.ts';
import { draftDays } from './model.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a registration that was begun is its browser’s, until its time is over or it is finished', async () => {
  const [token, other] = ['a'.repeat(43), 'b'.repeat(43)];
  const { db, now } = world;
  const at = (when: Date) => ({ ...world.by({ kind: 'guest' as const }), now: when });
  const keep = (of: string, name: string, when = now) =>
    keepDraft(at(when), of, { step: 'you', typed: { givenName: [name] }, passwordHash: 'set' });
  await keep(other, 'Other');
  await keep(token, 'Ana', minutesAfter(now, 10));
  const end = daysAfter(minutesAfter(now, 10), draftDays);
  expect(JSON.stringify(await findDraft(at(now), token))).toContain('Ana');
  expect(await findDraft(at(minutesAfter(end, -1)), token)).toBeDefined();
  expect(await findDraft(at(end), token)).toBeUndefined();
  expect(await registerMember(at(end), token, undefined, undefined)).toEqual(refuse('gone'));
  expect(await registerMember(at(now), token, undefined, undefined)).toEqual(refuse('gone'));
  expect(await sweepDrafts(db, { now: minutesAfter(end, -1), most: 10 })).toBe(1);
  expect(await sweepDrafts(db, { now: end, most: 10 })).toBe(1);
});
