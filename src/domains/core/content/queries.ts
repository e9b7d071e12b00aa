import type { Db } from '#platform/db.ts';
import { contentOf, type SurroundingLine } from './registry.ts';

/** What somebody who decides about this content must read with it; nothing for kinds that stand for themselves. */
export async function listSurroundings(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<readonly SurroundingLine[]> {
  return (await contentOf(kind).surroundings?.(db, id)) ?? [];
}
