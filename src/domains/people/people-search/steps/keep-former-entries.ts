import { sql } from 'kysely';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** An entry by its columns. */
type Entry = Readonly<Record<string, unknown>>;

/** What is written anew without a change of what somebody says. */
const saysNothing = ['indexed_with', 'listed_at', 'changed_at', 'last_active_on'];

/** The entries as they are, before they are written anew. */
export async function readEntries(db: Db, members: readonly MemberId[]): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('people_entry')
    .select(sql<Entry>`to_jsonb(people_entry)`.as('entry'))
    .where('member_id', 'in', members)
    .execute();
  return rows.map(({ entry }) => entry);
}

/** Keeps what entries said that say something else now. Where only the way to index has changed, nobody has changed anything. */
export async function keepFormerEntries(
  { db, now }: { readonly db: Db; readonly now: Date },
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    with former as (
      select (entry->>'member_id')::uuid as member_id, entry
      from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) as given (entry)
    ), changed as (
      update people_entry set changed_at = ${now} from former
      where people_entry.member_id = former.member_id and indexed_with = entry->>'indexed_with'
        and to_jsonb(people_entry) - ${saysNothing}::text[] is distinct from entry - ${saysNothing}::text[]
      returning former.member_id, entry
    )
    insert into people_entry_former (member_id, replaced_at, entry) select member_id, ${now}, entry from changed
    on conflict do nothing`.execute(db);
}
