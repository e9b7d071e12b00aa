import { sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import { fitToKeep, type TypedFields } from '#kernel/typed-fields.ts';
import type { By } from '#platform/command.ts';
import { savedSince } from '#platform/field-versions.ts';
import { hashOf } from '#platform/tokens.ts';
import { draftDays, readKept, type SeenStep, type Step, shownFields, stepFields } from '../model.ts';

interface TypedStep {
  readonly step: Step;
  /** The fields that changed; the others stay as they are. */
  readonly typed: TypedFields;
  /** What the page showed. Where it is not told, as without a page, nothing is compared. */
  readonly seen?: SeenStep | undefined;
  /** Of a password that was chosen. The password itself is never kept. */
  readonly passwordHash?: string | undefined;
}

interface KeptStep {
  /** What was typed, but for fields that another tab has saved since and this one did not change. */
  readonly typed: TypedFields;
  /** Not kept: another tab has saved something else there since. */
  readonly conflicts: readonly string[];
  /** All that is saved of the step now. */
  readonly saved: TypedFields;
}

/** Keeps what was typed, before there is an account. What two tabs send at once is merged field by field. */
export async function keepDraft(
  { db, now }: Pick<By, 'db' | 'now'>,
  token: string,
  { step, typed, seen, passwordHash }: TypedStep,
): Promise<KeptStep> {
  const row = { updated_at: now, expires_at: daysAfter(now, draftDays) };
  return db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('registration_draft')
      .select('fields')
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', now)
      .forUpdate()
      .executeTakeFirst();
    const saved = readKept(found?.fields).typed[step];
    const { elsewhere, conflicts } = changedSince({ step, typed, seen }, saved);
    const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !elsewhere.includes(name)));
    await tx
      .insertInto('registration_draft')
      .values({
        token_hash: hashOf(token),
        fields: JSON.stringify({ [step]: fitToKeep(kept, stepFields[step]) }),
        password_hash: passwordHash ?? null,
        ...row,
      })
      .onConflict((conflict) =>
        conflict
          .column('token_hash')
          .doUpdateSet({
            fields: sql`registration_draft.fields || jsonb_build_object(${step}::text,
              coalesce(registration_draft.fields -> ${step}, '{}') || (excluded.fields -> ${step}))`,
            password_hash: sql`coalesce(excluded.password_hash, registration_draft.password_hash)`,
            ...row,
          })
          .where(sql<boolean>`registration_draft.fields ->> 'finished' is null`),
      )
      .execute();
    const theirs = Object.fromEntries(
      elsewhere.filter((name) => !conflicts.includes(name)).map((name) => [name, saved[name] ?? ['']]),
    );
    return { typed: { ...typed, ...theirs }, conflicts, saved: { ...saved, ...kept } };
  });
}

function changedSince({ step, typed, seen }: Omit<TypedStep, 'passwordHash'>, saved: TypedFields) {
  if (!seen) return { elsewhere: [], conflicts: [] };
  const of = (fields: TypedFields, names = Object.keys(fields)) => {
    const shown = shownFields(step, fitToKeep(fields, stepFields[step]), seen.language);
    return Object.fromEntries(names.map((name) => [name, shown[name]]));
  };
  return savedSince({
    typed: of(typed),
    saved: of(saved, Object.keys(typed)),
    version: seen.version,
    own: seen.own.map((one) => of(one)),
  });
}
