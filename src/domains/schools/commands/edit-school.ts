import type { Actor } from '../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { EditableSchool } from '../access.ts';
import { finderText, type SchoolFacts, type SchoolHead } from '../model.ts';
import { canEditSchool } from '../policy.ts';

export type SchoolEdit = SchoolFacts & SchoolHead;

/** What a support service wants to hear of. */
const told = ['street', 'postcode', 'town', 'code', 'headName', 'headEmail'] as const;

/** Saves what a verified teacher changed. The record names the parts that the support service wants to know of, not their contents. */
export async function editSchool(
  db: Db,
  actor: Actor,
  school: EditableSchool,
  { edit, now }: { readonly edit: SchoolEdit; readonly now: Date },
): Promise<Result<'edited', 'notYours' | 'codeTaken'>> {
  if (!canEditSchool(actor, school)) return refuse('notYours');
  try {
    return await db.transaction().execute(async (tx) => {
      await tx.updateTable('school').set(columnsOf(edit)).where('id', '=', school.id).execute();
      const changed = told.filter((part) => edit[part] !== school[part]).join(',');
      const { id, country } = school;
      await recordEvent(tx, actor, { verb: 'school.edited', subject: id, country, details: { changed } }, now);
      return ok('edited');
    });
  } catch (error) {
    // The database alone knows whether another school has the code, whoever else is writing now.
    if (isTaken(error)) return refuse('codeTaken');
    throw error;
  }
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

/** PostgreSQL's name for a row that a unique rule refuses. */
function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505';
}
