import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
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

/** Saves the member's own profile, and their search entry. A hidden profile stays hidden. */
export async function editProfile(by: By<Member>, edit: Edit): Promise<void> {
  const { actor } = by;
  await transact(by, async (tx) => {
    const before = await lockProfile(tx);
    await tx.db
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
    if (before === (await lockProfile(tx))) return;
    await tx.record({ verb: 'profile.edited', subject: actor.id, country: actor.country });
  });
}

/** All that the profile says, as one text. */
async function lockProfile({ db, actor }: Tx<Member>): Promise<string> {
  const { said } = await db
    .selectFrom('profile')
    .select(
      sql<string>`(to_jsonb(profile) - 'updated_at')::text || coalesce((
        select string_agg(language || level, ' ' order by language) from profile_language where member_id = profile.member_id), '')`.as(
        'said',
      ),
    )
    .where('member_id', '=', actor.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return said;
}
