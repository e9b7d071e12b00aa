import { vi } from 'vitest';
import { EmbeddedDriver } from '#platform/embedded-driver.ts';
import type { World } from './world.ts';

/**
 * Runs work and rolls all of it back, so that what can be done once can be tried many times: in one open transaction, in which the
 * program's transactions are savepoints. For the embedded database, which has one connection.
 */
export async function rolledBack<result>(world: World, work: () => Promise<result>): Promise<result> {
  await world.database.exec('begin');
  const spies = (
    [
      ['beginTransaction', 'savepoint tried'],
      ['commitTransaction', 'release savepoint tried'],
      ['rollbackTransaction', 'rollback to savepoint tried'],
    ] as const
  ).map(([method, command]) =>
    vi.spyOn(EmbeddedDriver.prototype, method).mockImplementation(async function (this: EmbeddedDriver) {
      await (await this.acquireConnection()).run(command);
    }),
  );
  try {
    const result = await work();
    await world.database.exec('set constraints all immediate');
    return result;
  } finally {
    for (const spy of spies) spy.mockRestore();
    await world.database.exec('rollback');
  }
}
