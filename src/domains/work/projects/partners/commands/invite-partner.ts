import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { mostInvitationsADay } from '../../model.ts';
import { canInvite } from '../../policy.ts';

type InvitationRefusal = 'notRunning' | 'notAContact' | 'notVerified' | 'takesPart' | 'declinedBefore' | 'enoughToday';

/** Asks a contact to join a running project, from whatever country. Asked twice, he is told once. */
export async function invitePartner(
  db: Db,
  actor: Member,
  project: SeenProject,
  { member }: { readonly member: MemberId },
  now: Date,
): Promise<Result<'invited', InvitationRefusal>> {
  if (!canInvite(actor, project)) return refuse('notRunning');
  if ([...project.founders, ...project.partners].some(({ id }) => id === member)) return refuse('takesPart');
  return db.transaction().execute(async (tx) => {
    const contact = await findContact(tx, actor, member);
    if (!contact) return refuse('notAContact');
    if (contact.state !== 'verified') return refuse('notVerified');
    // Held, so that two founders together do not invite more than a day allows, and nobody into a closed project.
    const held = await tx
      .selectFrom('project')
      .select('state')
      .where('id', '=', project.id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (held?.state !== 'active') return refuse('notRunning');
    const rows = await tx
      .selectFrom('project_invitation')
      .select(['member_id', 'state', 'invited_at'])
      .where('project_id', '=', project.id)
      .where(({ or, eb }) => or([eb('member_id', '=', member), eb('invited_at', '>', daysAfter(now, -1))]))
      .execute();
    const known = rows.find((row) => row.member_id === member);
    if (known?.state === 'open') return ok('invited');
    if (known) return refuse(known.state === 'accepted' ? 'takesPart' : 'declinedBefore');
    if (rows.length >= mostInvitationsADay) return refuse('enoughToday');
    await tx
      .insertInto('project_invitation')
      .values({ project_id: project.id, member_id: member, invited_by: actor.id, state: 'open', invited_at: now })
      .execute();
    await recordEvent(
      tx,
      actor,
      {
        verb: 'project.partner_invited',
        subject: project.id,
        project: project.id,
        details: { title: project.form.title, member },
      },
      now,
    );
    return ok('invited');
  });
}

function findContact(tx: Db, actor: Member, member: MemberId) {
  return tx
    .selectFrom('contact')
    .innerJoin('member', 'member.id', 'contact.other_id')
    .innerJoin('account', 'account.id', 'member.id')
    .select('member.state')
    .where('contact.member_id', '=', actor.id)
    .where('contact.other_id', '=', member)
    .where('account.suspended_at', 'is', null)
    .executeTakeFirst();
}
