import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { contentOf, type SurroundingLine } from './registry.ts';

/** What somebody who decides about this content must read with it; nothing for kinds that stand for themselves. */
export async function listSurroundings(
  db: Db,
  { kind, id, most }: { readonly kind: string; readonly id: string; readonly most: number },
): Promise<readonly SurroundingLine[]> {
  return (await contentOf(kind).surroundings?.(db, id, most)) ?? [];
}

/** Whose it is and what it is called. Undefined for what is gone, removed or hidden. */
export async function findTitleAndAuthor(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<{ readonly title: string; readonly author: AccountId | null } | undefined> {
  const { table, columns } = contentOf(kind);
  const { rows } = await sql<{ title: string; author: AccountId | null }>`
    select ${columns.title ? sql.ref(columns.title) : sql`''`} as title, ${sql.ref(columns.authorAccount)} as author
    from ${sql.table(table)}
    where ${sql.ref(columns.id)} = ${id}::uuid and hidden_at is null
      and ${columns.removedAt ? sql`${sql.ref(columns.removedAt)} is null` : sql`true`}`.execute(db);
  return rows[0];
}
