import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';

/** So many entries say how common a word is; more would take longer and say the same. */
const mostCounted = 20_000;
/** What stands in fewer entries than this is rare; a weight of its own would change nothing. */
const smallestShare = 0.0005;
const fewest = 2;

/** Counts in how large a part of the entries each word and concept stands, and keeps it for the searches. */
export async function weighWords({ db }: Pick<Tx, 'db'>): Promise<void> {
  const { rows } = await sql<{ people: number }>`
    select greatest(reltuples, 0)::integer as people from pg_class where oid = 'people_entry'::regclass`.execute(db);
  const percent = Math.min(100, (100 * mostCounted) / Math.max(rows[0]?.people ?? 0, 1));
  const sample = `select search from people_entry tablesample system (${percent}) repeatable (1)`;
  const counted = await sql<{ count: number }>`
    select count(*)::integer as count from people_entry tablesample system (${sql.lit(percent)}) repeatable (1)`.execute(
    db,
  );
  const total = counted.rows[0]?.count ?? 0;
  await sql`delete from search_weight`.execute(db);
  if (total === 0) return;
  await sql`insert into search_weight (lexeme, share)
    select word, ndoc::real / ${sql.lit(total)} from ts_stat(${sample})
    where ndoc >= ${sql.lit(fewest)} and ndoc::real / ${sql.lit(total)} >= ${sql.lit(smallestShare)}
      and length(word) <= 60 and ndoc <= ${sql.lit(total)}`.execute(db);
}
