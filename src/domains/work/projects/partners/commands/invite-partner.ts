import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { mostInvitationsADay } from '../../model.ts';
import { canInvite } from '../../policy.ts';
import { lockProject } from '../../steps/lock-project.ts';
import { insertInvitation } from '../steps/insert-invitation.ts';

type InvitationRefusal = 'notRunning' | 'notAContact' | 'notVerified' | 'takesPart' | 'declinedBefore' | 'enoughToday';

/** Invites a contact of any country to join a running project. A second invitation of the same person changes nothing. */
export async function invitePartner(
  by: By<Member>,
  project: SeenProject<Member>,
  { member }: { readonly member: MemberId },
): Promise<Result<'invited', InvitationRefusal>> {
  if (!canInvite(by.actor, project)) return refuse('notRunning');
  if ([...project.founders, ...project.partners].some(({ id }) => id === member)) return refuse('takesPart');
  const { id } = project;
  return transact(by, async (tx) => {
    const contact = await findContact(tx, member);
    if (!contact) return refuse('notAContact');
    if (contact.state !== 'verified') return refuse('notVerified');
    // Under the lock, so that two founders together do not exceed the limit of a day, and nobody is invited to a closed project.
    const locked = await lockProject(tx, id);
    if (locked.state !== 'active') return refuse('notRunning');
    const rows = await tx.db
      .selectFrom('project_invitation')
      .select(['member_id', 'state', 'invited_at'])
      .where('project_id', '=', id)
      .where(({ or, eb }) => or([eb('member_id', '=', member), eb('invited_at', '>', daysAfter(tx.now, -1))]))
      .execute();
    const known = rows.find((row) => row.member_id === member);
    if (known?.state === 'open') return ok('invited');
    if (known) return refuse(known.state === 'accepted' ? 'takesPart' : 'declinedBefore');
    if (rows.length >= mostInvitationsADay) return refuse('enoughToday');
    await insertInvitation(tx, { project: id, member, by: tx.actor.id });
    const details = { title: project.proposal.title, member };
    await tx.record({ verb: 'project.partner_invited', subject: id, project: id, details });
    return ok('invited');
  });
}

function findContact({ db, actor }: Tx<Member>, member: MemberId) {
  return db
    .selectFrom('contact')
    .innerJoin('member', 'member.id', 'contact.other_id')
    .innerJoin('account_name as account', 'account.id', 'member.id')
    .select('member.state')
    .where('contact.member_id', '=', actor.id)
    .where('contact.other_id', '=', member)
    .where('account.suspended_at', 'is', null)
    .executeTakeFirst();
}
