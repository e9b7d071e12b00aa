import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { fullName } from '#kernel/full-name.ts';
import type { OperatorId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import { addInvitedAccount } from '../../steps/add-invited-account.ts';
import { sendInvitation } from '../../steps/send-invitation.ts';
import { canManageOperators } from '../policy.ts';

interface NewOperator {
  /** Made by the form: the same form sent twice invites once. */
  readonly id: OperatorId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
}

/** An account without a password, and a mail with the link to choose one, as for officers. */
export async function inviteOperator(
  by: By<Actor>,
  operator: NewOperator,
): Promise<Result<OperatorId, 'addressTaken' | 'notAllowed' | 'tooMany'>> {
  if (!canManageOperators(by.actor)) return refuse('notAllowed');
  const { id, email, language } = operator;
  const inviter = by.actor.id;
  return transact(by, async (tx) => {
    const permit = await permitUnconfirmedMail(tx, 'invitation', { to: email, account: inviter });
    if (!permit) return refuse('tooMany');
    const added = await addInvitedAccount(tx, { ...operator, kind: 'operator' });
    if (added !== 'added') return added === 'same' ? ok(id) : refuse('addressTaken');
    await sendInvitation(tx, { id, kind: 'operator', email, name: fullName(operator), language }, permit);
    await tx.record({ verb: 'account.operator_invited', subject: id });
    return ok(id);
  });
}
