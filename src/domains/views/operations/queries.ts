import { sql } from 'kysely';
import type { Operator } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { InstallationState } from './model.ts';

/** The queue keeps tables of its own, which the types of the database do not know. */
export async function findInstallationState(db: Db, _operator: Operator): Promise<InstallationState> {
  const database = await sql<{ version: string; built: string; bytes: number }>`
    select current_setting('server_version') as version, version() as built,
      pg_database_size(current_database()) as bytes`.execute(db);
  const queue = await sql<{ waiting: number; mails_waiting: number; mails_failed: number }>`
    select count(*) filter (where state < 'completed') as waiting,
      count(*) filter (where state < 'completed' and name = 'mail') as mails_waiting,
      count(*) filter (where state = 'failed' and name = 'mail') as mails_failed
    from pgboss.job`.execute(db);
  const officers = await db
    .selectFrom('officer')
    .innerJoin('account_name as account', 'account.id', 'officer.id')
    .leftJoin('officer_country', 'officer_country.officer_id', 'officer.id')
    .select(['country', ({ fn }) => fn.countAll<number>().as('officers')])
    .where('account.suspended_at', 'is', null)
    .groupBy('country')
    .orderBy('country')
    .execute();
  const [{ version, built, bytes } = { version: '', built: '', bytes: 0 }] = database.rows;
  const [jobs] = queue.rows;
  return {
    database: { embedded: built.includes('emcc'), version, bytes: Number(bytes) },
    queue: {
      waiting: Number(jobs?.waiting ?? 0),
      mailsWaiting: Number(jobs?.mails_waiting ?? 0),
      mailsFailed: Number(jobs?.mails_failed ?? 0),
    },
    officers: officers.flatMap((row) =>
      row.country ? [{ country: row.country, officers: Number(row.officers) }] : [],
    ),
    central: officers.filter((row) => !row.country).reduce((sum, row) => sum + Number(row.officers), 0),
  };
}
