import type { Rule } from '#domains/conduct/code/model.ts';
import { isSanctionKind, type SanctionKind } from '#domains/conduct/sanctions/model.ts';
import { canBeSanctioned } from '#domains/conduct/sanctions/policy.ts';
import { imposeSanction } from '#domains/conduct/sanctions/steps/impose-sanction.ts';
import { setHidden } from '#domains/core/content/steps/set-hidden.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { incrementUpheldReports } from '#domains/people/trust/steps/increment-upheld-reports.ts';
import type { Officer } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { SeenCase } from '../access.ts';
import type { Breach, Decision } from '../model.ts';
import { canDecideCase } from '../policy.ts';
import { askAuthor } from '../steps/ask-author.ts';
import { sendStatement } from '../steps/send-statement.ts';

type NewDecision =
  | { readonly decision: 'dismiss' }
  | { readonly decision: Breach | SanctionKind; readonly rule: Rule; readonly facts: string };

/**
 * Decides a case, once: hides the content, warns its author, or finds nothing wrong. What restricts its author hides the content too. What a report had hidden by itself is
 * shown again unless the decision hides it. The author is told why, in the same transaction.
 */
export async function decideCase(
  by: By<Officer>,
  found: SeenCase<Officer>,
  made: NewDecision,
): Promise<Result<'decided', 'decidedAlready' | 'noMember'>> {
  const { actor } = by;
  const sanction = isSanctionKind(made.decision) ? made.decision : undefined;
  if (sanction && !canBeSanctioned(found)) return refuse('noMember');
  const decision = isSanctionKind(made.decision) ? 'hide' : made.decision;
  const { rule, facts } = made.decision === 'dismiss' ? { rule: null, facts: '' } : made;
  if (!canDecideCase(actor, found)) return decidedBefore(by.db, actor, found, decision);
  return transact(by, async (tx) => {
    const open = await tx.db
      .updateTable('conduct_case')
      .set({ state: 'decided', decided_at: tx.now })
      .where('id', '=', found.id)
      .where('state', '=', 'open')
      .returning('hidden_at')
      .executeTakeFirst();
    if (!open) return decidedBefore(tx.db, actor, found, decision);
    await tx.db
      .insertInto('conduct_decision')
      .values({ id: newId(), case_id: found.id, decision, rule, facts, decided_by: actor.id, decided_at: tx.now })
      .execute();
    await tx.db.updateTable('report').set({ guest_network: null }).where('case_id', '=', found.id).execute();
    await stopWaiting(tx, { subject: found.id, kinds: ['case'] });
    const content = { kind: found.kind, id: found.subject };
    if (decision === 'hide') {
      await setHidden(tx, { ...content, hidden: true });
      await askAuthor(tx, found);
    } else if (open.hidden_at) await setHidden(tx, { ...content, hidden: false });
    if (made.decision !== 'dismiss') {
      const breach = decision === 'warn' ? 'warn' : 'hide';
      if (found.authorAccount) await incrementUpheldReports(tx, found.authorAccount);
      if (sanction && found.authorAccount)
        await imposeSanction(tx, {
          ...{ member: found.authorAccount as MemberId, country: found.country, caseId: found.id, kind: sanction },
          ...{ rule: made.rule, facts: made.facts },
        });
      else await sendStatement(tx, { ...found, hiddenAt: open.hidden_at }, { ...made, decision: breach });
    }
    await tx.record({
      verb: 'case.decided',
      subject: found.id,
      country: found.country,
      details: { decision, ...(rule && { rule }), ...(open.hidden_at && { hidden: 1 }) },
    });
    return ok('decided');
  });
}

/** The same form, sent twice, has decided; another decision has not. */
async function decidedBefore(
  db: Db,
  actor: Officer,
  found: SeenCase,
  decision: Decision,
): Promise<Result<'decided', 'decidedAlready'>> {
  const row = await db
    .selectFrom('conduct_decision')
    .select(['decision', 'decided_by'])
    .where('case_id', '=', found.id)
    .executeTakeFirst();
  return row?.decided_by === actor.id && row.decision === decision ? ok('decided') : refuse('decidedAlready');
}
