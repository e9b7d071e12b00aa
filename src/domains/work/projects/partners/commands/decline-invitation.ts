import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canAnswerInvitation } from '../../policy.ts';
import { answerInvitation } from '../steps/answer-invitation.ts';

export async function declineInvitation(
  by: By<Member>,
  project: SeenProject<Member>,
): Promise<Result<'declined', 'notInvited'>> {
  if (!canAnswerInvitation(by.actor, project)) return refuse('notInvited');
  const { id } = project;
  return transact(by, async (tx) => {
    if (!(await answerInvitation(tx, id, 'declined'))) return refuse('notInvited');
    const details = { title: project.proposal.title };
    await tx.record({ verb: 'project.invitation_declined', subject: id, project: id, details });
    return ok('declined');
  });
}
