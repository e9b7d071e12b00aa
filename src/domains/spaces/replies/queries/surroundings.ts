import { sql } from 'kysely';
import { findLine } from '#domains/core/content/access.ts';
import type { SurroundingLine } from '#domains/core/content/registry.ts';
import type { ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ThreadRules } from '../model.ts';

interface Asked {
  readonly thread: ThreadId;
  /** A thread begins with the content of its own kind, under the same id. */
  readonly rules: Pick<ThreadRules, 'kind'>;
  /** The reply in the middle; left out where the beginning of the thread is meant. */
  readonly around?: string;
  /** Replies on each side of it. */
  readonly most: number;
}

/** What a thread begins with, and replies below it, hidden and removed ones too: for somebody who decides about one of them. */
export async function listWithOpening(
  db: Db,
  { thread, rules, around, most }: Asked,
): Promise<readonly SurroundingLine[]> {
  const opening = await findLine(db, { kind: rules.kind, id: thread });
  const middle = around ?? null;
  const { rows } = await sql<SurroundingLine>`
    with middle as (select made_at, id from reply where id = ${middle}::uuid)
    select id, body, coalesce(author_account, author_pupil) as author, made_at as at from (
      (select * from reply where thread_id = ${thread} and (made_at, id) <= (select made_at, id from middle)
        order by made_at desc, id desc limit ${most + 1})
      union all
      (select * from reply where thread_id = ${thread}
        and ((made_at, id) > (select made_at, id from middle) or ${middle}::uuid is null)
        order by made_at, id limit ${most})
    ) around
    order by made_at, id`.execute(db);
  return [...(opening ? [opening] : []), ...rows];
}
