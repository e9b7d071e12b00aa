import type { Actor } from '#kernel/actor.ts';
import { isUuid, type OperatorId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { canManageOperators } from './policy.ts';

declare const seen: unique symbol;

/** An operator as another one sees him. */
export interface SeenOperator {
  readonly [seen]: true;
  readonly id: OperatorId;
  readonly kind: 'operator';
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

export async function findOperator(db: Db, actor: Actor, id: string): Promise<SeenOperator | undefined> {
  if (!canManageOperators(actor) || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('account')
    .select(['id', 'given_name', 'family_name', 'email', 'language'])
    .where('id', '=', id as OperatorId)
    .where('kind', '=', 'operator')
    .executeTakeFirst();
  if (!row) return undefined;
  const { given_name, family_name, ...operator } = row;
  return { ...operator, kind: 'operator', name: `${given_name} ${family_name}` } as unknown as SeenOperator;
}
