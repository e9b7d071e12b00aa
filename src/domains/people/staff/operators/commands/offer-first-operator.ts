import { createLink } from '#domains/people/accounts/links/commands/create-link.ts';
import { revokeLinks } from '#domains/people/accounts/links/commands/revoke-links.ts';
import { paths } from '#domains/people/accounts/paths.ts';
import type { Db } from '#platform/db.ts';

/**
 * The path of a link that makes the first operator, valid for seven days. A new one at every start; those before it end.
 * Undefined where there is an operator.
 */
export async function offerFirstOperator(db: Db, now: Date): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    const operator = await tx
      .selectFrom('account')
      .select('id')
      .where('kind', '=', 'operator')
      .limit(1)
      .executeTakeFirst();
    await revokeLinks(tx, 'first_operator', null);
    if (operator) return undefined;
    return paths.firstOperator(await createLink(tx, { purpose: 'first_operator', account: null }, now));
  });
}
