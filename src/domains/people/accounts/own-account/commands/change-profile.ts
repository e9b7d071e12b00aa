import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { OwnAccount } from '../../access.ts';
import { accountFinder } from '../../model.ts';

interface AccountProfile {
  readonly givenName: string;
  readonly familyName: string;
  readonly language: string;
  readonly timeZone: string;
}

/** A new name is recorded, because the search for people must learn it. */
export async function changeProfile<actor extends Actor>(
  by: By<actor>,
  account: OwnAccount<NoInfer<actor>>,
  { givenName, familyName, language, timeZone }: AccountProfile,
): Promise<void> {
  await transact(by, async (tx) => {
    // Locked and read: the address may have changed since.
    const { email } = await tx.db
      .selectFrom('account')
      .select('email')
      .where('id', '=', account.id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const finder = accountFinder({ givenName, familyName, email });
    await tx.db
      .updateTable('account')
      .set({ given_name: givenName, family_name: familyName, language, time_zone: timeZone, finder })
      .where('id', '=', account.id)
      .execute();
    if (givenName !== account.givenName || familyName !== account.familyName)
      await tx.record({ verb: 'account.renamed', subject: account.id });
  });
}
