import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SchoolChangeId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Db, isUniqueViolation } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { EditableSchool } from '../access.ts';
import { changesBetween, finderText, type SchoolFacts, type SchoolHead } from '../model.ts';
import { canEditSchool } from '../policy.ts';

export type SchoolEdit = SchoolFacts & SchoolHead;

/**
 * Saves what a verified teacher changed. What the support service wants to know of is kept for it, with what stood there
 * before; the record, which stays for ever, names the parts alone.
 */
export async function editSchool(
  db: Db,
  actor: Actor,
  school: EditableSchool,
  { edit, now }: { readonly edit: SchoolEdit; readonly now: Date },
): Promise<Result<'edited', 'notYours' | 'codeTaken'>> {
  if (!canEditSchool(actor, school)) return refuse('notYours');
  try {
    return await db.transaction().execute(async (tx) => {
      const { id, country } = school;
      const parts = changesBetween(await lockSchool(tx, id), edit);
      await tx.updateTable('school').set(columnsOf(edit)).where('id', '=', id).execute();
      if (parts.length > 0)
        await tx
          .insertInto('school_change')
          .values({
            id: newId<SchoolChangeId>(),
            school_id: id,
            country,
            changed_by: actor.id,
            parts: JSON.stringify(parts),
            changed_at: now,
          })
          .execute();
      const changed = parts.map(({ part }) => part).join(',');
      await recordEvent(tx, actor, { verb: 'school.edited', subject: id, country, details: { changed } }, now);
      return ok('edited');
    });
  } catch (error) {
    // The database alone knows whether another school has the code, whoever else is writing now.
    if (isUniqueViolation(error)) return refuse('codeTaken');
    throw error;
  }
}

/** What stands there now: a colleague may have saved since the form was opened. */
function lockSchool(tx: Db, id: SchoolId) {
  return tx
    .selectFrom('school')
    .select(['name', 'street', 'postcode', 'town', 'head_name as headName', 'head_email as headEmail'])
    .select(sql<string>`coalesce(code, '')`.as('code'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

function columnsOf(edit: SchoolEdit) {
  return {
    name: edit.name,
    type: edit.type,
    town: edit.town,
    postcode: edit.postcode,
    street: edit.street,
    website: edit.website || null,
    code: edit.code || null,
    head_name: edit.headName,
    head_email: edit.headEmail,
    head_language: edit.headLanguage,
    finder: finderText(edit),
  };
}
