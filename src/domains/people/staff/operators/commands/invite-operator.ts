import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { OperatorId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { addInvitedAccount } from '../../commands/add-invited-account.ts';
import { sendInvitation } from '../../commands/send-invitation.ts';
import { canManageOperators } from '../policy.ts';

export interface NewOperator {
  /** Made by the form: the same form sent twice invites once. */
  readonly id: OperatorId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
}

/** An account without a password, and a mail with the link to choose one: as for officers. */
export async function inviteOperator(
  db: Db,
  actor: Actor,
  operator: NewOperator,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<Result<OperatorId, 'addressTaken' | 'notYours'>> {
  if (!canManageOperators(actor)) return refuse('notYours');
  const { id, givenName, familyName, email, language } = operator;
  return db.transaction().execute(async (tx) => {
    const added = await addInvitedAccount(tx, { ...operator, kind: 'operator' }, now);
    if (added !== 'added') return added === 'same' ? ok(id) : refuse('addressTaken');
    const name = `${givenName} ${familyName}`;
    await sendInvitation(tx, { id, kind: 'operator', email, name, language }, { now, baseUrl });
    await recordEvent(tx, actor, { verb: 'account.operator_invited', subject: id }, now);
    return ok(id);
  });
}
