import { sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import { fitToKeep, type TypedFields } from '#kernel/typed-fields.ts';
import type { By } from '#platform/command.ts';
import { hashOf } from '#platform/tokens.ts';
import { draftDays, type Step, stepFields } from '../model.ts';

interface TypedStep {
  readonly step: Step;
  /** The fields that changed; the others stay as they are. */
  readonly typed: TypedFields;
  /** Of a password that was chosen. The password itself is never kept. */
  readonly passwordHash?: string | undefined;
}

/** Keeps what was typed, before there is an account. What two tabs send at once is merged field by field. */
export async function keepDraft(
  { db, now }: Pick<By, 'db' | 'now'>,
  token: string,
  { step, typed, passwordHash }: TypedStep,
): Promise<void> {
  const row = { updated_at: now, expires_at: daysAfter(now, draftDays) };
  await db
    .insertInto('registration_draft')
    .values({
      token_hash: hashOf(token),
      fields: JSON.stringify({ [step]: fitToKeep(typed, stepFields[step]) }),
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
}
