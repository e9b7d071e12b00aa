import type { Actor } from '#kernel/actor.ts';
import { isUuid, type OperatorId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import { canManageOperators } from './policy.ts';

declare const seen: unique symbol;

interface Operator {
  readonly id: OperatorId;
  readonly kind: 'operator';
  readonly name: string;
  readonly email: string;
  readonly language: string;
}
/** An operator as another one sees them. */
export type SeenOperator<actor extends Actor = Actor> = Operator & LoadedFor<actor> & { readonly [seen]: true };

export async function findOperator<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenOperator<actor> | undefined> {
  if (!canManageOperators(actor) || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id as OperatorId)
    .where('kind', '=', 'operator')
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, kind: 'operator' } as unknown as SeenOperator<actor>;
}
