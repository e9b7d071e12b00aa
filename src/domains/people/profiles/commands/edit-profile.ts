import { recordEvent } from '#domains/core/events/record-event.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { LanguageLevel } from '../model.ts';

interface Edit {
  readonly presentation: string;
  readonly idea: string;
  readonly writtenIn: string;
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly available: boolean;
  readonly awayUntil: string | null;
}

/** Writes the member's own profile and what the search knows of it. What is hidden stays hidden. */
export async function editProfile(db: Db, actor: Member, edit: Edit, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('profile')
      .set({
        presentation: edit.presentation,
        idea: edit.idea,
        written_in: edit.writtenIn,
        subjects: [...edit.subjects],
        age_from: edit.ageFrom,
        age_to: edit.ageTo,
        available: edit.available,
        away_until: edit.awayUntil,
        updated_at: now,
      })
      .where('member_id', '=', actor.id)
      .execute();
    await tx.deleteFrom('profile_language').where('member_id', '=', actor.id).execute();
    if (edit.languages.length > 0)
      await tx
        .insertInto('profile_language')
        .values(edit.languages.map(({ language, level }) => ({ member_id: actor.id, language, level })))
        .execute();
    await reindexPerson(tx, actor.id, now);
    await recordEvent(tx, actor, { verb: 'profile.edited', subject: actor.id, country: actor.country }, now);
  });
}
