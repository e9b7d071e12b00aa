import { transact } from '#domains/core/event-log/transact.ts';
import { moveMailings } from '#domains/core/notifications/digests/steps/move-mailings.ts';
import { findHours } from '#domains/core/notifications/queries/choices.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isChanged } from '#platform/version-of.ts';
import type { OwnAccount } from '../../access.ts';
import { type AccountProfile, accountFinder, shownProfile } from '../../model.ts';

/**
 * A new name is recorded, because the search for people must learn it. `seen` is the version that the form showed: what another tab has saved
 * since is not overwritten unseen.
 */
export async function changeProfile<actor extends Actor>(
  by: By<actor>,
  account: OwnAccount<NoInfer<actor>>,
  typed: AccountProfile,
  seen?: string,
): Promise<Result<'changed', 'changedMeanwhile'>> {
  const { givenName, familyName, language, timeZone } = typed;
  return transact(by, async (tx) => {
    // Locked and read: the address may have changed since.
    const { email, ...kept } = await tx.db
      .selectFrom('account')
      .select(['email', 'given_name as givenName', 'family_name as familyName', 'language', 'time_zone as timeZone'])
      .where('id', '=', account.id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (isChanged(seen, shownProfile(kept), shownProfile(typed))) return refuse('changedMeanwhile');
    const finder = accountFinder({ givenName, familyName, email });
    await tx.db
      .updateTable('account')
      .set({ given_name: givenName, family_name: familyName, language, time_zone: timeZone, finder })
      .where('id', '=', account.id)
      .execute();
    if (timeZone !== kept.timeZone)
      await moveMailings(tx, { id: account.id, timeZone }, await findHours(tx.db, account.id));
    if (givenName !== kept.givenName || familyName !== kept.familyName)
      await tx.record({ verb: 'account.renamed', subject: account.id });
    return ok('changed');
  });
}
