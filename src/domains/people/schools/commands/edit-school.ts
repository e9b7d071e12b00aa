import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, SchoolChangeId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isUniqueViolation } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { isChanged } from '#platform/version-of.ts';
import type { EditableSchool } from '../access.ts';
import {
  type ChangedPart,
  changesBetween,
  type SchoolFacts,
  type SchoolHead,
  saidBy,
  schoolColumns,
} from '../model.ts';
import { canEditSchool } from '../policy.ts';
import { knownRegion } from '../queries.ts';

export type SchoolEdit = SchoolFacts & SchoolHead;

/**
 * Saves what a verified teacher changed. What the support service wants to know of is kept for it, with what stood there
 * before; the event, which is never deleted, names the parts alone. `seen` is the version that the form showed: what a colleague has saved
 * since is not overwritten unseen.
 */
export async function editSchool<actor extends Actor>(
  by: By<actor>,
  school: EditableSchool<NoInfer<actor>>,
  typed: SchoolEdit,
  seen?: string,
): Promise<Result<'edited', 'notAllowed' | 'codeTaken' | 'changedMeanwhile'>> {
  const { id, country } = school;
  if (!canEditSchool(by.actor, school)) return refuse('notAllowed');
  const changedBy = by.actor.id;
  try {
    return await transact(by, async (tx) => {
      const before = await lockSchool(tx, id);
      const edit = { ...typed, region: await knownRegion(tx.db, country, typed.region) };
      if (isChanged(seen, saidBy(before), saidBy(edit))) return refuse('changedMeanwhile');
      const parts = changesBetween(before, edit);
      // A changed address was typed by the editor: it proves nothing about them.
      const given = parts.some(({ part }) => part === 'headEmail') ? { head_given_by: changedBy } : {};
      const columns = schoolColumns(edit);
      const { numUpdatedRows } = await tx.db
        .updateTable('school')
        .set({ ...columns, ...given })
        .where('id', '=', id)
        .where(({ or }) =>
          or(Object.entries(columns).map(([name, value]) => sql<boolean>`${sql.ref(name)} is distinct from ${value}`)),
        )
        .executeTakeFirst();
      // The same form, sent once more.
      if (numUpdatedRows === 0n) return ok('edited');
      if (parts.length > 0) await addChange(tx, { school: id, country, changedBy, parts });
      // Of the type no service is told, but the search for people goes by it.
      const type = before.type === edit.type ? [] : ['type'];
      const changed = [...parts.map(({ part }) => part), ...type].join(',');
      await tx.record({ verb: 'school.edited', subject: id, country, details: { changed } });
      return ok('edited');
    });
  } catch (error) {
    // Only the database can tell whether another school has the code, with other commands writing at the same time.
    if (isUniqueViolation(error)) return refuse('codeTaken');
    throw error;
  }
}

/** What stands there now: a colleague may have saved since the form was opened. */
function lockSchool({ db }: Tx, id: SchoolId) {
  return db
    .selectFrom('school')
    .select(['name', 'street', 'postcode', 'town', 'region', 'head_name as headName', 'head_email as headEmail'])
    .select(['type', 'head_language as headLanguage'])
    .select([sql<string>`coalesce(code, '')`.as('code'), sql<string>`coalesce(website, '')`.as('website')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

interface NewChange {
  readonly school: SchoolId;
  readonly country: CountryCode;
  readonly changedBy: MemberId;
  readonly parts: readonly ChangedPart[];
}

/** Keeps what changed until an officer has looked at it. */
async function addChange(tx: Tx, { school, country, changedBy, parts }: NewChange): Promise<void> {
  const id = newId<SchoolChangeId>();
  await tx.db
    .insertInto('school_change')
    .values({
      id,
      school_id: school,
      country,
      changed_by: changedBy,
      parts: JSON.stringify(parts),
      changed_at: tx.now,
    })
    .execute();
  await startWaiting(tx, { kind: 'school_change', subject: id, on: { country } });
}
