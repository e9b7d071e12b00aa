import { expect, it } from 'vitest';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { withoutDatabase } from '#test/without-database.ts';
import { changeAudience } from './change-audience.ts';

/** What a change does, where nothing may be searched for names. */
async function change(from: 'public' | 'members', to: 'public' | 'members', numUpdatedRows = 1n) {
  const done: string[] = [];
  const by = { actor: { kind: 'guest' }, now: new Date('2026-11-23') } as const;
  const tx = { ...by, publish: () => done.push('published') } as unknown as Tx<Actor>;
  const result = await changeAudience(withoutDatabase(tx) as Tx<Actor>, {
    space: 'space' as SpaceId,
    findText: () => expect.fail('The text was searched.'),
    from,
    to,
    consent: [],
    write: async () => ({ numUpdatedRows }),
    record: async () => {
      done.push('recorded');
    },
  });
  return { result, done };
}

it.each([
  ['public', 'members'],
  ['members', 'members'],
  ['public', 'public'],
] as const)('no consent is asked for where a text goes from %s to %s', async (from, to) => {
  expect((await change(from, to)).result).toEqual(ok(to));
});

it('a change is recorded and told to open pages where something has changed', async () => {
  expect((await change('public', 'members')).done).toEqual(['recorded', 'published']);
  expect((await change('public', 'members', 0n)).done).toEqual([]);
});
