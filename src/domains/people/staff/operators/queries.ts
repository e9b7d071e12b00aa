import type { Operator } from '#kernel/actor.ts';
import type { OperatorId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type InvitedState, invitedState } from '../model.ts';

export interface ListedOperator {
  readonly id: OperatorId;
  readonly name: string;
  readonly email: string;
  readonly state: InvitedState;
}

/** All of them: an installation has a few. */
export async function listOperators(db: Db, _operator: Operator): Promise<ListedOperator[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'suspended_at'])
    .select(({ eb }) => [
      eb('password_hash', 'is not', null).as('has_password'),
      eb('totp_secret_sealed', 'is not', null).as('has_second_factor'),
    ])
    .where('kind', '=', 'operator')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id as OperatorId,
    name: row.name,
    email: row.email,
    state: invitedState(row),
  }));
}
