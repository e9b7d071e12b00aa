import { PGlite, type Transaction } from '@electric-sql/pglite';
import { vi } from 'vitest';
import type { World } from '../world.ts';

let savepoints = 0;

/**
 * Runs work and rolls all of it back, so that what can be done once can be tried many times: in one open transaction, in which the
 * program's transactions are savepoints. For the embedded database, which has one connection.
 */
export async function rolledBack<result>(world: World, work: () => Promise<result>): Promise<result> {
  await world.database.exec('begin');
  const spy = vi.spyOn(PGlite.prototype, 'transaction').mockImplementation(nested);
  try {
    const result = await work();
    await world.database.exec('set constraints all immediate');
    return result;
  } finally {
    spy.mockRestore();
    await world.database.exec('rollback');
  }
}

async function nested<result>(this: PGlite, work: (tx: Transaction) => Promise<result>): Promise<result> {
  savepoints += 1;
  const name = `tried_${savepoints}`;
  await this.exec(`savepoint ${name}`);
  try {
    const result = await work(this as unknown as Transaction);
    await this.exec(`release savepoint ${name}`);
    return result;
  } catch (error) {
    await this.exec(`rollback to savepoint ${name}`);
    throw error;
  }
}
