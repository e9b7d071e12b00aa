import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { OwnAccount } from '../../access.ts';

interface AccountProfile {
  readonly givenName: string;
  readonly familyName: string;
  readonly language: string;
  readonly timeZone: string;
}

/** Name, language and time zone, by the person himself. A new name is recorded, for it stands in what the search knows. */
export async function changeProfile(
  db: Db,
  actor: Actor,
  account: OwnAccount,
  { givenName, familyName, language, timeZone }: AccountProfile,
  { now }: { readonly now: Date },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('account')
      .set({ given_name: givenName, family_name: familyName, language, time_zone: timeZone })
      .where('id', '=', account.id)
      .execute();
    if (givenName !== account.givenName || familyName !== account.familyName)
      await recordEvent(tx, actor, { verb: 'account.renamed', subject: account.id }, now);
  });
}
