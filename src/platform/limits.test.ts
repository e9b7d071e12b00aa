import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import { openCopy } from '#test/template.ts';
import type { OpenDatabase } from './db.ts';
import { type Limits, limitsInDatabase, limitsInMemory, sweepLimits, takeOfPersonOrNetwork } from './limits.ts';

let database: OpenDatabase;
let now = new Date('2026-11-23T09:00:00Z');
const clock = () => now;
const limit = { name: 'test', points: 3, seconds: 60 };
const stores: { readonly [store: string]: () => Limits } = {
  database: () => limitsInDatabase(database.db, clock),
  memory: () => limitsInMemory({ clock }),
};

beforeAll(async () => {
  database = await openCopy();
});
afterAll(() => database.close());

describe.each(Object.keys(stores))('limits in the %s', (store) => {
  const limits = () => stores[store]?.() ?? limitsInMemory();

  it('count the tries of each key, until they are used up or begin anew', async () => {
    const some = limits();
    const take = async (key: string) => some.take(limit, key);
    expect([await take('a'), await take('a'), await take('b'), await take('a'), await take('a')]).toEqual([
      1, 2, 1, 3, 0,
    ]);
    now = new Date(now.getTime() + 59_000);
    expect(await take('a')).toBe(0);
    now = new Date(now.getTime() + 1000);
    expect([await take('a'), await take('a')]).toEqual([1, 2]);
  });

  it('get tries back, one or all, and never more than were taken', async () => {
    const some = limits();
    await some.giveBack(limit, 'c');
    for (let tries = 0; tries < 3; tries += 1) await some.take(limit, 'c');
    await some.giveBack(limit, 'c');
    expect([await some.take(limit, 'c'), await some.take(limit, 'c')]).toEqual([3, 0]);
    await some.forget(limit, 'c');
    expect(await some.take(limit, 'c')).toBe(1);
    for (let tries = 0; tries < 5; tries += 1) await some.giveBack(limit, 'c');
    expect(await some.take(limit, 'c')).toBe(1);
  });

  it('take several tries at once, all or none', async () => {
    const some = limits();
    expect([await some.take(limit, 'e', 4), await some.take(limit, 'e', 2), await some.take(limit, 'e', 2)]).toEqual([
      0, 2, 0,
    ]);
    await some.giveBack(limit, 'e', 2);
    expect(await some.take(limit, 'e', 3)).toBe(3);
  });

  it('let exactly so many of many tries at once through', async () => {
    const some = limits();
    const taken = await Promise.all(Array.from({ length: 20 }, () => some.take(limit, 'd')));
    expect(taken.filter(Boolean).length).toBe(3);
  });
});

it('processes share the limits in one database, which keeps no name and no address', async () => {
  const [one, other] = [limitsInDatabase(database.db, clock), limitsInDatabase(database.db, clock)];
  expect([await one.take(limit, 'ana@school.test'), await other.take(limit, 'ana@school.test')]).toEqual([1, 2]);
  const rows = await database.db.selectFrom('limit_use').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('ana@school.test');
});

it('counts that have begun anew are swept away, and no other', async () => {
  await limitsInDatabase(database.db, clock).take(limit, 'old');
  now = new Date(now.getTime() + 60_000);
  await limitsInDatabase(database.db, clock).take(limit, 'new');
  expect(await sweepLimits(database.db, { now, most: 1 })).toBe(1);
  await sweepLimits(database.db, { now, most: 1000 });
  expect(await database.db.selectFrom('limit_use').select('used').execute()).toEqual([{ used: 1 }]);
});

it('counts a person wherever they ask from, and all guests of one network together', async () => {
  const limits = limitsInMemory();
  const two = { limits, person: { name: 'person', points: 2, seconds: 60 }, guests: { ...limit, name: 'guests' } };
  const member = { kind: 'member', country: 'ES' as CountryCode, verified: true, confirmed: true } as const;
  const take = (actor: Actor, address: string) => takeOfPersonOrNetwork(two, { actor, address });
  const [ana, rui] = [
    { ...member, id: 'ana' as MemberId },
    { ...member, id: 'rui' as MemberId },
  ];
  expect([await take(ana, 'home'), await take(ana, 'school'), await take(ana, 'home')]).toEqual([1, 2, 0]);
  expect(await take(rui, 'home')).toBe(1);
  const guest = { kind: 'guest' } as const;
  expect([await take(guest, 'school'), await take(guest, 'school'), await take(guest, 'home')]).toEqual([1, 2, 1]);
});
