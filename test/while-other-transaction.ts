import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { World } from './world.ts';

interface Other {
  /** What the other transaction has done before the action begins. */
  readonly change: (tx: Db) => Promise<unknown>;
  /** What it does once the action waits for it. */
  readonly andThen?: (tx: Db) => Promise<unknown>;
}

/**
 * Runs an action while another transaction has made a change and is not committed: the action must wait for it. The embedded
 * database has one connection and always waits; a server shows a lock that is missing.
 */
export async function whileOtherTransaction<done>(
  world: World,
  { change, andThen }: Other,
  action: () => Promise<done>,
): Promise<done> {
  const begun: Promise<done>[] = [];
  const other = world.db.transaction().execute(async (tx) => {
    await change(tx);
    begun.push(action());
    if (process.env.TEST_DATABASE_URL) await Promise.race([Promise.allSettled(begun), untilSomebodyWaits(tx)]);
    await andThen?.(tx);
  });
  await other.finally(() => Promise.allSettled(begun));
  const [result] = await Promise.all(begun);
  return result as done;
}

async function untilSomebodyWaits(tx: Db): Promise<void> {
  for (let time = 0; time < 200; time += 1) {
    await wait(10);
    await sql`select pg_stat_clear_snapshot()`.execute(tx);
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(tx);
    if (rows.length > 0) return;
  }
}
