import { transact } from '#domains/core/event-log/transact.ts';
import { requireConsentBefore } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canAnswerProposal } from '../../policy.ts';
import { missingFields } from '../../proposal/model.ts';
import { comingTextOf } from '../../queries/public-text.ts';
import { lockProposal } from '../../steps/lock-project.ts';
import { replaceWaiting } from '../steps/replace-waiting.ts';

type AcceptanceRefusal = 'notWaiting' | 'incomplete' | 'notVerified' | 'changedMeanwhile' | 'privateDetails';

interface Agreement {
  /** Of the text that they have read. */
  readonly version?: number;
  /** What they state that it may be public once the project runs. */
  readonly consent?: readonly string[];
}

/**
 * A founder agrees to the text that they have read. Once both do, the project goes to the support services, for a new round of decisions.
 */
export async function acceptProposal(
  by: By<Member>,
  project: SeenProject<Member>,
  { version = project.version, consent = [] }: Agreement = {},
): Promise<Result<'accepted' | 'agreed', AcceptanceRefusal>> {
  if (!canAnswerProposal(by.actor, project)) return refuse('notWaiting');
  const { id } = project;
  // A long text is searched before the row is locked.
  await searchAhead(by, comingTextOf(project, [by.actor]));
  return transact(by, async (tx) => {
    const locked = await lockProposal(tx, id);
    const own = locked.founders.find((founder) => founder.id === tx.actor.id);
    if (own?.agreed !== false || !canTransition('accept', locked.state)) return refuse('notWaiting');
    if (version !== locked.version) return refuse('changedMeanwhile');
    if (missingFields(locked.proposal).length > 0) return refuse('incomplete');
    if (!locked.founders.every((founder) => founder.verified)) return refuse('notVerified');
    const text = comingTextOf({ id, ...locked }, [by.actor]);
    if (!(await requireConsentBefore(tx, text, consent))) return refuse('privateDetails');
    await tx.db
      .updateTable('project_founder')
      .set({ agreed_at: tx.now })
      .where('project_id', '=', id)
      .where('member_id', '=', tx.actor.id)
      .execute();
    const founders = locked.founders.map((founder) => ({ ...founder, agreed: founder.agreed || founder === own }));
    if (!founders.every(({ agreed }) => agreed)) {
      await replaceWaiting(tx, { id, state: locked.state, founders });
      await tx.record({ verb: 'project.agreed', subject: id, project: id, details: { title: locked.proposal.title } });
      return ok('agreed');
    }
    const round = locked.round + 1;
    await tx.db
      .updateTable('project')
      .set({ state: 'under_review', round, submitted_at: tx.now })
      .where('id', '=', id)
      .execute();
    await replaceWaiting(tx, { id, state: 'under_review', founders: locked.founders });
    const details = { title: locked.proposal.title, round };
    await tx.record({ verb: 'project.accepted', subject: id, project: id, details });
    return ok('accepted');
  });
}
