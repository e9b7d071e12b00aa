import { transact } from '#domains/core/event-log/transact.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Member } from '#kernel/actor.ts';
import type { LanguageLevel } from '#kernel/language-levels.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { versionOf } from '#platform/version-of.ts';
import type { PartAudience } from '../model.ts';
import { findSaid } from '../queries.ts';

interface Edit {
  readonly presentation: string;
  readonly idea: string;
  readonly interests: string;
  readonly interestsFor: PartAudience;
  readonly writtenIn: string;
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly available: boolean;
  readonly openToPlus: boolean;
  readonly awayUntil: string | null;
}

/**
 * Saves the member's own profile, and their search entry. A hidden profile stays hidden. `seen` is the version that the form showed: what
 * was saved since, in another tab, is not overwritten unseen.
 */
export async function editProfile(
  by: By<Member>,
  edit: Edit,
  seen?: string,
): Promise<Result<'saved', 'changedMeanwhile'>> {
  const { actor } = by;
  return transact(by, async (tx) => {
    await tx.db
      .selectFrom('profile')
      .select('member_id')
      .where('member_id', '=', actor.id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const before = await findSaid(tx.db, actor.id);
    if (seen !== undefined && seen !== versionOf(before)) return refuse('changedMeanwhile');
    await tx.db
      .updateTable('profile')
      .set({
        presentation: edit.presentation,
        idea: edit.idea,
        interests: edit.interests,
        interests_for: edit.interestsFor,
        written_in: edit.writtenIn,
        subjects: [...edit.subjects],
        age_from: edit.ageFrom,
        age_to: edit.ageTo,
        available: edit.available,
        open_to_plus: edit.openToPlus,
        away_until: edit.awayUntil,
        updated_at: tx.now,
      })
      .where('member_id', '=', actor.id)
      .execute();
    await tx.db.deleteFrom('profile_language').where('member_id', '=', actor.id).execute();
    if (edit.languages.length > 0)
      await tx.db
        .insertInto('profile_language')
        .values(edit.languages.map(({ language, level }) => ({ member_id: actor.id, language, level })))
        .execute();
    await reindexPerson(tx, actor.id);
    // The same form, sent once more.
    if (before !== (await findSaid(tx.db, actor.id)))
      await tx.record({ verb: 'profile.edited', subject: actor.id, country: actor.country });
    return ok('saved');
  });
}
