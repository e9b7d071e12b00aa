import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { World } from './world.ts';

/** Writes rows whose neighbours are not there. The constraints themselves stay: a database serves the next file of tests too. */
export function withoutForeignKeys({ db }: World, write: (db: Db) => Promise<unknown>): Promise<unknown> {
  return db.transaction().execute(async (within) => {
    await sql`set local session_replication_role = replica`.execute(within);
    return write(within);
  });
}
