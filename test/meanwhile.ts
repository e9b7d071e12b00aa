import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../src/platform/db.ts';
import type { World } from './world.ts';

/** Long enough for a deed to come to the row that is held; what comes there later sees the change in any case. */
const moment = 150;

/**
 * Does a deed while another transaction has made a change and has not ended: whoever must decide on what is true then has to
 * wait for it. The embedded database has one connection and always waits; a server shows a lock that is missing.
 */
export async function meanwhile<done>(
  world: World,
  { change, andThen }: { change: (tx: Db) => Promise<unknown>; andThen?: (tx: Db) => Promise<unknown> },
  deed: () => Promise<done>,
): Promise<done> {
  const begun: Promise<done>[] = [];
  const finished = world.db.transaction().execute(async (tx) => {
    await change(tx);
    begun.push(deed());
    await Promise.race([Promise.allSettled(begun), wait(moment)]);
    await andThen?.(tx);
  });
  await finished.catch(async (error: unknown) => {
    await Promise.allSettled(begun);
    throw error;
  });
  const [result] = await Promise.all(begun);
  return result as done;
}
