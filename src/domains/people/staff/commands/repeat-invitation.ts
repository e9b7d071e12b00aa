import { transact } from '#domains/core/event-log/transact.ts';
import { isLinkJustSent } from '#domains/people/accounts/queries.ts';
import { lockAccounts } from '#domains/people/accounts/steps/lock-accounts.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import type { SeenOfficer } from '../officers/access.ts';
import type { SeenOperator } from '../operators/access.ts';
import { canRepeatInvitation } from '../policy.ts';
import { sendInvitation } from '../steps/send-invitation.ts';

/** A new link for an officer or operator who has not used theirs, or let it expire. */
export async function repeatInvitation<actor extends Actor>(
  by: By<actor>,
  invited: SeenOfficer<NoInfer<actor>> | SeenOperator<NoInfer<actor>>,
): Promise<Result<'sent', 'joined' | 'notAllowed' | 'tooMany'>> {
  if (!canRepeatInvitation(by.actor, invited)) return refuse('notAllowed');
  const inviter = by.actor.id;
  return transact(by, async (tx) => {
    const [account] = await lockAccounts(tx, [invited.id]);
    if (!account || account.hasPassword) return refuse('joined');
    if (await isLinkJustSent(tx, { purpose: 'officer_invitation', account: invited.id })) return ok('sent');
    const permit = await permitUnconfirmedMail(tx, 'invitation', { to: invited.email, account: inviter });
    if (!permit) return refuse('tooMany');
    await sendInvitation(tx, invited, permit);
    return ok('sent');
  });
}
