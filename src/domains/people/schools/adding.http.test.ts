import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Db } from '#platform/db.ts';
import { country } from '#test/builders/people.ts';
import { newSchool } from '#test/builders/schools.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findNamedSchool } from './queries.ts';
import { addSchool, type NewSchool } from './steps/add-school.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const guest = { kind: 'guest' } as const;
const add = (facts: Partial<NewSchool>) => transact(world.by(guest), (tx) => addSchool(tx, newSchool(facts)));

describe('adding a school', () => {
  it('is done once by two who come from it at the same moment, though it has no code', async () => {
    const facts = { name: 'CEIP Dos Colegas', town: 'Huesca' };
    const ids: string[] = [];
    const within = (db: Db) => ({
      ...world.by(guest),
      db,
      record: async () => {},
      recordAll: async () => {},
      publish: () => {},
    });
    const change = async (db: Db) => void ids.push(await addSchool(within(db), newSchool(facts)));
    const count = await countOf();
    expect(await whileOtherTransaction(world, { change }, () => add(facts))).toBe(ids[0]);
    expect(await countOf()).toBe(count + 1);
  });

  it('takes the school that is given the same code at the same moment', async () => {
    const other = await add({ name: 'CEIP Sin Código', town: 'Jaca' });
    const change = async (db: Db) =>
      void (await db.updateTable('school').set({ code: 'C-9' }).where('id', '=', other).execute());
    const count = await countOf();
    const added = () => add({ name: 'CEIP Con Código', town: 'Jaca', code: 'C-9' });
    expect(await whileOtherTransaction(world, { change }, added)).toBe(other);
    expect(await countOf()).toBe(count);
  });

  it('takes the school that is there: by code, or by name and town', async () => {
    const first = await add({ name: 'CEIP Nuevo', town: 'Teruel', code: 'X-1' });
    expect(await add({ name: 'Ceip nuevo (Teruel)', town: 'Teruel', code: 'X-1' })).toBe(first);
    expect(await add({ name: 'ceip NUEVO', town: 'teruel' })).toBe(first);
    const others = [{ code: 'X-2' }, { town: 'Huesca' }, { town: 'Teru' }, { name: 'CEIP', town: 'Nuevo Teruel' }];
    for (const other of others) expect(await add({ name: 'CEIP Nuevo', town: 'Teruel', ...other })).not.toBe(first);
    expect(await add({ name: 'IES Baza Sur', town: 'Baza' })).not.toBe(await add({ name: 'IES', town: 'Baza' }));
  });

  it('takes no school of another country, and none with another code, for the same', async () => {
    const spanish = await add({ name: 'CEIP Frontera', town: 'Irún', code: 'F-1' });
    expect(await add({ country: country('FR'), name: 'Ecole', town: 'Hendaye', code: 'F-1' })).not.toBe(spanish);
    const noCode = await add({ name: 'CEIP Bidasoa', town: 'Irún' });
    expect(await add({ name: 'CEIP Bidasoa', town: 'Irún', country: country('FR') })).not.toBe(noCode);
    expect(await add({ name: 'CEIP Bidasoa', town: 'Irún', code: 'F-2' })).toBe(noCode);
    const named = { schoolId: [spanish] };
    expect((await findNamedSchool(world.db, country('ES'), named))?.name).toBe('CEIP Frontera');
    expect(await findNamedSchool(world.db, country('FR'), named)).toBeUndefined();
  });

  it('counts a school once, however many add it at once', async () => {
    const before = await countOf();
    const ids = await Promise.all(Array.from({ length: 5 }, () => add({ name: 'CEIP A la vez', code: 'ONCE' })));
    expect(new Set(ids).size).toBe(1);
    expect(await countOf()).toBe(before + 1);
  });
});

async function countOf(): Promise<number> {
  const { schools } = await world.db
    .selectFrom('figure')
    .select('schools')
    .where('country', '=', country('ES'))
    .executeTakeFirstOrThrow();
  return schools;
}
