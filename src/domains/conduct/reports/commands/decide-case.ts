import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Services } from '#platform/services.ts';
import type { SeenCase } from '../access.ts';
import { type Decision, type Rule, topicsOf } from '../model.ts';
import { canDecideCase } from '../policy.ts';
import { hideSubject, showSubject } from './hide-subject.ts';
import { sendStatement } from './send-statement.ts';

interface NewDecision {
  readonly decision: Decision;
  readonly rule: Rule;
  readonly facts: string;
}

/**
 * Decides a case, once: hides the thing, warns its author, or finds nothing wrong. What a report had hidden by itself is
 * shown again unless the decision hides it. The author is told why, in the same transaction.
 */
export async function decideCase(
  db: Db,
  actor: Officer,
  found: SeenCase,
  { decision, rule, facts }: NewDecision,
  { now, services }: { readonly now: Date; readonly services: Pick<Services, 'baseUrl' | 'live'> },
): Promise<Result<'decided', 'decidedAlready'>> {
  const subject = { kind: found.kind, id: found.subject };
  const outcome = await db.transaction().execute(async (tx) => {
    const open = canDecideCase(actor, found)
      ? await tx
          .updateTable('conduct_case')
          .set({ state: 'decided', decided_at: now })
          .where('id', '=', found.id)
          .where('state', '=', 'open')
          .returning('hidden_at')
          .executeTakeFirst()
      : undefined;
    if (!open)
      return (await isOwnDecision(tx, actor, found, decision)) ? ok('decided' as const) : refuse('decidedAlready');
    await tx
      .insertInto('conduct_decision')
      .values({ id: newId(), case_id: found.id, decision, rule, facts, decided_by: actor.id, decided_at: now })
      .execute();
    if (decision === 'hide') await hideSubject(tx, actor, subject, now);
    else if (open.hidden_at) await showSubject(tx, actor, subject, now);
    if (decision !== 'dismiss')
      await sendStatement(
        tx,
        { found: { ...found, hiddenAt: open.hidden_at }, decision, rule, facts, officer: actor.id },
        services,
      );
    await recordEvent(
      tx,
      actor,
      {
        verb: 'case.decided',
        subject: found.id,
        country: found.country,
        details: { decision, rule, ...(open.hidden_at && { hidden: 1 }) },
      },
      now,
    );
    return ok('decided' as const);
  });
  if (outcome.ok) for (const topic of topicsOf(found)) services.live.publish(topic);
  return outcome;
}

/** The same form, sent twice. */
async function isOwnDecision(tx: Db, actor: Officer, found: SeenCase, decision: Decision): Promise<boolean> {
  const row = await tx
    .selectFrom('conduct_decision')
    .select(['decision', 'decided_by'])
    .where('case_id', '=', found.id)
    .executeTakeFirst();
  return row?.decided_by === actor.id && row.decision === decision;
}
