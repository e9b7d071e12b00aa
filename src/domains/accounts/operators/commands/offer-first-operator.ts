import { endLinks } from '#domains/accounts/links/commands/end-links.ts';
import { makeLink } from '#domains/accounts/links/commands/make-link.ts';
import { paths } from '#domains/accounts/paths.ts';
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
    await endLinks(tx, 'first_operator', null);
    if (operator) return undefined;
    return paths.firstOperator(await makeLink(tx, { purpose: 'first_operator', account: null }, now));
  });
}
