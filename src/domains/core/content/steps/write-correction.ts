import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { findCorrectable } from '../access.ts';
import { contentOf, type Texts } from '../registry.ts';

/** Writes the corrected texts of hidden content, before it is shown again. What is not there any more is left alone. */
export async function writeCorrection(
  tx: Tx,
  { kind, id, texts: after }: { readonly kind: string; readonly id: string; readonly texts: Texts },
): Promise<void> {
  const { table, columns, correction } = contentOf(kind);
  const row = await findCorrectable(tx.db, { kind, id });
  if (!row) return;
  const { texts: before } = row;
  const changes = correction.texts
    .filter(({ column }) => after[column] !== undefined)
    .map(({ column }) => sql`${sql.ref(column)} = ${after[column]}`);
  if (changes.length > 0)
    await sql`update ${sql.table(table)} set ${sql.join(changes)} where ${sql.ref(columns.id)} = ${id}::uuid`.execute(
      tx.db,
    );
  await correction.afterWriting?.(tx, row, { before, after: { ...before, ...after } });
}
