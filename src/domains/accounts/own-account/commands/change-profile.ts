import type { Db } from '../../../../platform/db.ts';
import type { OwnAccount } from '../../access.ts';

export interface AccountProfile {
  readonly givenName: string;
  readonly familyName: string;
  readonly language: string;
  readonly timeZone: string;
}

/** Name, language and time zone, by the person himself. */
export async function changeProfile(db: Db, account: OwnAccount, profile: AccountProfile): Promise<void> {
  await db
    .updateTable('account')
    .set({
      given_name: profile.givenName,
      family_name: profile.familyName,
      language: profile.language,
      time_zone: profile.timeZone,
    })
    .where('id', '=', account.id)
    .execute();
}
