import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CompiledQuery, Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFreshPglite } from '#test/template.ts';
import { isUniqueViolation } from './db.ts';
import { EmbeddedDialect } from './embedded-driver.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const pglite = await openFreshPglite();
const db = new Kysely<{ fruit: { id: number; name: string } }>({ dialect: new EmbeddedDialect(pglite) });
const ask = (text: string, ...values: unknown[]) =>
  db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));
/** Three times: as new, when it is prepared, and as it is kept. */
const thrice = async <value>(work: () => Promise<value>) => [await work(), await work(), await work()];

beforeAll(() => ask('create table fruit (id int primary key, name text not null)'));
afterAll(() => db.destroy());

describe('a statement on the embedded database', () => {
  it.each<[string, unknown]>([
    ['text', 'Ελένη 😀 "\\'],
    ['text', ''],
    ['text', 'x'.repeat(2_000_000)],
    ['text', null],
    ['int4', -7],
    ['float8', 2.5],
    ['bool', true],
    ['timestamptz', new Date('2026-11-23T09:00:00.123Z')],
    ['jsonb', { name: 'José', list: [1, null, 'two'] }],
    ['text[]', ['one', '"two", {three}', '']],
    ['int4[]', [1, 2]],
    ['uuid[]', ['00000000-0000-4000-8000-000000000000']],
    ['bytea', new Uint8Array([0, 255, 39, 92])],
  ])('gives back a value of type %s as it was given, each time', async (type, value) => {
    const all = await thrice(async () => (await ask(`select $1::${type} as value, 1 as one`, value)).rows);
    expect(all).toEqual(Array(3).fill([{ value, one: 1 }]));
  });

  it('reads what PGlite itself reads', { tags: ['slow'] }, async () => {
    const text = `select name, setting, current_date as today, now() - now() as none, array[[1, 2], [3, null]] as grid,
      1.50 as price, 'a'::"char" as letter, 9007199254740993 as large, null as nothing from pg_settings order by name limit 20`;
    const { rows } = await pglite.query(text);
    expect(await thrice(async () => (await ask(text)).rows)).toEqual([rows, rows, rows]);
  });

  it('says how many rows it wrote', async () => {
    const counts = await thrice(async () => {
      const inserted = await ask("insert into fruit select id, 'pear' from generate_series(1, 3) id");
      const deleted = await ask('delete from fruit where id > $1', 1);
      await ask('delete from fruit');
      return [inserted.numAffectedRows, deleted.numAffectedRows, (await ask('select 1')).numAffectedRows];
    });
    expect(counts).toEqual(Array(3).fill([3n, 2n, 0n]));
  });

  it('fails with the code of the database each time, and the next one works', async () => {
    await ask("insert into fruit values (1, 'pear')");
    for (let time = 1; time <= 3; time += 1) {
      const failed = ask('insert into fruit values ($1, $2)', 1, 'plum');
      await expect(failed).rejects.toThrow('duplicate key');
      await expect(failed).rejects.toSatisfy(isUniqueViolation);
      await expect(ask('select wrong from fruit')).rejects.toMatchObject({ code: '42703' });
      await expect(ask('select $1::int4 as value', 'no number')).rejects.toMatchObject({ code: '22P02' });
      expect((await ask('select name from fruit')).rows).toEqual([{ name: 'pear' }]);
    }
    await ask('delete from fruit');
  });

  it('shows a column that was added meanwhile', async () => {
    await ask("create table bowl as select 'apple' as name");
    expect(await thrice(async () => (await ask('select * from bowl')).rows)).toContainEqual([{ name: 'apple' }]);
    expect((await ask('select name from bowl')).rows).toEqual([{ name: 'apple' }]);
    await ask('alter table bowl add column colour text');
    const rows = [{ name: 'apple', colour: null }];
    expect(await thrice(async () => (await ask('select * from bowl')).rows)).toEqual([rows, rows, rows]);
    await ask('alter table bowl alter column name type int using 5');
    for (let time = 1; time <= 3; time += 1) expect((await ask('select name from bowl')).rows).toEqual([{ name: 5 }]);
  });

  it('leaves none of its rows in memory once they were read', { tags: ['slow'] }, async () => {
    const held = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    await ask("select repeat('x', 500000) as value");
    const before = held();
    for (let time = 1; time <= 20; time += 1) await ask("select repeat('x', 500000) as value");
    expect(held() - before).toBeLessThan(3_000_000);
  });

  it('is forgotten where hundreds of others came after it', { tags: ['slow'] }, async () => {
    for (let number = 1; number <= 650; number += 1)
      for (let time = 1; time <= 2; time += 1)
        expect((await ask(`select ${number} as number`)).rows).toEqual([{ number }]);
    const { rows } = await ask('select count(*)::int as kept from pg_prepared_statements');
    expect(rows[0]?.kept).toBeGreaterThan(500);
    expect(rows[0]?.kept).toBeLessThanOrEqual(600);
    expect((await ask('select 1 as number')).rows).toEqual([{ number: 1 }]);
  });
});

describe('a transaction on the embedded database', () => {
  it('is undone where its work fails', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await tx.insertInto('fruit').values({ id: 1, name: 'pear' }).execute();
      throw new Error('The basket fell.');
    });
    await expect(failing).rejects.toThrow('The basket fell.');
    expect((await ask('select * from fruit')).rows).toEqual([]);
  });

  it('does not pass for committed where one of its statements failed', async () => {
    const swallowing = db.transaction().execute(async (tx) => {
      await tx.insertInto('fruit').values({ id: 1, name: 'pear' }).execute();
      await tx
        .insertInto('fruit')
        .values({ id: 1, name: 'plum' })
        .execute()
        .catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow();
    expect((await ask('select * from fruit')).rows).toEqual([]);
  });

  it('is not mixed with what others ask at the same moment', async () => {
    const rounds = Array.from({ length: 20 }, (_, id) =>
      db.transaction().execute(async (tx) => {
        await tx.insertInto('fruit').values({ id, name: 'pear' }).execute();
        if (id % 2) throw new Error('undone');
      }),
    );
    const outside = Array.from({ length: 20 }, (_, id) => ask('insert into fruit values ($1, $2)', 100 + id, 'plum'));
    await Promise.allSettled([...rounds, ...outside]);
    const { rows } = await ask('select name, count(*)::int as many from fruit group by name order by name');
    expect(rows).toEqual([
      { name: 'pear', many: 10 },
      { name: 'plum', many: 20 },
    ]);
  });
});
