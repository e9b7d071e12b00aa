import type { Actor } from '../../../kernel/actor.ts';
import { isUuid, type OperatorId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { canSeeOperators } from './policy.ts';

declare const seen: unique symbol;

/** An operator as another one sees him. */
export interface SeenOperator {
  readonly [seen]: true;
  readonly id: OperatorId;
}

export async function findOperator(db: Db, actor: Actor, id: string): Promise<SeenOperator | undefined> {
  if (!canSeeOperators(actor) || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', id as OperatorId)
    .where('kind', '=', 'operator')
    .executeTakeFirst();
  return row && ({ id: row.id as OperatorId } as SeenOperator);
}
