import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { SpokenLanguage } from '../model.ts';

interface NewProfile {
  readonly member: MemberId;
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: readonly SpokenLanguage[];
  readonly idea: string;
  readonly presentation?: string;
  /** The language in which idea and presentation are written. */
  readonly writtenIn: string;
  readonly available: boolean;
}

/** Writes a new member's profile, in the transaction of the registration. Others find the person once `reindexPerson` has run. */
export async function createProfile({ db, now }: Pick<Tx, 'db' | 'now'>, profile: NewProfile): Promise<void> {
  await db
    .insertInto('profile')
    .values({
      member_id: profile.member,
      subjects: [...profile.subjects],
      age_from: profile.ageFrom,
      age_to: profile.ageTo,
      idea: profile.idea,
      presentation: profile.presentation ?? '',
      written_in: profile.writtenIn,
      available: profile.available,
      // Nobody has said so yet: the form of the profile asks.
      open_to_plus: false,
      updated_at: now,
    })
    .execute();
  if (profile.languages.length > 0)
    await db
      .insertInto('profile_language')
      .values(profile.languages.map((spoken) => ({ member_id: profile.member, ...spoken })))
      .execute();
}
