import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { type ContentRow, contentOf } from '../registry.ts';

interface Hiding {
  readonly kind: string;
  readonly id: string;
  readonly hidden: boolean;
}

/** Hides content by moderation, or shows it again. False where nothing changed. */
export async function setHidden(tx: Tx, { kind, id, hidden }: Hiding): Promise<boolean> {
  const content = contentOf(kind);
  const { table, columns, events, afterHiding } = content;
  const { rows } = await sql<ContentRow>`
    update ${sql.table(table)} set hidden_at = ${hidden ? tx.now : null}
    where ${sql.ref(columns.id)} = ${id}::uuid and ${hidden ? sql`hidden_at is null` : sql`hidden_at is not null`}
    returning ${sql.ref(columns.id)} as id, ${sql.ref(columns.authorAccount)} as "authorAccount",
      ${optional(columns.authorPupil)} as "authorPupil", ${optional(columns.space)} as space,
      hidden_at is not null as hidden, ${optional(columns.removedAt)} is not null as removed`.execute(tx.db);
  const [row] = rows;
  if (!row) return false;
  await afterHiding?.(tx, row);
  await tx.record({ verb: hidden ? events.hidden : events.shown, subject: id });
  return true;
}

function optional(column: string | undefined): RawBuilder<unknown> {
  return column === undefined ? sql`null` : sql.ref(column);
}
