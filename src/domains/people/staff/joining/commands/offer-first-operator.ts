import { transact } from '#domains/core/event-log/transact.ts';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { revokeLinks } from '#domains/people/accounts/links/steps/revoke-links.ts';
import type { By } from '#platform/command.ts';
import { paths } from '../../paths.ts';

/**
 * The path of a link that creates the first operator, valid for seven days. A new one at every start; earlier ones end.
 * Undefined where there is an operator.
 */
export async function offerFirstOperator(by: By<'program'>): Promise<string | undefined> {
  return transact(by, async (tx) => {
    const operator = await tx.db
      .selectFrom('account')
      .select('id')
      .where('kind', '=', 'operator')
      .limit(1)
      .executeTakeFirst();
    await revokeLinks(tx, 'first_operator', null);
    if (operator) return undefined;
    return paths.firstOperator(await createLink(tx, { purpose: 'first_operator', account: null }));
  });
}
