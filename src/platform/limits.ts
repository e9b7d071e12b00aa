import { sql } from 'kysely';
import { type Actor, idOf } from '#kernel/actor.ts';
import type { Db } from './db.ts';
import { hashOf } from './tokens.ts';

/** `points` tries in `seconds`. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counts tries. Never asked inside a transaction: what is undone must stay counted. */
export interface Limits {
  /** Takes one try, or several at once, and says how many are taken with it; 0 where so many are not left for this key now. */
  take(limit: Limit, key: string, tries?: number): Promise<number>;
  /** Gives one try back, or several: what succeeds costs nothing. */
  giveBack(limit: Limit, key: string, tries?: number): Promise<void>;
  /** Gives all tries back. */
  forget(limit: Limit, key: string): Promise<void>;
}

/** Takes one try of a person, or of all guests in one network together. */
export function takeOfPersonOrNetwork(
  { limits, person, guests }: { readonly limits: Limits; readonly person: Limit; readonly guests: Limit },
  { actor, address }: { readonly actor: Actor; readonly address: string },
): Promise<number> {
  const id = idOf(actor);
  return id ? limits.take(person, id) : limits.take(guests, address);
}

/** Counts in the database, for all processes together. */
export function limitsInDatabase(db: Db, clock: () => Date): Limits {
  return {
    async take({ name, points, seconds }, key, tries = 1) {
      if (tries > points) return 0;
      const now = clock();
      const row = { name, key_hash: hashOf(key), used: tries, resets_at: new Date(now.getTime() + 1000 * seconds) };
      const hasReset = sql<boolean>`limit_use.resets_at <= ${now}`;
      const taken = await db
        .insertInto('limit_use')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['name', 'key_hash'])
            .doUpdateSet({
              used: sql`case when ${hasReset} then ${tries}::integer else limit_use.used + ${tries}::integer end`,
              resets_at: sql`case when ${hasReset} then excluded.resets_at else limit_use.resets_at end`,
            })
            .where(({ or, eb }) => or([hasReset, eb('limit_use.used', '<=', points - tries)])),
        )
        .returning('used')
        .executeTakeFirst();
      return taken?.used ?? 0;
    },
    async giveBack({ name }, key, tries = 1) {
      await db
        .updateTable('limit_use')
        .set({ used: sql<number>`greatest(used - ${tries}::integer, 0)` })
        .where('name', '=', name)
        .where('key_hash', '=', hashOf(key))
        .where('used', '>', 0)
        .execute();
    },
    async forget({ name }, key) {
      await db.deleteFrom('limit_use').where('name', '=', name).where('key_hash', '=', hashOf(key)).execute();
    },
  };
}

/** Deletes counts that have begun anew. */
export async function sweepLimits(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from limit_use where (name, key_hash) in (
    select name, key_hash from limit_use where resets_at <= ${now} limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export interface LimitsInMemory extends Limits {
  /** As if all but so many had been taken. */
  leave(limit: Limit, key: string, tries: number): void;
}

/** Counts in this process alone, for tests: `factor` times as many tries. */
export function limitsInMemory({
  factor = 1,
  clock = () => new Date(),
}: {
  readonly factor?: number;
  readonly clock?: () => Date;
} = {}): LimitsInMemory {
  const counts = new Map<string, { used: number; readonly resetsAt: number }>();
  const keyOf = ({ name }: Limit, key: string) => `${name} ${key}`;
  const countOf = (limit: Limit, key: string) => {
    const now = clock().getTime();
    const found = counts.get(keyOf(limit, key));
    const count = found && found.resetsAt > now ? found : { used: 0, resetsAt: now + 1000 * limit.seconds };
    counts.set(keyOf(limit, key), count);
    return count;
  };
  return {
    leave(limit, key, tries) {
      countOf(limit, key).used = limit.points * factor - tries;
    },
    async take(limit, key, tries = 1) {
      const count = countOf(limit, key);
      if (count.used + tries > limit.points * factor) return 0;
      count.used += tries;
      return count.used;
    },
    async giveBack(limit, key, tries = 1) {
      const count = counts.get(keyOf(limit, key));
      if (count) count.used = Math.max(0, count.used - tries);
    },
    async forget(limit, key) {
      counts.delete(keyOf(limit, key));
    },
  };
}
