import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { fullName } from '#kernel/full-name.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import { addInvitedAccount } from '../../steps/add-invited-account.ts';
import { type Assignment, assignService } from '../../steps/assign-service.ts';
import { sendInvitation } from '../../steps/send-invitation.ts';
import { canManageOfficers } from '../policy.ts';

interface NewOfficer extends Assignment {
  /** Made by the form: the same form sent twice invites once. */
  readonly id: OfficerId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
}

/** An account without a password, and a mail with the link to choose one. */
export async function inviteOfficer(
  by: By<Actor>,
  officer: NewOfficer,
): Promise<Result<OfficerId, 'addressTaken' | 'notAllowed' | 'tooMany'>> {
  if (!canManageOfficers(by.actor)) return refuse('notAllowed');
  const { id, email, language, serves } = officer;
  const inviter = by.actor.id;
  return transact(by, async (tx) => {
    const permit = await permitUnconfirmedMail(tx, 'invitation', { to: email, account: inviter });
    if (!permit) return refuse('tooMany');
    const added = await addInvitedAccount(tx, { ...officer, kind: 'officer' });
    if (added !== 'added') return added === 'same' ? ok(id) : refuse('addressTaken');
    await assignService(tx, officer, officer);
    await sendInvitation(tx, { id, kind: 'officer', email, name: fullName(officer), language }, permit);
    const country = serves === 'every country' ? undefined : serves[0];
    await tx.record({ verb: 'account.officer_invited', subject: id, country });
    return ok(id);
  });
}
