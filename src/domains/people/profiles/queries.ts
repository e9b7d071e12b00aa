import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { LanguageCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Teaching } from './model.ts';

const nothing: Teaching = { languages: [], subjects: [], ageFrom: null, ageTo: null };

/** What the profiles of two people say about their teaching. Nothing where a profile is hidden. One query. */
export async function findTeaching(
  db: Db,
  [one, other]: readonly [MemberId, MemberId],
): Promise<readonly [Teaching, Teaching]> {
  const rows = await db
    .selectFrom('profile')
    .select(['member_id', 'subjects', 'age_from as ageFrom', 'age_to as ageTo'])
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('profile_language as spoken')
          .select('spoken.language')
          .whereRef('spoken.member_id', '=', 'profile.member_id')
          .orderBy('spoken.language'),
      ).as('spoken'),
    )
    .where('member_id', 'in', [one, other])
    .where('hidden_at', 'is', null)
    .execute();
  const teachingOf = (id: MemberId): Teaching => {
    const row = rows.find(({ member_id }) => member_id === id);
    if (!row) return nothing;
    const { subjects, ageFrom, ageTo, spoken } = row;
    return { subjects, ageFrom, ageTo, languages: spoken.map(({ language }) => language as LanguageCode) };
  };
  return [teachingOf(one), teachingOf(other)];
}
