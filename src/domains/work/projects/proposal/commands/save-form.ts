import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import { describeSpace } from '#domains/spaces/spaces/steps/describe-space.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId, ProjectId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { editableStates, publicStates } from '../../model.ts';
import { canEdit } from '../../policy.ts';
import { type LockedProject, lockProject } from '../access.ts';
import { readStored } from '../forms.ts';
import {
  baseOf,
  type Changes,
  contradictionsOf,
  type FieldName,
  fieldNames,
  isSame,
  type MissingField,
  mergeForms,
  missingFields,
  namesBeside,
  type ProjectForm,
  type SavedVersion,
} from '../model.ts';

const keptDays = 30;

export interface Saved {
  readonly version: number;
  readonly form: ProjectForm;
  /** Both founders changed these, each differently: what the other one saved stands in `form`. */
  readonly conflicts: readonly FieldName[];
  /** Not saved, because the project would contradict itself, or a running project would lack something. */
  readonly refused: readonly { readonly field: FieldName; readonly lack: MissingField }[];
}

interface Input {
  /** The version with which the page was loaded. */
  readonly version: number;
  readonly changes: Changes;
}

/** Saves what one founder changed since his page was loaded, beside what the other one has saved meanwhile. */
export async function saveForm(
  db: Db,
  actor: Member,
  project: SeenProject,
  { version, changes }: Input,
  now: Date,
): Promise<Result<Saved, 'notEditable'>> {
  if (!canEdit(actor, project)) return refuse('notEditable');
  return db.transaction().execute(async (tx) => {
    const held = await lockProject(tx, project.id);
    if (!held || !editableStates.includes(held.state)) return refuse('notEditable');
    const base =
      version === held.version ? held.form : baseOf(await historySince(tx, project.id, version, changes), actor.id);
    const merged = mergeForms(base, changes, held.form);
    const { form, refused } = withoutRefused(held, merged.form);
    const saved = { form, conflicts: merged.conflicts, refused };
    if (fieldNames.every((name) => isSame(form[name], held.form[name]))) return ok({ ...saved, version: held.version });
    await writeForm(tx, project.id, form, held.version + 1);
    await keepVersions(tx, project.id, { held, form, by: actor.id, now });
    if (publicStates.includes(held.state) && form.title !== held.form.title) {
      if (held.space) await describeSpace({ db: tx }, held.space, { title: form.title });
      await recordEvent(
        tx,
        actor,
        {
          verb: 'project.edited',
          subject: project.id,
          project: project.id,
          details: { from: held.form.title, title: form.title },
        },
        now,
      );
    }
    return ok({ ...saved, version: held.version + 1 });
  });
}

/** The versions since that one, with the fields that matter here only. Empty where the version is too old to be kept. */
async function historySince(tx: Db, id: ProjectId, version: number, changes: Changes): Promise<SavedVersion[]> {
  const rows = await tx
    .selectFrom('project_draft_version')
    .select(['version', 'saved_by as savedBy'])
    .select(
      sql<unknown>`(select coalesce(jsonb_object_agg(key, value), '{}')
        from jsonb_each(form) where key = any(${Object.keys(changes)}))`.as('form'),
    )
    .where('project_id', '=', id)
    .where('version', '>=', version)
    .orderBy('version')
    .execute();
  return rows[0]?.version === version ? rows.map((row) => ({ ...row, form: readStored(row.form) })) : [];
}

/** Takes back the fields that would make the project contradict itself, or a running one incomplete. */
function withoutRefused(held: LockedProject, merged: ProjectForm): Pick<Saved, 'form' | 'refused'> {
  const isChanged = (field: FieldName) => !isSame(merged[field], held.form[field]);
  const lacks = publicStates.includes(held.state) ? missingFields(merged).filter(({ field }) => isChanged(field)) : [];
  const refused = [...lacks, ...contradictionsOf(merged)];
  let form = merged;
  for (const { field } of refused) for (const name of namesBeside(field)) form = { ...form, [name]: held.form[name] };
  return { form, refused };
}

async function writeForm(tx: Db, id: ProjectId, form: ProjectForm, version: number): Promise<void> {
  const { class_1, class_2, languages, subjects, vocational_subjects, competences, tools, ...rest } = form;
  await tx
    .updateTable('project')
    .set({
      ...rest,
      languages: [...languages],
      subjects: [...subjects],
      vocational_subjects: [...vocational_subjects],
      competences: [...competences],
      tools: [...tools],
      version,
    })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('project_founder')
    .set({ class: sql`case seat when 1 then ${class_1}::text else ${class_2}::text end` })
    .where('project_id', '=', id)
    .execute();
}

interface Keeping {
  readonly held: LockedProject;
  readonly form: ProjectForm;
  readonly by: MemberId;
  readonly now: Date;
}

/** Keeps the new version, and the one before where nobody has kept it yet; forgets those that no open page can name. */
async function keepVersions(tx: Db, id: ProjectId, { held, form, by, now }: Keeping): Promise<void> {
  await tx
    .insertInto('project_draft_version')
    .values([
      { project_id: id, version: held.version, form: JSON.stringify(held.form), saved_by: null, saved_at: now },
      { project_id: id, version: held.version + 1, form: JSON.stringify(form), saved_by: by, saved_at: now },
    ])
    .onConflict((conflict) => conflict.columns(['project_id', 'version']).doNothing())
    .execute();
  await tx
    .deleteFrom('project_draft_version')
    .where('project_id', '=', id)
    .where('version', '<', held.version)
    .where('saved_at', '<', daysAfter(now, -keptDays))
    .execute();
}
